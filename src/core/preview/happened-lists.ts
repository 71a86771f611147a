import { type Segment, segmentNames } from '../alma/user-fields.ts';
import { entryKeyButStart } from './address-start.ts';
import type { Difference, HappenedKind } from './difference.ts';
import { nameKey, sameEntry } from './equal-values.ts';
import type { ThreeStates } from './happened-fields.ts';
import { entriesOf, entryText, type NameOf, namesIn } from './preview-segments.ts';
import type { PreviewUser, SegmentChange, SegmentEntry } from './preview-shape.ts';
import type { SyncOptions } from './sync-options.ts';

/**
 * What became of the lists of a user; `told`: the changes that were foretold. Whether an entry counts as added by hand
 * makes no difference here. A list that either side does not know, or knows in part, is not looked at.
 */
export function happenedLists(
  told: readonly SegmentChange[],
  states: ThreeStates,
  { caseCounts }: Pick<SyncOptions, 'caseCounts'>,
): Difference[] {
  return segmentNames
    .filter((segment) => isKnown(states.before, segment) && isKnown(states.after, segment))
    .flatMap((segment) => {
      const changes = told.filter((change) => change.segment === segment);
      const [foretold, now] = [entriesOf(states.predicted, segment), entriesOf(states.after, segment)];
      if (changes.length === 0 && areSame(segment, foretold, now, caseCounts)) return [];
      return new ListOutcome(segment, states, caseCounts).differences(changes);
    });
}

/** In the same order too: most lists are, and need no keys. */
function areSame(
  segment: Segment,
  foretold: readonly SegmentEntry[],
  now: readonly SegmentEntry[],
  caseCounts: boolean,
): boolean {
  if (foretold.length !== now.length) return false;
  return foretold.every((entry, at) => {
    const other = now[at];
    return other !== undefined && sameEntry(segment, entry, other, caseCounts);
  });
}

/** The entries that the others do not have, each as often as they lack it. */
function without(
  entries: readonly SegmentEntry[],
  others: readonly SegmentEntry[],
  keyOf: (entry: SegmentEntry) => string,
): SegmentEntry[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return entries.filter((entry) => {
    const key = keyOf(entry);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function isKnown({ unknown, partial }: PreviewUser, segment: Segment): boolean {
  return !unknown.has(segment) && partial?.lists.has(segment) !== true;
}

/** One list after the sync: what it lacks of what was foretold, and what it has besides; changes take their part of both. */
class ListOutcome {
  private readonly segment: Segment;
  private readonly caseCounts: boolean;
  private readonly named: NameOf;
  private readonly missing: SegmentEntry[];
  private readonly extra: SegmentEntry[];

  constructor(segment: Segment, { before, predicted, after }: ThreeStates, caseCounts: boolean) {
    this.segment = segment;
    this.caseCounts = caseCounts;
    const [old, foretold, now] = [before, predicted, after].map((user) => entriesOf(user, segment));
    const keyOf = (entry: SegmentEntry): string => entryKeyButStart(segment, entry, caseCounts);
    this.named = namesIn(segment, [...(old ?? []), ...(now ?? [])], caseCounts);
    this.missing = without(foretold ?? [], now ?? [], keyOf);
    this.extra = without(now ?? [], foretold ?? [], keyOf);
  }

  differences(changes: readonly SegmentChange[]): Difference[] {
    // All that is the very same is taken before anything that only bears the same name.
    const results = changes.map((change) => ({
      change,
      lacks: change.new !== null && this.take(this.missing, entryKeyButStart, change.new) !== null,
      keeps: change.old === null ? null : this.take(this.extra, entryKeyButStart, change.old),
    }));
    return [...results.map((one) => this.ofChange(one)), ...this.notForetold()];
  }

  private ofChange({ change, lacks, keeps }: ChangeResult): Difference {
    const { field, before, after, effect, cell } = change;
    const named = change.new ?? change.old;
    const isOpen = keeps === null && (lacks || change.new === null);
    const instead = isOpen && named !== null ? this.take(this.extra, nameKey, named) : null;
    const there = [lacks ? null : change.new, keeps, instead].filter((entry) => entry !== null);
    const happened = there.length === 0 ? null : there.map(entryText).join('; ');
    return { field, kind: kindOf(change, lacks, keeps, instead), before, predicted: after, happened, effect, cell };
  }

  /** What was to stay and went, or came of itself. */
  private notForetold(): Difference[] {
    const gone = this.missing.map((entry) => this.unforetold(entry, this.take(this.extra, nameKey, entry)));
    return [...gone, ...this.extra.map((entry) => this.unforetold(null, entry))];
  }

  private unforetold(old: SegmentEntry | null, now: SegmentEntry | null): Difference {
    const before = old === null ? null : entryText(old);
    return {
      field: this.named(old ?? now),
      kind: 'not-foretold',
      before,
      predicted: before,
      happened: now === null ? null : entryText(now),
      effect: null,
      cell: null,
    };
  }

  /** Takes one that is like the wanted one out of a list; null where there is none. */
  private take(entries: SegmentEntry[], keyOf: typeof entryKeyButStart, wanted: SegmentEntry): SegmentEntry | null {
    const key = keyOf(this.segment, wanted, this.caseCounts);
    const at = entries.findIndex((entry) => keyOf(this.segment, entry, this.caseCounts) === key);
    return at < 0 ? null : (entries.splice(at, 1)[0] ?? null);
  }
}

interface ChangeResult {
  readonly change: SegmentChange;
  /** The new entry is not there. */
  readonly lacks: boolean;
  /** The old entry, where it is still there. */
  readonly keeps: SegmentEntry | null;
}

/** `instead`: an entry of the same name that is neither the old nor the new one. */
function kindOf(
  { old, new: now }: SegmentChange,
  lacks: boolean,
  keeps: SegmentEntry | null,
  instead: SegmentEntry | null,
): HappenedKind {
  if (instead !== null) return 'otherwise';
  if (!lacks && keeps === null) return 'as-foretold';
  const isUndone = (now === null || lacks) && (old === null || keeps !== null);
  return isUndone ? 'not-done' : 'otherwise';
}
