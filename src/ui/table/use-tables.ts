import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { TableView } from '../../core/conversion/table-view.ts';
import { tableDesk } from '../../state/load-verbs.ts';

/** The tables of the load on screen; none until the worker has told. `load`: whatever is new with each check. */
export function useTables(load: unknown): ReadonlySignal<readonly TableView[]> {
  const tables = useSignal<readonly TableView[]>([]);
  useEffect(() => {
    let isLast = true;
    void tableDesk()
      ?.tables()
      .then((found) => {
        if (isLast) tables.value = found;
      });
    return () => {
      isLast = false;
    };
  }, [load]);
  return tables;
}
