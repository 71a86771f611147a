import type { Segment } from '../alma/user-fields.ts';
import { entryKey } from './equal-values.ts';
import type { SegmentEntry } from './preview-shape.ts';

/*
 * Addresses of loaded users start in Alma on the day of their load where no file has sent a start: inferred from records of
 * such users, and written nowhere. Told as changes, these days would have everybody changed.
 */

/** Nothing but addresses has one (D 1.3). */
const name = 'start_date';

/** The entries of a file with the starts that Alma has, where the file does not send any. */
export function withStarts(
  segment: Segment,
  sent: readonly SegmentEntry[],
  before: readonly SegmentEntry[],
  caseCounts: boolean,
): readonly SegmentEntry[] {
  const starts = new Map<string, string>();
  for (const entry of before) {
    const start = entry.fields.get(name);
    if (start !== undefined) starts.set(entryKeyButStart(segment, entry, caseCounts), start);
  }
  if (starts.size === 0) return sent;
  return sent.map((entry) => {
    const start = starts.get(entryKey(segment, entry, caseCounts));
    return start === undefined ? entry : { ...entry, fields: new Map([...entry.fields, [name, start]]) };
  });
}

/** One text for each entry, the same for addresses that differ by their start alone. */
export function entryKeyButStart(segment: Segment, entry: SegmentEntry, caseCounts: boolean): string {
  if (!entry.fields.has(name)) return entryKey(segment, entry, caseCounts);
  const fields = new Map([...entry.fields].filter(([field]) => field !== name));
  return entryKey(segment, { ...entry, fields }, caseCounts);
}
