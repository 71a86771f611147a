import type { Place } from '../place.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Line and column while text goes by in pieces; LF, CRLF and CR each end a line, columns count code points. */
export class TextWalker {
  private line = 1;
  private column = 1;
  /** The last byte was a CR: an LF that follows is the rest of the same line end. */
  afterReturn = false;

  get place(): Place {
    return { line: this.line, column: this.column };
  }

  over({ first, last, lines, tail, length }: Extent): void {
    if (length === 0) return;
    const rest = this.afterReturn && first === lineFeed ? 1 : 0;
    // The rest of a line end takes no column, even where it is all there is.
    this.column = lines > 0 ? 1 + tail : this.column + tail;
    this.line += lines - rest;
    this.afterReturn = last === carriageReturn;
  }
}

/** What a walker needs to know of a piece, so that two of them can go over it and it is looked at once. */
export interface Extent {
  readonly length: number;
  readonly first: number;
  readonly last: number;
  /** Line ends in it, by itself. */
  readonly lines: number;
  /** Code points behind the last of them. */
  readonly tail: number;
}

export function extentOf(bytes: Uint8Array, start: number, end: number): Extent {
  let lines = 0;
  let lineStart = start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > carriageReturn) continue;
    if (byte === lineFeed || (byte === carriageReturn && (at + 1 >= end || bytes[at + 1] !== lineFeed))) {
      lines++;
      lineStart = at + 1;
    }
  }
  let tail = 0;
  for (let at = lineStart; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) tail++;
  return { length: end - start, first: bytes[start] ?? 0, last: bytes[end - 1] ?? 0, lines, tail };
}
