import { type ListColumn, type ListTable, listTable } from '../handoff/list-table.ts';
import { redactor } from '../handoff/redact.ts';
import { type ReasonId, reasonFacts } from '../report/reason-facts.ts';
import type { PastRun, PastTerm, Rejected } from './past-run.ts';

interface Line {
  readonly term: PastTerm;
  readonly run: PastRun;
}

const text = (count: number | undefined): string => (count === undefined ? '' : `${count}`);

/** A count that is empty where no report was read. */
function rejected(heading: string, width: number, count: (rejected: Rejected) => number): ListColumn<Line> {
  return { heading, width, value: ({ run }) => (run.rejected === null ? '' : `${count(run.rejected)}`) };
}

/** The history, to be saved: a row a run, with a column for each reason that Alma gave. `day`: an ISO time in words. */
export function historyList(terms: readonly PastTerm[], day: (time: string) => string): ListTable {
  const lines = terms.flatMap((term) => term.runs.map((run) => ({ term, run })));
  const columns: readonly ListColumn<Line>[] = [
    { heading: 'Term', width: 16, value: ({ term }) => term.name },
    { heading: 'Term code', width: 12, value: ({ term }) => term.code },
    { heading: 'Run', width: 6, value: ({ run }) => `${run.number}` },
    { heading: 'Sent', width: 14, value: ({ run }) => (run.sent === '' ? '' : day(run.sent)) },
    { heading: 'What was sent', width: 16, value: ({ run }) => (run.full ? 'the whole load' : 'some users again') },
    { heading: 'Users', width: 9, value: ({ run }) => `${run.users}` },
    { heading: 'New', width: 9, value: ({ run }) => text(run.compared?.new) },
    { heading: 'Changed', width: 9, value: ({ run }) => text(run.compared?.changed) },
    { heading: 'Gone', width: 9, value: ({ run }) => text(run.compared?.gone) },
    rejected('Turned away', 12, ({ all }) => all),
    ...reasonsIn(terms).map((reason) =>
      rejected(reasonFacts[reason].title, 22, ({ byReason }) => byReason.get(reason) ?? 0),
    ),
    rejected('Foreseen', 12, ({ foreseen }) => foreseen),
    rejected('Still open', 11, ({ open }) => open),
    rejected('Waiting', 9, ({ waiting }) => waiting),
  ];
  return listTable('History', columns, lines, redactor([]));
}

/** The reasons that Alma gave in any of the terms, in the order of their table. */
export function reasonsIn(terms: readonly PastTerm[]): readonly ReasonId[] {
  const given = new Set(terms.flatMap(({ rejected }) => [...(rejected?.byReason.keys() ?? [])]));
  return (Object.keys(reasonFacts) as ReasonId[]).filter((reason) => given.has(reason));
}
