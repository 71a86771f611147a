import { isBlankCharacter } from '../blank.ts';
import type { Place } from '../place.ts';
import { ByteWindow } from './byte-window.ts';
import { startsWith } from './content-text.ts';
import {
  ampersand,
  bodyClass,
  carriageReturn,
  closingBracket,
  forbidden,
  isColonFreeName,
  isSpaceByte,
  lessThan,
  lineFeed,
  multiByte,
  nameByte,
  plain,
  sequenceLength,
  textClass,
} from './xml-characters.ts';
import { parseXmlDeclaration } from './xml-declaration.ts';
import { holdsCarriageReturn, holdsMultiByte, type XmlHandler } from './xml-handler.ts';
import { longestName, sameBytes, type XmlName } from './xml-name-table.ts';
import { XmlNamespaces } from './xml-namespaces.ts';
import { XmlPosition } from './xml-position.ts';
import type { ReadingRule } from './xml-problem.ts';
import { readReference, type XmlReference } from './xml-reference.ts';
import { bareAmpersand, bindNamespaces, controlCharacter, nonCharacterAt, XmlTagReader } from './xml-tag-reader.ts';

/** RULES, not-well-formed: no real export is nested deeper. */
const deepest = 64;
/** What has to lie in the window as a whole: one tag, one user. Far above any real one; bounds memory for hostile files. */
const largestPiece = 16 * 1024 * 1024;

type Stage = 'start' | 'prolog' | 'content' | 'epilog' | 'ended';
type Body = keyof typeof bodyClass;

/**
 * A streaming XML 1.0 (5th edition) processor with namespaces, without DTD support, over valid UTF-8 bytes cut
 * anywhere. It is as strict as one that reads for Alma, with two differences: it refuses a DOCTYPE, and it reads on
 * over the few problems that RULES.md wants listed (bare ampersands, forbidden characters, text before the start).
 * Memory is one chunk and what the handler keeps.
 */
export class XmlScanner {
  readonly window = new ByteWindow();
  /** How far the window has been read; before it all is told. */
  consumed = 0;
  /** Line and column of `consumed`. */
  readonly position = new XmlPosition();
  readonly namespaces = new XmlNamespaces();
  /** Open elements, the root among them. */
  depth = 0;

  private readonly handler: XmlHandler;
  private readonly tags = new XmlTagReader();
  private readonly open: XmlName[] = [];
  private readonly openLine = new Int32Array(deepest + 1);
  private readonly found: XmlReference = { codePoint: 0, end: 0, seen: 0, kind: 'character' };
  private stage: Stage = 'start';
  /** The comment, instruction or CDATA section that the window begins in. */
  private body: Body | null = null;
  private final = false;
  private declared = false;
  private anyMarkup = false;
  private beforeStart: { place: Place; blank: boolean } | null = null;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  get ended(): boolean {
    return this.stage === 'ended';
  }

  /** Adds bytes behind what is there, without reading them yet. */
  append(chunk: Uint8Array): void {
    const keep = Math.min(this.consumed, this.handler.keepFrom());
    const by = this.window.advance(keep, chunk);
    this.consumed -= by;
    this.position.lineStart -= by;
    this.handler.moved(by);
  }

  /** Reads as far as the window allows. */
  scan(): void {
    while (this.stage !== 'ended' && this.step()) {
      // Each step tells one stretch of text or one piece of markup.
    }
    const kept = this.window.end - Math.min(this.consumed, this.handler.keepFrom());
    if (this.stage !== 'ended' && kept > largestPiece) {
      this.end('not-well-formed', this.position.place(this.consumed), 'One tag or one user is larger than 16 MB.');
    }
  }

  /** Tells what can only be told at the end of the input. */
  finish(): void {
    this.final = true;
    this.scan();
    if (this.stage === 'ended') return;
    const place = this.position.place(this.consumed);
    const rest = this.consumed < this.window.end;
    if (this.body !== null || this.stage === 'content' || (rest && this.stage !== 'start')) {
      this.end('truncated', place, this.truncation());
    } else if (this.stage === 'start' || this.stage === 'prolog') {
      if (rest) this.end('truncated', place, 'The file ends inside a tag.');
      else this.end('not-well-formed', place, 'The file holds no element at all.');
    }
    this.stage = 'ended';
  }

