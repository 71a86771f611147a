import type { SegmentChange } from './preview-shape.ts';
import { segmentFacts } from './segment-policy.ts';

/** What a person reads as one change of an entry: Alma removes the old one and adds the new one. */
export interface PairedChange {
  readonly removed: SegmentChange | null;
  /** What was added, or replaced under its old name. */
  readonly come: SegmentChange | null;
}

/**
 * Joins entries that were removed and added in one list: those of the same type, in their order, and then the rest where
 * there is one of each. Identifiers of different types are never one changed.
 */
export function pairedChanges(changes: readonly SegmentChange[]): readonly PairedChange[] {
  const added = changes.filter(({ effect }) => effect === 'added');
  const removed = changes.filter(({ effect }) => effect === 'removed');
  const partners = new Map<SegmentChange, SegmentChange>();
  const free = (one: SegmentChange): boolean => !partners.has(one);
  const join = (one: SegmentChange, other: SegmentChange): void => {
    partners.set(one, other).set(other, one);
  };
  for (const one of removed) {
    const other = added.find((come) => free(come) && isSameList(one, come) && typeOf(one) === typeOf(come));
    if (other !== undefined) join(one, other);
  }
  for (const one of removed.filter(free)) {
    const gone = removed.filter((other) => free(other) && isSameList(one, other));
    const come = added.filter((other) => free(other) && isSameList(one, other));
    const [only] = come;
    if (one.segment !== 'user_identifier' && gone.length === 1 && come.length === 1 && only !== undefined)
      join(one, only);
  }
  return changes.flatMap((one): PairedChange[] => {
    if (one.effect === 'removed') return [{ removed: one, come: partners.get(one) ?? null }];
    return free(one) ? [{ removed: null, come: one }] : [];
  });
}

function isSameList(one: SegmentChange, other: SegmentChange): boolean {
  return one.segment === other.segment && isInternal(one) === isInternal(other);
}

function isInternal({ old, new: now }: SegmentChange): boolean {
  return (old ?? now)?.internal === true;
}

function typeOf({ segment, old, new: now }: SegmentChange): string | null {
  const { type } = segmentFacts[segment];
  return type === null ? null : ((old ?? now)?.fields.get(type) ?? '');
}
