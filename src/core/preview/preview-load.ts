import { joinUsers } from './join-users.ts';
import type { PreviewOutcome, PreviewUser, UserPreview } from './preview-shape.ts';
import { previewUser } from './preview-user.ts';
import type { SyncOptions } from './sync-options.ts';

export interface PreviewedUser extends UserPreview {
  /** As in Alma; of new users as in the file. */
  readonly primaryId: string;
}

export interface LoadPreview {
  /** `absent`: users of Alma who are not in the file, and stay as they are (D 2). */
  readonly totals: Readonly<Record<PreviewOutcome | 'absent', number>>;
  readonly users: readonly PreviewedUser[];
}

/** A whole load against all users of Alma that are known. */
export function previewLoad(
  currents: readonly PreviewUser[],
  incomings: readonly PreviewUser[],
  options: SyncOptions,
): LoadPreview {
  const totals = { new: 0, changed: 0, unchanged: 0, rejected: 0, absent: 0 };
  const { pairs, absent } = joinUsers(currents, incomings, options.matchIdType);
  totals.absent = absent;
  const users = pairs.map(({ current, incoming, heldByOther }) => {
    const preview = previewUser(current, incoming, options, heldByOther);
    totals[preview.outcome]++;
    return { ...preview, primaryId: (current ?? incoming).fields.get('primary_id') ?? '' };
  });
  return { totals, users };
}
