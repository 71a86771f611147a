import { joinBytes } from '../join-bytes.ts';
import type { Place } from '../place.ts';
import type { Passage } from './passage.ts';
import { comparePlaces } from './waymark.ts';
import { XmlPosition } from './xml-position.ts';

/** So many bytes of UTF-8 before and behind a place are enough to show it, and to see numbers that must not be shown. */
const reach = 32 * 1024;

/** Finds what stands around a place, whether it is XML or not. Holds one chunk. */
export class PlaceSeeker {
  passage: Passage | null = null;
  private readonly place: Place;
  private text: Uint8Array = new Uint8Array();
  /** How far `text` has been counted. */
  private at = 0;
  private dropped = false;
  private found: number | null = null;
  private readonly position = new XmlPosition();

  /** Begins where `start` is. */
  constructor(place: Place, start: Place) {
    this.place = place;
    this.position.line = start.line;
    this.position.lineStart = 1 - start.column;
    this.dropped = comparePlaces(start, { line: 1, column: 1 }) > 0;
  }

  /** Takes the next stretch of UTF-8. True when there is nothing more to be found. */
  push(chunk: Uint8Array, last: boolean): boolean {
    // A copy: the chunk holds during this call only.
    this.text = joinBytes(this.text, chunk.slice());
    if (this.found === null) this.count(last);
    if (this.found === null && last) this.end();
    if (this.found !== null && (last || this.text.length - this.found >= reach)) this.tell(this.found, last);
    else if (this.found === null) this.drop(this.text.length - reach);
    return this.passage !== null;
  }

  private count(last: boolean): void {
    const { text, position, place } = this;
    // Whether a carriage return ends a line shows one byte later.
    const end = last || text.at(-1) !== 0x0d ? text.length : text.length - 1;
    for (; this.at < end; this.at++) {
      const starts = ((text[this.at] ?? 0) & 0xc0) !== 0x80;
      if (starts && position.line === place.line && position.column(this.at) === place.column) {
        this.found = this.at;
        return;
      }
      position.over(text, this.at);
    }
  }

  /** A file that is cut off is so behind its last character. */
  private end(): void {
    const { line, column } = this.position.place(this.at);
    if (line === this.place.line && column === this.place.column) this.found = this.at;
  }

  private drop(by: number): void {
    if (by <= 0) return;
    this.dropped = true;
    this.text = this.text.slice(by);
    this.at -= by;
    this.position.lineStart -= by;
  }

  private tell(found: number, last: boolean): void {
    const from = startOfCharacter(this.text, Math.max(0, found - reach));
    const to = startOfCharacter(this.text, Math.min(this.text.length, found + reach));
    this.passage = {
      bytes: this.text.slice(from, to),
      line: this.place.line - linesIn(this.text, from, found),
      column: null,
      mark: found - from,
      before: this.dropped || from > 0,
      behind: !last || to < this.text.length,
    };
  }
}

function startOfCharacter(text: Uint8Array, near: number): number {
  let at = near;
  while (at < text.length && ((text[at] ?? 0) & 0xc0) === 0x80) at++;
  return at;
}

function linesIn(text: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === 0x0a || (text[at] === 0x0d && text[at + 1] !== 0x0a)) lines++;
  }
  return lines;
}
