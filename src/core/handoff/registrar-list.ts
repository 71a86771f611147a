import { type Owner, reasonFactOf } from '../report/reason-facts.ts';
import type { RejectionStatus } from '../report/rejection.ts';
import { type ListColumn, type ListTable, listTable } from './list-table.ts';
import { problemWords } from './problem-words.ts';
import { nameOf, primaryIdOf, redactorFor, rowsWith, type TriagedRow, unsettled } from './triaged-row.ts';

/** What the list for the registrar may hold, in the order of its columns. */
export const registrarColumns = {
  primaryId: { heading: 'Primary identifier', width: 22, value: ({ rejection }) => primaryIdOf(rejection) },
  name: { heading: 'Name', width: 28, value: ({ rejection }) => nameOf(rejection) },
  group: { heading: 'User group', width: 18, value: ({ rejection }) => rejection.sent?.group ?? '' },
  problem: {
    heading: 'What is missing or wrong',
    width: 60,
    value: ({ rejection }) => problemWords(rejection),
  },
  message: { heading: 'What Alma says', width: 60, value: ({ rejection }) => rejection.message },
  note: { heading: 'Note', width: 40, value: ({ decision }) => decision.note },
  seenBefore: { heading: 'Also in', width: 24, value: ({ seenBefore }) => seenBefore.join(', ') },
} as const satisfies Record<string, ListColumn<TriagedRow>>;

export type RegistrarColumn = keyof typeof registrarColumns;

export interface RegistrarChoice {
  readonly columns: readonly RegistrarColumn[];
  /** Whose reasons; null for the reason that nobody is named for. */
  readonly owners: readonly (Owner | null)[];
  readonly statuses: readonly RejectionStatus[];
}

/** The least that serves: who, and what is wrong. */
export const leastForRegistrar: RegistrarChoice = {
  columns: ['primaryId', 'problem'],
  owners: ['registrar'],
  statuses: unsettled,
};

/** The rejections that are on the list, and in the e-mail. */
export function registrarRows(rows: readonly TriagedRow[], { owners, statuses }: RegistrarChoice): TriagedRow[] {
  const theirs = rows.filter(({ rejection }) => owners.includes(reasonFactOf(rejection.reason).owner));
  return rowsWith(statuses, theirs);
}

/** Who must be put right in the student system. */
export function registrarList(rows: readonly TriagedRow[], choice = leastForRegistrar): ListTable {
  const columns = Object.entries(registrarColumns).filter(([id]) => choice.columns.some((chosen) => chosen === id));
  return listTable(
    'For the registrar',
    columns.map(([, column]) => column),
    registrarRows(rows, choice),
    redactorFor(rows),
  );
}
