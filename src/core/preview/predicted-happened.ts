import { applyEffects } from './apply-effects.ts';
import { type Difference, ofWholeUser } from './difference.ts';
import { happenedFields } from './happened-fields.ts';
import { happenedLists } from './happened-lists.ts';
import { previewFields } from './preview-fields.ts';
import { previewSegments } from './preview-segments.ts';
import type { PreviewUser, UserPreview } from './preview-shape.ts';
import type { SyncOptions } from './sync-options.ts';

export interface HappenedInput {
  /** The user in Alma before the sync. */
  readonly current: PreviewUser | null;
  readonly incoming: PreviewUser;
  readonly preview: UserPreview;
  /** The user in Alma afterwards; null where nobody matches. */
  readonly after: PreviewUser | null;
}

/**
 * What was foretold of one user beside what happened, values compared as in the preview: whatever was foretold and came,
 * and whatever did not come as foretold. What was to stay and stayed is not told, nor anything of a user
 * who comes second in the load. `options`: those of the preview.
 */
export function predictedAndHappened(input: HappenedInput, options: SyncOptions): readonly Difference[] {
  const { current, incoming, preview, after } = input;
  // Whatever Alma has there may be the work of the user who came first.
  if (preview.obstacle === 'identifier-taken-in-load') return [];
  const predicted = applyEffects(current, incoming, preview, options);
  if (predicted === null && after === null) return preview.outcome === 'rejected' ? [ofWholeUser('as-foretold')] : [];
  if (predicted === null) return [ofWholeUser('there-all-the-same')];
  if (after === null) return [ofWholeUser('not-there')];
  const states = { before: current ?? nobody, predicted, after };
  const { fields, segments } = preview.outcome === 'new' ? allOf(incoming, options) : preview;
  const found = [...happenedFields(fields, states), ...happenedLists(segments, states, options)];
  switch (preview.outcome) {
    case 'new':
      return [ofWholeUser('as-foretold'), ...found.map((one) => ({ ...one, cell: null }))];
    case 'rejected':
      if (found.length === 0) return [ofWholeUser('as-foretold')];
      return found.map((one) => ({ ...one, kind: 'there-all-the-same' }));
    case 'changed':
    case 'unchanged':
      return wasReached(found) ? found.map(keptByStaff) : found;
  }
}

const nobody: PreviewUser = {
  fields: new Map(),
  lists: new Map(),
  accountType: '',
  unknown: new Set(),
  partial: null,
};

/** The changes that make a new user. The policy table is about users who are there, so it is neither proved nor refuted by them. */
function allOf(incoming: PreviewUser, options: SyncOptions): Pick<UserPreview, 'fields' | 'segments'> {
  const fields = previewFields(nobody, incoming, { ...options, editOf: () => 'never' });
  return { fields, segments: previewSegments(nobody, incoming, options) };
}

/** Where none of the changes came that no edit by hand can stop, Alma did not touch the user, and no field proves an edit. */
function wasReached(found: readonly Difference[]): boolean {
  const sure = found.filter(({ effect }) => effect !== null && !mayStay(effect));
  return sure.length === 0 || sure.some(({ kind }) => kind !== 'not-done');
}

function keptByStaff(one: Difference): Difference {
  const isKept = one.kind === 'not-done' && one.effect !== null && mayStay(one.effect);
  return isKept ? { ...one, kind: 'kept-by-staff' } : one;
}

function mayStay(effect: NonNullable<Difference['effect']>): boolean {
  return effect.endsWith('-unless-edited');
}
