import type { Place } from '../place.ts';

/** Line and column while reading: moved on by whoever reads over a line break or a character of several bytes. */
export class XmlPosition {
  line = 1;
  /** Where the line began, as an index into the window; negative once the window has moved past it. */
  lineStart = 0;
  /** Bytes in this line that are no character of their own. */
  surplus = 0;

  newLine(next: number): void {
    this.line++;
    this.lineStart = next;
    this.surplus = 0;
  }

  /** 1-based, in code points. */
  column(at: number): number {
    return at - this.lineStart - this.surplus + 1;
  }

  place(at: number): Place {
    return { line: this.line, column: this.column(at) };
  }

  /** Moves on over one byte, where nobody counts in passing. */
  over(bytes: Uint8Array, at: number): void {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) this.newLine(at + 1);
    else if ((byte & 0xc0) === 0x80) this.surplus++;
  }

  copyFrom(other: XmlPosition): void {
    this.line = other.line;
    this.lineStart = other.lineStart;
    this.surplus = other.surplus;
  }
}