  /** Ends the scan with a problem; for the handler too. */
  end(rule: ReadingRule, place: Place, detail: string): void {
    this.stage = 'ended';
    this.handler.problem({ rule, place, detail, value: null });
  }

  private truncation(): string {
    const name = this.open[this.depth - 1];
    if (name === undefined) return 'The file ends inside a comment or an instruction.';
    return `The file ends inside <${name.name}>, which was opened in line ${this.openLine[this.depth - 1]}.`;
  }

  private step(): boolean {
    if (this.body !== null) return this.readBody(this.body);
    if (this.stage === 'content') return this.readContent();
    return this.readOutside();
  }

  private broken(at: number, detail: string): false {
    this.end('not-well-formed', this.position.place(at), detail);
    return false;
  }

  // ---- text between tags

  private readContent(): boolean {
    const { bytes, end } = this.window;
    let at = this.consumed;
    let flags = 0;
    const start = at;
    for (;;) {
      let kind = plain;
      while (at < end && (kind = textClass[bytes[at] ?? 0] ?? 0) === plain) at++;
      if (at >= end) return this.tellText(start, end, flags, false);
      if (kind === lessThan) {
        this.tellText(start, at, flags, true);
        return this.readMarkup(at);
      }
      if (kind === lineFeed) {
        this.position.newLine(++at);
        continue;
      }
      if (kind === ampersand) {
        this.tellText(start, at, flags, true);
        return this.readReference(at);
      }
      const next = this.passOver(at, kind);
      if (next === at) return this.tellText(start, at, flags, false);
      if (next < 0) return false;
      if (kind === multiByte) flags |= holdsMultiByte;
      if (kind === carriageReturn) flags |= holdsCarriageReturn;
      at = next;
    }
  }

  private tellText(start: number, end: number, flags: number, more: boolean): boolean {
    if (end > start) this.handler.text(start, end, flags);
    this.consumed = end;
    return more;
  }

  /** Reads over one character that is not plain. The same place: more bytes are needed; -1: the scan has ended. */
  private passOver(at: number, kind: number): number {
    const { bytes, end } = this.window;
    switch (kind) {
      case lineFeed:
        this.position.newLine(at + 1);
        return at + 1;
      case carriageReturn:
        if (at + 1 >= end && !this.final) return at;
        if (at + 1 >= end || bytes[at + 1] !== 0x0a) this.position.newLine(at + 1);
        return at + 1;
      case multiByte: {
        const length = sequenceLength(bytes[at] ?? 0);
        if (at + length > end) return this.final ? end : at;
        const character = nonCharacterAt(bytes, at);
        if (character > 0) this.handler.problem(controlCharacter(character, this.position.place(at)));
        this.position.surplus += length - 1;
        return at + length;
      }
      case forbidden:
        this.handler.problem(controlCharacter(bytes[at] ?? 0, this.position.place(at)));
        return at + 1;
      case closingBracket:
        if (at + 2 >= end && !this.final) return at;
        if (bytes[at + 1] === 0x5d && bytes[at + 2] === 0x3e && at + 2 < end) {
          this.broken(at, 'The characters “]]>” stand in the text outside of a CDATA section.');
          return -1;
        }
        return at + 1;
      default:
        return at + 1;
    }
  }

  private readReference(at: number): boolean {
    const { bytes, end } = this.window;
    const { found } = this;
    readReference(bytes, at, end, this.final, found);
    if (found.kind === 'cut') {
      if (end - at <= largestPiece) return false;
      found.kind = 'bare';
      found.end = at + 1;
    }
    if (found.kind === 'bare') this.handler.problem(bareAmpersand(bytes, at, found.seen, this.position.place(at)));
    if (found.kind === 'forbidden') {
      this.handler.problem(controlCharacter(found.codePoint, this.position.place(at)));
    }
    this.handler.reference(found.codePoint, at, found.end);
    this.consumed = found.end;
    return true;
  }

