import { holdersAmong, UserJoin } from './join-users.ts';
import type { PreviewOutcome, PreviewUser, UserPreview } from './preview-shape.ts';
import { previewUser } from './preview-user.ts';
import type { SyncOptions } from './sync-options.ts';

export interface PreviewedUser extends UserPreview {
  /** As in Alma; of new users as in the file. */
  readonly primaryId: string;
}

/** One user of the load beside the one of Alma that it matches, and what the sync does to that. */
export interface PreviewedPair {
  readonly current: PreviewUser | null;
  readonly incoming: PreviewUser;
  readonly preview: PreviewedUser;
}

export function previewPair(incoming: PreviewUser, join: UserJoin, options: SyncOptions): PreviewedPair {
  const { current, heldByOther } = join.find(incoming);
  const preview = previewUser(current, incoming, options, heldByOther);
  const primaryId = (current ?? incoming).fields.get('primary_id') ?? '';
  return { current, incoming, preview: { ...preview, primaryId } };
}

/** `absent`: users of Alma who are not in the file, and stay as they are (D 2). */
export type PreviewTotals = Readonly<Record<PreviewOutcome | 'absent', number>>;

export interface LoadPreview {
  readonly totals: PreviewTotals;
  readonly users: readonly PreviewedUser[];
}

/** A whole load against all users of Alma that are known, where all of them fit into memory as objects. */
export function previewLoad(
  currents: readonly PreviewUser[],
  incomings: readonly PreviewUser[],
  options: SyncOptions,
): LoadPreview {
  const totals = { new: 0, changed: 0, unchanged: 0, rejected: 0, absent: 0 };
  const join = new UserJoin(currents, holdersAmong(currents), options.matchIdType);
  const users = incomings.map((incoming) => {
    const { preview } = previewPair(incoming, join, options);
    totals[preview.outcome]++;
    return preview;
  });
  totals.absent = join.absent;
  return { totals, users };
}
