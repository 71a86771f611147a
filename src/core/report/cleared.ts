import type { Rejection } from './rejection.ts';

/** A run, as far as it matters for who was in it. */
export interface RunFacts {
  readonly number: number;
  /** The files of its zip, in their order. */
  readonly files: readonly string[];
  /** `index` of the users that were in it; null for all of the load. */
  readonly users: readonly number[] | null;
}

/** Which run, and which of its files, a report answers. */
export interface ReportFacts {
  readonly id: string;
  readonly run: number;
  /** Null: all its files. */
  readonly answers: string | null;
}

/**
 * The rejections that a later run has settled: their user was in the load and the file that a later report answers, and is
 * not in that report (DESIGN §5). Who was in no later run, or in a file that no report answers, is not cleared, however
 * long ago it was.
 */
export function clearedRejections(
  rejections: readonly Rejection[],
  reports: readonly ReportFacts[],
  runs: readonly RunFacts[],
): Set<Rejection> {
  const runOf = new Map(reports.map(({ id, run }) => [id, run]));
  const turnedAway = new Set<string>();
  for (const { reportId, users } of rejections) {
    for (const user of users) turnedAway.add(`${runOf.get(reportId)} ${user}`);
  }
  const answered = runs.filter(({ number }) => reports.some(({ run }) => run === number));
  const members = new Map(answered.map((run) => [run.number, run.users === null ? null : new Set(run.users)]));
  const isSettledBy = (run: RunFacts, { sent }: Rejection, user: number): boolean => {
    const wasIn = members.get(run.number);
    if (wasIn !== null && wasIn?.has(user) !== true) return false;
    // Of a load as a whole it is known in which of its files a user was; a part of one has a single file.
    const file = run.users === null ? run.files[sent?.member ?? 0] : run.files[0];
    const isAnswered = reports.some(({ run: of, answers }) => of === run.number && (answers ?? file) === file);
    return isAnswered && !turnedAway.has(`${run.number} ${user}`);
  };
  return new Set(
    rejections.filter((rejection) => {
      const [user, ...more] = rejection.users;
      const from = runOf.get(rejection.reportId);
      if (user === undefined || more.length > 0 || from === undefined) return false;
      return answered.some((run) => run.number > from && isSettledBy(run, rejection, user));
    }),
  );
}
