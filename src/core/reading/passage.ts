import type { Place } from '../place.ts';

/** A stretch of an export, as it stands there. */
export interface Passage {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** The line in which it begins. */
  readonly line: number;
  /** In which column it begins; null where that was not counted. */
  readonly column: number | null;
  /** Where in `bytes` the place is that was looked for; null when there is none. */
  readonly mark: number | null;
  /** More stands before or behind it. */
  readonly before: boolean;
  readonly behind: boolean;
}

/** Where in a stretch that begins at `start` a place stands; null when it is not in it. */
export function indexOfPlace(bytes: Uint8Array, start: Place, place: Place): number | null {
  let { line, column } = start;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80 && line === place.line && column === place.column) return at;
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) {
      line++;
      column = 1;
    } else if ((byte & 0xc0) !== 0x80) column++;
    if (line > place.line) return null;
  }
  return null;
}
