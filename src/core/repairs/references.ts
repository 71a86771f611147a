import { openingAt } from '../reading/xml-openings.ts';
import { readReference, type XmlReference } from '../reading/xml-reference.ts';
import { codeName } from './control-characters.ts';
import { EditedText } from './edited-text.ts';
import type { OriginalPlace } from './original-place.ts';
import type { Stretch, TextStage } from './text-stage.ts';

const nothing = new Uint8Array();
const escaped = new TextEncoder().encode('&amp;');
const ampersand = { repair: 'escape-ampersands', before: '&', after: '&amp;' } as const;

/** Where the text is: in content, in a tag, in a value of a tag by its quotation mark, or in what is passed over. */
type Where = 'content' | 'tag' | 'value' | 'comment' | 'cdata' | 'instruction';
const closings = { comment: '-->', cdata: ']]>', instruction: '?>' } as const;

export interface ReferenceRepairs {
  readonly escapeAmpersands: boolean;
  readonly dropForbidden: boolean;
}

/**
 * escape-ampersands, and drop-control-characters as far as they are written as references. It looks for where references
 * mean something (not in comments, CDATA and instructions, nor before the first tag) and for nothing else, so it reads
 * what no XML reader would.
 */
export class References implements TextStage {
  private readonly text: EditedText;
  private readonly repairs: ReferenceRepairs;
  private readonly found: XmlReference = { codePoint: 0, end: 0, seen: 0, kind: 'character' };
  private where: Where = 'content';
  private quote = 0;
  private begun = false;
  /** How far the text has been looked at. */
  private reached = 0;
  /** Where what follows a bare ampersand ends: to leave out what stands there could make a reference of both sides. */
  private openUntil = -1;

  constructor(repairs: ReferenceRepairs, original: OriginalPlace) {
    this.repairs = repairs;
    this.text = new EditedText(original);
  }

  get places(): EditedText['places'] {
    return this.text.places;
  }

  push(stretch: Stretch, last: boolean): Stretch {
    const { text } = this;
    text.append(stretch);
    let at = this.reached - text.start;
    for (let next = at; next >= 0; ) {
      at = next;
      next = at < text.bytes.length ? this.step(at, last) : -1;
    }
    this.reached = last ? text.end : text.start + at;
    text.copyTo(this.reached);
    return text.take();
  }

  /** Reads on from an index; returns where to go on, or -1 when more bytes are needed. */
  private step(at: number, last: boolean): number {
    switch (this.where) {
      case 'content':
        return this.content(at, last);
      case 'tag':
        return this.tag(at);
      case 'value':
        return this.value(at, last);
      case 'comment':
      case 'cdata':
      case 'instruction':
        return this.passOver(at, closings[this.where], last);
    }
  }

  private content(from: number, last: boolean): number {
    const { bytes } = this.text;
    let at = from;
    while (at < bytes.length && bytes[at] !== 0x3c && bytes[at] !== 0x26) at++;
    if (at > from) return at;
    return bytes[at] === 0x26 ? this.reference(at, last) : this.markup(at, last);
  }

  private markup(at: number, last: boolean): number {
    const { bytes } = this.text;
    const next = bytes[at + 1];
    if (next === undefined && !last) return -1;
    if (next === 0x21) {
      const opening = openingAt(bytes, at, bytes.length);
      if (opening === 'cut' && !last) return -1;
      if (opening !== null && opening !== 'cut' && opening.kind !== 'doctype') {
        this.where = opening.kind;
        return opening.inside;
      }
    }
    this.where = next === 0x3f ? 'instruction' : 'tag';
    if (next !== 0x3f && next !== 0x21) this.begun = true;
    return at + 1;
  }

  private tag(from: number): number {
    const { bytes } = this.text;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === 0x22 || byte === 0x27) {
        this.where = 'value';
        this.quote = byte;
        return at + 1;
      }
      if (byte !== 0x3e && byte !== 0x3c) continue;
      this.where = 'content';
      return byte === 0x3e ? at + 1 : at;
    }
    return at;
  }

  private value(from: number, last: boolean): number {
    const { bytes, quote } = { bytes: this.text.bytes, quote: this.quote };
    let at = from;
    while (at < bytes.length && bytes[at] !== quote && bytes[at] !== 0x3c && bytes[at] !== 0x26) at++;
    if (at > from) return at;
    if (bytes[at] === 0x26) return this.reference(at, last);
    // No value holds “<”: a quotation mark is missing, and a new tag begins.
    this.where = bytes[at] === 0x3c ? 'content' : 'tag';
    return bytes[at] === 0x3c ? at : at + 1;
  }

  private passOver(at: number, closing: string, last: boolean): number {
    const { bytes } = this.text;
    const first = closing.charCodeAt(0);
    const second = closing.charCodeAt(1);
    const third = closing.length > 2 ? closing.charCodeAt(2) : null;
    for (let index = at; index + closing.length <= bytes.length; index++) {
      if (bytes[index] !== first || bytes[index + 1] !== second) continue;
      if (third !== null && bytes[index + 2] !== third) continue;
      this.where = 'content';
      return index + closing.length;
    }
    if (last) return bytes.length;
    // The last bytes may begin the end of it.
    const reached = Math.max(at, bytes.length - closing.length + 1);
    return reached > at ? reached : -1;
  }

  private reference(at: number, last: boolean): number {
    const { text, found, repairs } = this;
    if (!this.begun) return at + 1;
    readReference(text.bytes, at, text.bytes.length, last, found);
    if (found.kind === 'cut') return -1;
    const offset = text.start + at;
    if (found.kind === 'bare') {
      if (repairs.escapeAmpersands) text.replace(offset, offset + 1, escaped, false, ampersand);
      else this.openUntil = text.start + found.seen - 1;
    } else if (found.kind === 'forbidden' && repairs.dropForbidden && offset !== this.openUntil) {
      const before = codeName(found.codePoint);
      const change = { repair: 'drop-control-characters', before, after: '' } as const;
      text.replace(offset, text.start + found.end, nothing, false, change);
    }
    return found.end;
  }
}
