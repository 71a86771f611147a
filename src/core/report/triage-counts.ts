import { type RememberedPreview, turnedAwayAt } from '../preview/foreseen-outcomes.ts';
import type { ReasonId } from './reason-facts.ts';
import type { Rejection, RejectionStatus } from './rejection.ts';

/** How far a triage has come, in rows. */
export interface TriageCounts {
  readonly rows: number;
  readonly byStatus: Readonly<Record<RejectionStatus, number>>;
  readonly cleared: number;
  /** Rows that a finding of the load had foreseen, or its preview. */
  readonly foreseen: number;
  /** Users that were foreseen to be turned away and do not stand in the report: they did load, or were not reported. */
  readonly foreseenYetLoaded: number;
}

/** The users of a load that were foreseen to be turned away. */
export interface ForeseenUsers {
  /** How many by its findings. */
  readonly foreseen: number;
  /** What its preview foresaw; `unfound`: how many of whom no finding says so. */
  readonly previewed: (RememberedPreview & { readonly unfound: number }) | null;
}

export function countTriage(
  rejections: readonly Rejection[],
  statusOf: (rejection: Rejection) => RejectionStatus,
  cleared: ReadonlySet<Rejection>,
  { foreseen: byFindings, previewed }: ForeseenUsers,
): TriageCounts {
  const byStatus = { open: 0, waiting: 0, fixed: 0, ignored: 0 };
  const foreseen = new Set<number>();
  let foreseenRows = 0;
  for (const rejection of rejections) {
    if (!cleared.has(rejection)) byStatus[statusOf(rejection)]++;
    const isForeseen = rejection.sent?.foreseen === true;
    if (isForeseen) foreseenRows++;
    for (const user of rejection.users) if (isForeseen || turnedAwayAt(previewed, user) !== null) foreseen.add(user);
  }
  return {
    rows: rejections.length,
    byStatus,
    cleared: cleared.size,
    foreseen: foreseenRows,
    foreseenYetLoaded: Math.max(0, byFindings + (previewed?.unfound ?? 0) - foreseen.size),
  };
}

/** Rejections that are one heap of work: a reason, and where it matters the group that was sent, or alike messages. */
export interface RejectionGroup {
  readonly id: string;
  readonly reason: ReasonId;
  /** For `user-not-external`: the group that was sent. For `other`: the message that they share, masked. */
  readonly about: string | null;
  readonly rejections: readonly Rejection[];
}

/** Groups in the order of `reasons`; within one reason the larger first, those that `first` names before all others. */
export function groupRejections(
  rejections: readonly Rejection[],
  reasons: readonly ReasonId[],
  comesFirst: (about: string) => boolean,
): RejectionGroup[] {
  const groups = new Map<string, { reason: ReasonId; about: string | null; rejections: Rejection[] }>();
  for (const rejection of rejections) {
    const about = aboutOf(rejection);
    const id = `${rejection.reason}\n${about ?? ''}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { reason: rejection.reason, about, rejections: [rejection] });
    else group.rejections.push(rejection);
  }
  const rank = (about: string | null): number => (about !== null && comesFirst(about) ? 0 : 1);
  return [...groups]
    .map(([id, group]) => ({ id, ...group }))
    .sort(
      (one, other) =>
        reasons.indexOf(one.reason) - reasons.indexOf(other.reason) ||
        rank(one.about) - rank(other.about) ||
        other.rejections.length - one.rejections.length,
    );
}

function aboutOf({ reason, sent, alike }: Rejection): string | null {
  if (reason === 'user-not-external') return sent?.group ?? '';
  return reason === 'other' ? alike : null;
}
