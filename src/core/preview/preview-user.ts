import type { Segment } from '../alma/user-fields.ts';
import { identifierKey } from '../rules/identifier-case.ts';
import { appliedSegments } from './apply-effects.ts';
import { type EarlierInLoad, nobodyEarlier } from './load-order.ts';
import { previewFields } from './preview-fields.ts';
import { entriesOf, previewSegments } from './preview-segments.ts';
import type { Obstacle, PreviewOutcome, PreviewUser, UserPreview } from './preview-shape.ts';
import type { SyncOptions } from './sync-options.ts';
import { identifiersOf, matchKey } from './user-ids.ts';

/**
 * What the sync does to one user. `current`: the user of Alma that it matches, if any. `heldByOther`: whether another user
 * of Alma has an identifier, in the form of `identifiersOf`.
 */
export function previewUser(
  current: PreviewUser | null,
  incoming: PreviewUser,
  options: SyncOptions,
  heldByOther: (id: string) => boolean,
  earlier: EarlierInLoad = nobodyEarlier,
): UserPreview {
  const obstacle = obstacleFor(current, incoming, options, (id) => heldByOther(id) && !earlier.freed(id), earlier);
  if (obstacle !== null) return nothingTold(obstacle === 'not-added' ? 'unchanged' : 'rejected', obstacle);
  if (current === null) return nothingTold('new', null);
  const fields = previewFields(current, incoming, options);
  const segments = previewSegments(current, incoming, options);
  const outcome = fields.length + segments.length > 0 ? 'changed' : 'unchanged';
  const after: PreviewUser = { ...current, lists: appliedSegments(current, segments) };
  return {
    outcome,
    obstacle: null,
    fields,
    segments,
    twicePreferred: listsWithTwo.filter((list) => isTwice(after, list)),
  };
}

function obstacleFor(
  current: PreviewUser | null,
  incoming: PreviewUser,
  options: SyncOptions,
  heldByOther: (id: string) => boolean,
  earlier: EarlierInLoad,
): Obstacle | null {
  const { mode, addUnmatched, caseCounts } = options;
  if (matchKey(incoming, options) === null) return 'match-id-missing';
  if (current === null && !addUnmatched) return 'not-added';
  // A PUT may make an internal account external (D 3.1-8).
  if (mode === 'sis' && current !== null && isInternal(current)) return 'user-not-external';
  const ids = identifiersOf(incoming, caseCounts);
  if (ids.some(heldByOther)) return 'identifier-taken';
  return ids.some(earlier.taken) ? 'identifier-taken-in-load' : null;
}

/** The code of a third type, internal with a password kept elsewhere, is in no source (D 1.2): it is not external either. */
function isInternal({ accountType }: PreviewUser): boolean {
  const type = identifierKey(accountType);
  return type !== '' && type !== 'external';
}

function nothingTold(outcome: PreviewOutcome, obstacle: Obstacle | null): UserPreview {
  return { outcome, obstacle, fields: [], segments: [], twicePreferred: [] };
}

/** A user may have one preferred address and one preferred e-mail (D 1.3). */
const listsWithTwo: readonly Segment[] = ['address', 'email'];

function isTwice(user: PreviewUser, segment: Segment): boolean {
  const preferred = entriesOf(user, segment).filter((entry) => entry.preferred);
  return preferred.some((entry) => entry.internal) && preferred.some((entry) => !entry.internal);
}
