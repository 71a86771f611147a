import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { TableView } from '../../core/conversion/table-view.ts';
import type { Load } from '../../core/load.ts';
import { forgetAndGuess, forgetColumns, guessColumnsAgain, rememberColumns } from '../../state/table-verbs.ts';
import { notePlace } from '../load/kept-place.ts';
import { countWords } from '../words.ts';
import { columnName } from './editing.ts';
import { MappingEditor } from './mapping-editor.tsx';
import { takenAs, usualWords } from './slot-words.ts';
import { TableDoubts } from './table-doubts.tsx';
import { useTables } from './use-tables.ts';

/** How the tables of a load were read, what is not certain of it, and the way to change it. */
export function TablesRead({ load }: { readonly load: Load }) {
  const tables = useTables(load);
  return (
    <section class="sheet tables-read" aria-labelledby="tables-read">
      <h3 id="tables-read" tabIndex={-1}>
        How the table is read
      </h3>
      {tables.value.length === 0 && <p aria-busy="true">Reading…</p>}
      {tables.value.map((table) => (
        <TableRead key={table.name} table={table} isOne={tables.value.length === 1 && load.files.length === 1} />
      ))}
    </section>
  );
}

function TableRead({ table, isOne }: { readonly table: TableView; readonly isOne: boolean }) {
  const isOpen = useSignal(false);
  const change = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    isOpen.value = false;
    requestAnimationFrame(() => change.current?.focus());
  };
  return (
    <div class="table-read">
      {!isOne && (
        <h4>
          <bdi>{table.name}</bdi>
        </h4>
      )}
      <p>{readWords(table)}</p>
      <Choice table={table} />
      <TableDoubts table={table} />
      {isOpen.value ? (
        <MappingEditor table={table} usualFirst={false} onClose={close} />
      ) : (
        <div class="actions">
          <button
            type="button"
            ref={change}
            onClick={() => {
              isOpen.value = true;
            }}
          >
            Change columns{!isOne && <span class="visually-hidden"> of {table.name}</span>}
          </button>
        </div>
      )}
    </div>
  );
}

/** The page goes on from here once the file is checked again. */
function again(used: Element, check: () => Promise<void>): void {
  notePlace(used);
  void check();
}

/** Whose word it is, and how it is taken back. */
function Choice({ table }: { readonly table: TableView }) {
  const { by, otherRemembered, name } = table;
  if (by === 'guess') return null;
  if (by === 'remembered') {
    return (
      <p class="choice whose">
        <span>Remembered: tables with these headings are read so.</span>
        <button type="button" onClick={({ currentTarget }) => again(currentTarget, () => forgetAndGuess(table))}>
          Forget, and go back to the guess
        </button>
      </p>
    );
  }
  return (
    <p class="choice whose">
      <span>You chose this for this file.</span>
      <button type="button" onClick={({ currentTarget }) => again(currentTarget, () => guessColumnsAgain(name))}>
        {otherRemembered ? 'Go back to what is remembered' : 'Go back to the guess'}
      </button>
      <EveryTime table={table} />
    </p>
  );
}

/** Without a row of headings there is nothing to know the next table by. */
function EveryTime({ table: { fingerprint, mapping } }: { readonly table: TableView }) {
  const isKept = useSignal(false);
  const said = useSignal('');
  if (fingerprint === null) return null;
  const keep = async (): Promise<void> => {
    isKept.value = !isKept.value;
    await (isKept.value ? rememberColumns(fingerprint, mapping) : forgetColumns(fingerprint));
    said.value = isKept.value ? 'Remembered.' : 'Not any more.';
  };
  return (
    <>
      <label>
        <input type="checkbox" checked={isKept.value} onChange={() => void keep()} /> Read tables with these headings so
        every time
      </label>
      <span role="status" class="soft">
        {said.value}
      </span>
    </>
  );
}

/** “12 columns of “Sheet1”: A “ID” → primary identifier, …; 2 left out: K “SSN”, L “Notes”.” */
function readWords({ sheets, sheet, columns, mapping }: TableView): string {
  const name = sheets[sheet]?.name ?? '';
  const of = sheets.length > 1 && name !== '' ? ` of “${name}”` : '';
  const taken = columns.filter(({ column }) => takenAs(mapping, column) !== '');
  const left = columns.filter(({ column }) => takenAs(mapping, column) === '');
  const words = taken.map((one) => `${columnName(one)} → ${takenAs(mapping, one.column)}`).join(', ');
  const rest = left.length === 0 ? '' : `${left.length} left out: ${left.map(columnName).join(', ')}`;
  const parts = [words, usualWords(mapping), rest].filter((part) => part !== '');
  return `${countWords(columns.length, 'column')}${of}: ${parts.join('; ')}.`;
}
