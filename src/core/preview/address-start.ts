import type { Segment } from '../alma/user-fields.ts';
import { entryKey, sameEntry } from './equal-values.ts';
import type { SegmentEntry } from './preview-shape.ts';

/*
 * Addresses of loaded users start in Alma on the day of their load where no file has sent a start: inferred from records of
 * such users, and written nowhere. Told as changes, these days would have everybody changed.
 */

/** Nothing but addresses has one (D 1.3). */
const name = 'start_date';

/** Whether an entry of a file is the one that Alma has. */
export function isSentAsItIs(segment: Segment, old: SegmentEntry, sent: SegmentEntry, caseCounts: boolean): boolean {
  return sameEntry(segment, sent.fields.has(name) ? old : unstarted(old), sent, caseCounts);
}

/** One text for each entry, the same for addresses that differ by their start alone. */
export function entryKeyButStart(segment: Segment, entry: SegmentEntry, caseCounts: boolean): string {
  return entryKey(segment, unstarted(entry), caseCounts);
}

function unstarted(entry: SegmentEntry): SegmentEntry {
  if (!entry.fields.has(name)) return entry;
  return { ...entry, fields: new Map([...entry.fields].filter(([field]) => field !== name)) };
}
