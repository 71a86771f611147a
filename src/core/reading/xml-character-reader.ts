import { carriageReturn, forbidden, lineFeed, multiByte, nameByte, sequenceLength } from './xml-characters.ts';
import type { XmlPosition } from './xml-position.ts';
import type { XmlProblem } from './xml-problem.ts';
import { readReference, type XmlReference } from './xml-reference.ts';

/** More bytes are needed to go on. */
export const cut = -1;

/**
 * Reads over the characters that are not plain, wherever they stand: counts lines and columns, and reports those that
 * XML forbids. Whoever owns it says where reports go: straight on, or kept until a tag is complete.
 */
export class XmlCharacterReader {
  readonly found: XmlReference = { codePoint: 0, end: 0, seen: 0, kind: 'character' };
  private readonly position: XmlPosition;
  private readonly report: (problem: XmlProblem) => void;

  constructor(position: XmlPosition, report: (problem: XmlProblem) => void) {
    this.position = position;
    this.report = report;
  }

  /** Reads over the character of this class at `at`; returns what is behind it, or `cut`. */
  passOver(bytes: Uint8Array, at: number, end: number, final: boolean, kind: number): number {
    const { position } = this;
    switch (kind) {
      case lineFeed:
        position.newLine(at + 1);
        return at + 1;
      case carriageReturn:
        if (at + 1 >= end && !final) return cut;
        if (at + 1 >= end || bytes[at + 1] !== 0x0a) position.newLine(at + 1);
        return at + 1;
      case multiByte: {
        const length = sequenceLength(bytes[at] ?? 0);
        if (at + length > end) return final ? end : cut;
        const character = nonCharacterAt(bytes, at);
        if (character > 0) this.reportForbidden(character, at);
        position.surplus += length - 1;
        return at + length;
      }
      case forbidden:
        this.reportForbidden(bytes[at] ?? 0, at);
        return at + 1;
      default:
        return at + 1;
    }
  }

  /** Reads the reference or bare ampersand at `at` into `found`; returns what is behind it, or `cut`. */
  reference(bytes: Uint8Array, at: number, end: number, final: boolean): number {
    const { found } = this;
    readReference(bytes, at, end, final, found);
    if (found.kind === 'cut') return cut;
    if (found.kind === 'bare') this.reportAmpersand(bytes, at, found.seen);
    if (found.kind === 'forbidden') this.reportForbidden(found.codePoint, at);
    return found.end;
  }

  private reportForbidden(codePoint: number, at: number): void {
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const detail = `An invisible control character, ${name}.`;
    this.report({ rule: 'control-character', place: this.position.place(at), detail, value: name });
  }

  private reportAmpersand(bytes: Uint8Array, at: number, seen: number): void {
    let end = at + 1;
    while (end < seen && nameByte[bytes[end] ?? 0] === 1) end++;
    const value = new TextDecoder().decode(bytes.subarray(at, end)).replace(/\uFFFD+$/, '');
    const detail = 'This “&” stands alone.';
    this.report({ rule: 'bare-ampersand', place: this.position.place(at), detail, value });
  }
}

/** U+FFFE or U+FFFF at this place, or 0. */
function nonCharacterAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0xef || bytes[at + 1] !== 0xbf) return 0;
  const last = bytes[at + 2] ?? 0;
  return last === 0xbe || last === 0xbf ? 0xff40 + last : 0;
}
