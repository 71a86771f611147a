import type { Place } from '../place.ts';

/** The start of a user, from which the text can be read anew without reading all that stands before it. */
export interface Waymark {
  /** Counted from 0 over the whole export, as findings count. */
  readonly user: number;
  readonly place: Place;
  /** How many bytes of UTF-8 stand before it, a byte order mark aside. */
  readonly offset: number;
}

/** The last mark that does not lie behind what is looked for; null when there is none. */
export function lastMark(marks: readonly Waymark[], isBefore: (mark: Waymark) => boolean): Waymark | null {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark !== undefined && isBefore(mark)) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1] ?? null;
}

/** Negative, zero or positive, as `a` stands before, at or behind `b`. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