  // ---- markup

  private readMarkup(at: number): boolean {
    const { bytes, end } = this.window;
    if (at + 1 >= end) return false;
    switch (bytes[at + 1]) {
      case 0x2f:
        return this.readEndTag(at);
      case 0x21:
        return this.readDeclarationLike(at);
      case 0x3f:
        return this.readInstruction(at);
      default:
        return this.readStartTag(at);
    }
  }

  private readStartTag(at: number): boolean {
    const { tags, handler } = this;
    const { bytes, end } = this.window;
    if (this.stage === 'epilog') return this.broken(at, 'After the end of the list another element begins.');
    const ending = tags.read(bytes, at, end, this.final, this.position);
    if (ending === 'cut') return false;
    for (const problem of tags.problems) handler.problem(problem);
    if (ending === 'broken') {
      this.end('not-well-formed', tags.placeOf(tags.faultAt), tags.fault);
      return false;
    }
    const { tag } = tags;
    if (this.depth === deepest) return this.brokenTag('Elements are nested more than 64 deep.');
    const fault = bindNamespaces(bytes, tag, this.namespaces, this.depth);
    if (fault !== null) return this.brokenTag(fault);
    this.open[this.depth] = tag.name;
    this.openLine[this.depth] = tag.line;
    this.depth++;
    this.stage = 'content';
    this.consumed = tag.end;
    handler.startElement(tag);
    if (tag.selfClosing && !this.ended) this.closeElement(tag.name, tag.end, tag.end);
    return !this.ended;
  }

  private brokenTag(detail: string): false {
    const { line, column } = this.tags.tag;
    this.end('not-well-formed', { line, column }, detail);
    return false;
  }

  private closeElement(name: XmlName, start: number, end: number): void {
    this.handler.endElement(name, start, end);
    this.depth--;
    if (!this.namespaces.empty) this.namespaces.leave(this.depth);
    if (this.depth === 0 && !this.ended) this.stage = 'epilog';
  }

  private readEndTag(at: number): boolean {
    const { bytes, end } = this.window;
    if (this.stage !== 'content') return this.broken(at, 'An end tag stands where nothing is open.');
    const name = this.open[this.depth - 1];
    if (name === undefined) return this.broken(at, 'An end tag stands where nothing is open.');
    const stop = at + 2 + name.bytes.length;
    // Nearly every end tag is just `</name>`, and those are half of all tags.
    if (stop < end && bytes[stop] === 0x3e && sameBytes(name.bytes, bytes, at + 2, stop)) {
      this.position.surplus += name.surplus;
      return this.endTagRead(name, at, stop + 1);
    }
    return this.readUnusualEndTag(name, at);
  }

  private readUnusualEndTag(name: XmlName, at: number): boolean {
    const { bytes, end } = this.window;
    let stop = at + 2;
    while (stop < end && nameByte[bytes[stop] ?? 0] === 1) stop++;
    let close = stop;
    while (close < end && isSpaceByte(bytes[close])) close++;
    if (close >= end) return this.cutEndTag(at, end);
    if (!sameBytes(name.bytes, bytes, at + 2, stop)) return this.wrongEndTag(at, stop);
    if (bytes[close] !== 0x3e) return this.broken(at, `The end tag of <${name.name}> is not closed by “>”.`);
    this.countLines(at, close);
    return this.endTagRead(name, at, close + 1);
  }

  private endTagRead(name: XmlName, start: number, end: number): boolean {
    this.consumed = end;
    this.closeElement(name, start, end);
    return !this.ended;
  }

  private cutEndTag(at: number, end: number): boolean {
    if (end - at > largestPiece) this.broken(at, 'An end tag is longer than 16 MB.');
    return false;
  }

  private wrongEndTag(at: number, stop: number): false {
    const name = this.open[this.depth - 1]?.name ?? '';
    const found = new TextDecoder().decode(this.window.bytes.subarray(at + 2, Math.min(stop, at + 2 + longestName)));
    const line = this.openLine[this.depth - 1] ?? 0;
    return this.broken(at, `</${found}> stands where </${name}> should, for <${name}> was opened in line ${line}.`);
  }

