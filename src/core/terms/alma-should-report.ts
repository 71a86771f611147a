import {
  type ForeseenOutcome,
  isTurnedAway,
  type RememberedPreview,
  type TurnedAwayFor,
  turnedAwayFor,
} from '../preview/foreseen-outcomes.ts';
import { foresees } from '../report/foresight.ts';

/** A user of the load that is about to be sent. */
export interface UserToSend {
  /** Under which the memory knows the person. */
  readonly person: string;
  readonly group: string;
  /** Rules whose findings say that Alma will turn the user away. */
  readonly foreseenBy: readonly string[];
  /** What the preview says; null where none was made. */
  readonly outcome: ForeseenOutcome | null;
}

/** What earlier terms left about one person. */
export interface PersonBefore {
  /** Reasons that are expected every term, each with the group that was sent when that was said. */
  readonly expected: ReadonlyMap<string, string>;
  /** Reasons that somebody is still waiting for. */
  readonly waiting: ReadonlyMap<string, unknown>;
}

/**
 * Why a user is thought to be turned away: every term, in the same group as when that was said; not settled since an earlier
 * term; by findings, and nothing of it known from before; or by the preview alone.
 */
export type AwayFor = 'expected' | 'waiting' | 'findings' | TurnedAwayFor;

/** Users that load, by what Alma counts them as. */
export type LoadedAs = 'created' | 'updated' | 'unchanged';
export type LoadedCounts = Readonly<Record<LoadedAs, number>>;

/** What the job’s report should say if all goes well, in users: those turned away and those that load are all processed. */
export interface AlmaShouldReport {
  readonly processed: number;
  readonly away: Readonly<Record<AwayFor, number>>;
  /** Null without a preview: then nothing here knows who is in Alma. */
  readonly loaded: LoadedCounts | null;
}

const loadedAs: Readonly<Record<Exclude<ForeseenOutcome, TurnedAwayFor>, LoadedAs>> = {
  new: 'created',
  changed: 'updated',
  unchanged: 'unchanged',
  'not-added': 'unchanged',
};

/** Each user counts once: expected before waiting before findings before the preview. */
export function almaShouldReport(
  users: Iterable<UserToSend>,
  before: (person: string) => PersonBefore | undefined,
  preview: Pick<RememberedPreview, 'tellsInternal'> | null = null,
): AlmaShouldReport {
  const away: Record<AwayFor, number> = { ...nobodyAway };
  const loaded: Record<LoadedAs, number> = { created: 0, updated: 0, unchanged: 0 };
  let processed = 0;
  for (const user of users) {
    processed++;
    const why = awayFor(user, before(user.person), preview?.tellsInternal ?? false);
    if (why !== null) away[why]++;
    else if (user.outcome !== null && !isTurnedAway(user.outcome)) loaded[loadedAs[user.outcome]]++;
  }
  return { processed, away, loaded: preview === null ? null : loaded };
}

/** Who turned out to have an external account by now is not turned away for an internal one any more. */
function awayFor(user: UserToSend, before: PersonBefore | undefined, tellsInternal: boolean): AwayFor | null {
  const { group, foreseenBy, outcome } = user;
  const isExternal = tellsInternal && (outcome === 'changed' || outcome === 'unchanged');
  const holds = ([reason]: readonly [reason: string, unknown]): boolean => !isExternal || reason !== internal;
  const expected = [...(before?.expected ?? [])].filter(holds);
  if (expected.some(([, expectedIn]) => expectedIn === group)) return 'expected';
  if ([...(before?.waiting ?? [])].some(holds)) return 'waiting';
  if (foreseenBy.some((rule) => !isExternal || !foresees(rule, internal))) return 'findings';
  return outcome !== null && isTurnedAway(outcome) ? outcome : null;
}

const internal = 'user-not-external';

const nobodyAway: Readonly<Record<AwayFor, number>> = {
  expected: 0,
  waiting: 0,
  findings: 0,
  'user-not-external': 0,
  'identifier-taken': 0,
  'identifier-taken-in-load': 0,
  'match-id-missing': 0,
};

/** In the order in which they are told, which is that in which they count. */
export const awayForIds: readonly AwayFor[] = ['expected', 'waiting', 'findings', ...turnedAwayFor];

/** How many are thought to be turned away at all. */
export function countAway({ away }: AlmaShouldReport): number {
  return awayForIds.reduce((sum, id) => sum + away[id], 0);
}
