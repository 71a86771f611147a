import { holdersAmong, UserJoin } from './join-users.ts';
import { LoadOrder } from './load-order.ts';
import { matchIdRefusal } from './match-id-refusal.ts';
import type { PreviewUser, Standing, UserPreview } from './preview-shape.ts';
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

/** `turn`: which user of the load it is, and what became of those before; without it the user is taken by itself. */
export function previewPair(
  incoming: PreviewUser,
  join: UserJoin,
  options: SyncOptions,
  turn: Turn | null = null,
): PreviewedPair {
  const earlier = turn?.order.before(turn.at, incoming);
  const { current, heldByOther } = join.find(incoming, earlier?.freed);
  const preview = previewUser(current, incoming, options, heldByOther, earlier);
  turn?.order.note(turn.at, current, incoming, preview);
  const primaryId = (current ?? incoming).fields.get('primary_id') ?? '';
  return { current, incoming, preview: { ...preview, primaryId } };
}

export interface Turn {
  readonly order: LoadOrder;
  /** Number of the user in the load, from 0. */
  readonly at: number;
}

/** Users of Alma who are not in the file stay as they are (D 2). */
export type PreviewTotals = Readonly<Record<Standing, number>>;

export interface LoadPreview {
  readonly totals: PreviewTotals;
  readonly users: readonly PreviewedUser[];
}

/**
 * A whole load against all users of Alma that are known, where all of them fit into memory as objects. Throws for settings
 * that are refused.
 */
export function previewLoad(
  currents: readonly PreviewUser[],
  incomings: readonly PreviewUser[],
  options: SyncOptions,
): LoadPreview {
  const totals = { new: 0, changed: 0, unchanged: 0, rejected: 0, absent: 0 };
  const refused = matchIdRefusal(options.matchIdType);
  if (refused !== null) throw new Error(refused.means);
  const join = new UserJoin(currents, holdersAmong(currents), options);
  const order = new LoadOrder(incomings, holdersAmong(incomings), options);
  const users = incomings.map((incoming, at) => {
    const { preview } = previewPair(incoming, join, options, { order, at });
    totals[preview.outcome]++;
    return preview;
  });
  totals.absent = [...join.unmatched()].length;
  return { totals, users };
}
