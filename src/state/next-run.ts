import type { CalendarDate } from '../core/calendar-date.ts';
import { nextRunName, type RunName } from '../core/terms/term-file-name.ts';
import { lastRun } from '../storage/load-store.ts';
import type { StoredLoad, StoredTerm } from '../storage/stored-shapes.ts';

/** The next run of a term, after the runs of `loads`: those of all terms, because two may have the same code. */
export function nextRun(
  { id, code }: Pick<StoredTerm, 'id' | 'code'>,
  loads: readonly StoredLoad[],
  today: CalendarDate,
): RunName {
  const inTerms = loads.filter(({ termId }) => termId !== null);
  const names = inTerms.flatMap(({ runs }) => runs.map(({ zip }) => zip));
  return nextRunName(code, today, names, lastRun(inTerms.filter(({ termId }) => termId === id)));
}
