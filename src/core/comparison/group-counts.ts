import { hasFallenFar, type SwingThresholds } from './fallen-far.ts';
import { type FingerprintBook, groupNumberOf } from './fingerprint-book.ts';

/** How many users each group has, all entries counted, as `RuleSettings.countsBefore` wants it: empty is no group. */
export function groupCounts(book: FingerprintBook): ReadonlyMap<string, number> {
  const counts = new Uint32Array(book.groups.length);
  for (let user = 0; user < book.users; user++) {
    const group = groupNumberOf(book, user);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return new Map(book.groups.map((group, number) => [group, counts[number] ?? 0]));
}

/** One line of the table: a group in this load and in those that it is compared with; null: there is no such load. */
export interface GroupLine {
  readonly group: string;
  readonly now: number;
  readonly lastYear: number | null;
  readonly lastFull: number | null;
  /** It has fallen so far that `count-swing` asks: against the same season last year, else the last full load. */
  readonly hasFallen: boolean;
}

type Counts = ReadonlyMap<string, number>;

/** A line for each group that any of the loads has, the largest first. */
export function groupTable(
  now: Counts,
  lastYear: Counts | null,
  lastFull: Counts | null,
  thresholds: SwingThresholds,
): GroupLine[] {
  const groups = new Set([...now.keys(), ...(lastYear?.keys() ?? []), ...(lastFull?.keys() ?? [])]);
  const lines = [...groups].map((group) => {
    const counts = {
      now: now.get(group) ?? 0,
      lastYear: lastYear === null ? null : (lastYear.get(group) ?? 0),
      lastFull: lastFull === null ? null : (lastFull.get(group) ?? 0),
    };
    const hasFallen = hasFallenFar(counts.lastYear ?? counts.lastFull ?? 0, counts.now, thresholds);
    return { group, ...counts, hasFallen };
  });
  const size = ({ now, lastYear, lastFull }: GroupLine): number => Math.max(now, lastYear ?? 0, lastFull ?? 0);
  return lines.sort((a, b) => size(b) - size(a) || (a.group < b.group ? -1 : 1));
}
