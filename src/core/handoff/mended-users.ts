import type { ReportFacts, RunFacts } from '../report/cleared.ts';
import type { ReasonId } from '../report/reason-facts.ts';
import type { Rejection } from '../report/rejection.ts';
import type { TriagedRow } from './triaged-row.ts';
import type { TriagedRows } from './triaged-rows.ts';

/** Names one row of one report, so that ticks can cross to a worker. */
export const rowName = ({ reportId, row }: Rejection): string => `${reportId}\n${row}`;

export interface MendedChoice {
  /** Names of rows (`rowName`); null for all that are marked fixed. */
  readonly ticked: readonly string[] | null;
  /** Also those who were in a later zip already that no report has answered yet. */
  readonly again: boolean;
}

/** Why a user who was chosen is not in the zip. */
export type NotMended = 'cleared' | 'not-found' | 'several' | 'sent-again';

/** Who is in a zip of the mended. */
export interface MendedUsers {
  /** `index` in the load, rising. */
  readonly users: readonly number[];
  /** People that were chosen and are left out. */
  readonly leftOut: Readonly<Record<NotMended, number>>;
  /** Users in the zip who were turned away for what was sent, which the zip only repeats. */
  readonly repeated: number;
  /** Users in the zip who were turned away for something else as well that nobody has mended. */
  readonly alsoOpen: number;
}

/** Alma has nothing to mend here: the export has to be another one. */
const wrongInExport: readonly ReasonId[] = [
  'identifier-taken-in-feed',
  'mandatory-missing',
  'date-not-legal',
  'value-too-long',
];

/** Users with exactly one match in the load, out of what was chosen. */
export function mendedUsers(
  rows: TriagedRows,
  { ticked, again }: MendedChoice,
  { runs, reports }: { readonly runs: readonly RunFacts[]; readonly reports: readonly ReportFacts[] },
): MendedUsers {
  const names = ticked === null ? null : new Set(ticked);
  const isChosen = ({ rejection, decision }: TriagedRow): boolean =>
    names === null ? decision.status === 'fixed' : names.has(rowName(rejection));
  const sentLater = sentAfterReport(rows.all, runs, reports);
  const people: Record<NotMended, Set<string>> = {
    cleared: new Set(),
    'not-found': new Set(),
    several: new Set(),
    'sent-again': new Set(),
  };
  const users = new Set<number>();
  const whyNot = (row: TriagedRow): NotMended | null => {
    const [user, ...more] = row.rejection.users;
    if (rows.cleared.has(row)) return 'cleared';
    if (user === undefined) return 'not-found';
    if (more.length > 0) return 'several';
    return !again && sentLater(user) ? 'sent-again' : null;
  };
  const chosen = rows.all.filter(isChosen);
  for (const row of chosen) {
    const why = whyNot(row);
    if (why === null) for (const user of row.rejection.users) users.add(user);
    else people[why].add(row.rejection.person === '' ? rowName(row.rejection) : row.rejection.person);
  }
  const isIn = ({ rejection }: TriagedRow): boolean =>
    rejection.users.length === 1 && rejection.users.some((user) => users.has(user));
  const usersOf = (some: readonly TriagedRow[]): number =>
    new Set(some.flatMap(({ rejection }) => rejection.users)).size;
  return {
    users: [...users].sort((one, other) => one - other),
    leftOut: {
      cleared: people.cleared.size,
      'not-found': people['not-found'].size,
      several: people.several.size,
      'sent-again': people['sent-again'].size,
    },
    repeated: usersOf(chosen.filter((row) => isIn(row) && wrongInExport.includes(row.rejection.reason))),
    alsoOpen: usersOf(rows.left.filter((row) => isIn(row) && !isChosen(row) && isUnmended(row))),
  };
}

const isUnmended = ({ decision }: TriagedRow): boolean => decision.status === 'open' || decision.status === 'waiting';

/** Whether a user was in a run after the last report that turned them away. */
function sentAfterReport(
  rows: readonly TriagedRow[],
  runs: readonly RunFacts[],
  reports: readonly ReportFacts[],
): (user: number) => boolean {
  const runOf = new Map(reports.map(({ id, run }) => [id, run]));
  const turnedAway = highest(
    rows.flatMap(({ rejection: { users, reportId } }) =>
      users.map((user) => [user, runOf.get(reportId) ?? 0] as const),
    ),
  );
  const sent = highest(runs.flatMap(({ number, users }) => (users ?? []).map((user) => [user, number] as const)));
  return (user) => (sent.get(user) ?? 0) > (turnedAway.get(user) ?? 0);
}

function highest(pairs: readonly (readonly [user: number, run: number])[]): Map<number, number> {
  const runs = new Map<number, number>();
  for (const [user, run] of pairs) runs.set(user, Math.max(run, runs.get(user) ?? 0));
  return runs;
}

type Count = (value: number, one: string, many?: string) => string;

const notMendedWords: Readonly<Record<NotMended, (people: string) => string>> = {
  cleared: (people) => `${people} left out, because a later load has settled it already.`,
  'not-found': (people) => `${people} left out, because nobody in the load has the id.`,
  several: (people) => `${people} left out, because several users of the load have the id.`,
  'sent-again': (people) =>
    `${people} left out, because they were in a later zip already, and no report on it is here.`,
};

const notMendedOrder = ['not-found', 'several', 'sent-again', 'cleared'] as const satisfies NotMended[];

/** A sentence for each kind of people who were chosen and are not in the zip, and for what to think of before sending. */
export function mendedSentences({ leftOut, repeated, alsoOpen }: MendedUsers, count: Count): string[] {
  const users = (value: number): string => count(value, 'user was', 'users were');
  return [
    ...notMendedOrder
      .filter((why) => leftOut[why] > 0)
      .map((why) => notMendedWords[why](count(leftOut[why], 'person was', 'people were'))),
    ...(alsoOpen > 0 ? [`${users(alsoOpen)} turned away for something else too, and that is not marked fixed.`] : []),
    ...(repeated > 0
      ? [
          `${users(repeated)} turned away for what was sent. The zip sends the same again: check a new export instead, unless it was put right in Alma.`,
        ]
      : []),
  ];
}