  /** `<!--`, `<![CDATA[` or `<!DOCTYPE`. */
  private readDeclarationLike(at: number): boolean {
    const { bytes, end } = this.window;
    if (startsWith(bytes, at, '<!--') && at + 4 <= end) return this.beginBody('comment', at, at + 4);
    const section = '<![CDATA[';
    if (startsWith(bytes, at, section) && at + section.length <= end) {
      if (this.stage !== 'content') return this.broken(at, 'A CDATA section stands outside of the list.');
      return this.beginBody('cdata', at, at + section.length);
    }
    if (startsWith(bytes, at, '<!DOCTYPE') && at + 9 <= end) {
      const word = this.stage === 'start' || this.stage === 'prolog';
      if (!word) return this.broken(at, 'A DOCTYPE stands inside or behind the list.');
      this.end('doctype', this.position.place(at), 'The file has a DOCTYPE, which is never followed.');
      return false;
    }
    const known = ['<!--', section, '<!DOCTYPE'];
    const length = end - at;
    const begun = known.some((text) => text.length > length && startsWith(bytes, at, text.slice(0, length)));
    if (begun) return false;
    return this.broken(at, '“<!” begins neither a comment nor a CDATA section.');
  }

  private readInstruction(at: number): boolean {
    const { bytes, end } = this.window;
    let stop = at + 2;
    while (stop < end && nameByte[bytes[stop] ?? 0] === 1) stop++;
    if (stop >= end || (bytes[stop] === 0x3f && stop + 1 >= end)) {
      if (stop - at > 4 * longestName) return this.broken(at, 'The name of an instruction is longer than 1,000 characters.');
      return false;
    }
    const target = new TextDecoder().decode(bytes.subarray(at + 2, stop));
    if (target === 'xml' && isSpaceByte(bytes[stop])) return this.readXmlDeclaration(at);
    if (target.length > longestName || !isColonFreeName(target)) {
      return this.broken(at, 'A “<?” is not followed by a name that XML allows.');
    }
    if (target.toLowerCase() === 'xml') return this.broken(at, 'The name “xml” of an instruction is reserved.');
    const closed = bytes[stop] === 0x3f && bytes[stop + 1] === 0x3e;
    if (!closed && !isSpaceByte(bytes[stop])) {
      return this.broken(at, 'The name of an instruction is not followed by white space.');
    }
    this.position.surplus += stop - at - 2 - [...target].length;
    return this.beginBody('instruction', at, stop);
  }

  private readXmlDeclaration(at: number): boolean {
    const { bytes, end } = this.window;
    if (this.declared || (this.stage !== 'start' && this.stage !== 'prolog')) {
      return this.broken(at, 'A second “<?xml” stands in the file, as if two files had been joined.');
    }
    let close = at + 2;
    while (close < end && !(bytes[close] === 0x3f && bytes[close + 1] === 0x3e)) close++;
    if (close + 1 >= end) {
      if (end - at > 4096) return this.broken(at, 'The XML declaration is not closed by “?>”.');
      return false;
    }
    const declaration = parseXmlDeclaration(new TextDecoder().decode(bytes.subarray(at, close + 2)));
    if (declaration === null) return this.broken(at, 'The XML declaration in the first line is not as XML wants it.');
    if (this.anyMarkup) this.noteBeforeStart(this.position.place(at), false);
    else if (at + this.window.base > 0) this.noteBeforeStart({ line: 1, column: 1 }, true);
    this.tellBeforeStart();
    this.countLines(at, close);
    this.declared = true;
    this.anyMarkup = true;
    this.stage = 'prolog';
    this.consumed = close + 2;
    this.handler.declaration(declaration, at, close + 2);
    return true;
  }

  // ---- inside comments, instructions and CDATA sections, which may be of any length

