import type { PolicyCell } from './policy-cell.ts';
import type { Effect } from './preview-shape.ts';

export const happenedKinds = [
  'as-foretold',
  'kept-by-staff',
  'not-done',
  'otherwise',
  'not-foretold',
  'not-there',
  'there-all-the-same',
] as const;

/**
 * What became of a foretold change, or of what was foretold to stay. `as-foretold`: it came; `kept-by-staff`: it was
 * foretold unless staff edited the field, and what was there before is still there; `not-done`: the same without staff;
 * `otherwise`: neither what was foretold nor what was there before; `not-foretold`: it was to stay and did not;
 * `not-there`: Alma has no such user; `there-all-the-same`: the user was to be turned away or left out, and was not.
 */
export type HappenedKind = (typeof happenedKinds)[number];

/** What was foretold of a field beside what Alma has after the sync. Texts as they may be shown; null for nothing. */
export interface Difference {
  /** As in a change; `user` for the user as a whole, which has no texts. */
  readonly field: string;
  readonly kind: HappenedKind;
  readonly before: string | null;
  readonly predicted: string | null;
  readonly happened: string | null;
  /** Null where nothing was foretold. */
  readonly effect: Effect | null;
  /** The entry of the policy table that foretold it. */
  readonly cell: PolicyCell | null;
}

export function ofWholeUser(kind: HappenedKind): Difference {
  return { field: 'user', kind, before: null, predicted: null, happened: null, effect: null, cell: null };
}