  private beginBody(body: Body, start: number, inside: number): boolean {
    if (this.stage === 'start') {
      this.tellBeforeStart();
      this.anyMarkup = true;
      this.stage = 'prolog';
    }
    this.body = body;
    this.consumed = inside;
    if (body === 'cdata') this.handler.cdata(inside, inside);
    else this.handler.aside(body, start, inside, true);
    return true;
  }

  private readBody(body: Body): boolean {
    const { bytes, end } = this.window;
    const table = bodyClass[body];
    const start = this.consumed;
    let at = start;
    for (;;) {
      let kind = plain;
      while (at < end && (kind = table[bytes[at] ?? 0] ?? 0) === plain) at++;
      if (at >= end) return this.tellBody(body, start, at, false);
      if (kind < 9) {
        const next = this.passOver(at, kind);
        if (next === at) return this.tellBody(body, start, at, false);
        at = next;
        continue;
      }
      const length = body === 'instruction' ? 2 : 3;
      if (at + length > end) return this.tellBody(body, start, at, false);
      const double = bytes[at + 1] === bytes[at] || body === 'instruction';
      if (double && bytes[at + length - 1] === 0x3e) return this.endBody(body, start, at, at + length);
      if (double && body === 'comment') return this.broken(at, 'Two hyphens “--” stand inside a comment.');
      at++;
    }
  }

  private tellBody(body: Body, start: number, end: number, more: boolean): boolean {
    if (end > start) {
      if (body === 'cdata') this.handler.cdata(start, end);
      else this.handler.aside(body, start, end, false);
    }
    this.consumed = end;
    return more;
  }

  private endBody(body: Body, start: number, inside: number, end: number): boolean {
    this.tellBody(body, start, inside, true);
    if (body !== 'cdata') this.handler.aside(body, inside, end, false);
    this.body = null;
    this.consumed = end;
    return true;
  }

  // ---- before and after the root

  private readOutside(): boolean {
    const { bytes, end } = this.window;
    let at = this.consumed;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x3c) {
        this.consumed = at;
        return this.readOutsideMarkup(at);
      }
      const kind = textClass[byte] ?? plain;
      const space = isSpaceByte(byte);
      if (!space && this.stage === 'start') {
        if (kind === multiByte && at + sequenceLength(byte) > end && !this.final) break;
        this.noteBeforeStart(this.position.place(at), isBlankCharacter(characterAt(bytes, at)));
      } else if (!space && kind !== forbidden) {
        this.consumed = at;
        const where = this.stage === 'prolog' ? 'before the list begins' : 'after the list has ended';
        return this.broken(at, `Text stands outside of all tags, ${where}.`);
      }
      const next = this.passOver(at, this.stage === 'start' && kind !== lineFeed && kind !== carriageReturn && kind !== multiByte ? plain : kind);
      if (next === at) break;
      at = next;
    }
    this.consumed = at;
    return false;
  }

  private readOutsideMarkup(at: number): boolean {
    const { bytes, end } = this.window;
    const second = bytes[at + 1];
    if (at + 1 < end && second !== 0x21 && second !== 0x3f) {
      if (this.stage === 'start') this.tellBeforeStart();
      this.anyMarkup = true;
    }
    return this.readMarkup(at);
  }

  private noteBeforeStart(place: Place, blank: boolean): void {
    if (this.beforeStart === null) this.beforeStart = { place, blank };
    else if (this.beforeStart.blank && !blank) this.beforeStart = { place, blank };
  }

  private tellBeforeStart(): void {
    if (this.beforeStart === null) return;
    const { place, blank } = this.beforeStart;
    this.beforeStart = null;
    if (blank) return this.handler.whiteSpaceBeforeStart();
    const detail = 'Text stands before the start of the XML.';
    this.handler.problem({ rule: 'bytes-before-declaration', place, detail, value: null });
  }

  /** Counts the line breaks in a stretch of markup that was read in one go. */
  private countLines(start: number, end: number): void {
    for (let at = start; at < end; at++) this.position.over(this.window.bytes, at);
  }
}

function characterAt(bytes: Uint8Array, at: number): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    bytes.subarray(at, at + sequenceLength(bytes[at] ?? 0)),
  );
  return text.codePointAt(0) ?? 0;
}
