import type { Place } from '../place.ts';
import type { ByteWindow } from './byte-window.ts';
import { type XmlBody, XmlBodyReader } from './xml-body-reader.ts';
import { XmlCharacterReader } from './xml-character-reader.ts';
import { carriageReturn, forbidden, isSpaceByte, lineFeed, multiByte, plain, textClass } from './xml-characters.ts';
import { endTagAt } from './xml-end-tag.ts';
import type { XmlHandler } from './xml-handler.ts';
import { XmlInput } from './xml-input.ts';
import { sameBytes, type XmlName } from './xml-name-table.ts';
import type { XmlNamespaces } from './xml-namespaces.ts';
import { deepest, XmlOpenElements } from './xml-open-elements.ts';
import { instructionAt, openingAt } from './xml-openings.ts';
import type { XmlPosition } from './xml-position.ts';
import type { ReadingRule } from './xml-problem.ts';
import { XmlStart } from './xml-start.ts';
import { bindNamespaces, XmlTagReader } from './xml-tag-reader.ts';
import { XmlTextReader } from './xml-text-reader.ts';

/** What has to lie in the window as a whole: one tag, one user. Far above any real one; bounds memory for hostile files. */
const largestPiece = 16 * 1024 * 1024;

type Stage = 'start' | 'prolog' | 'content' | 'epilog' | 'ended';

/**
 * A streaming XML 1.0 (5th edition) processor with namespaces, without DTD support, over valid UTF-8 bytes cut
 * anywhere. It is as strict as one that reads for Alma, with two differences: it refuses a DOCTYPE, and it reads on
 * over the few problems that RULES.md wants listed (bare ampersands, forbidden characters, text before the start).
 * Memory is one chunk and what the handler keeps.
 */
export class XmlScanner {
  private readonly handler: XmlHandler;
  private readonly input = new XmlInput();
  private readonly characters: XmlCharacterReader;
  private readonly start: XmlStart;
  private readonly text: XmlTextReader;
  private readonly body: XmlBodyReader;
  private readonly tags = new XmlTagReader();
  private readonly open = new XmlOpenElements();
  private stage: Stage = 'start';

  constructor(handler: XmlHandler) {
    this.handler = handler;
    this.characters = new XmlCharacterReader(this.input.position, (problem) => handler.problem(problem));
    this.start = new XmlStart(this.input, handler);
    this.text = new XmlTextReader(this.input, handler, this.characters);
    this.body = new XmlBodyReader(this.input, handler, this.characters);
  }

  /** Open elements, the root among them. */
  get depth(): number {
    return this.open.depth;
  }

  get namespaces(): XmlNamespaces {
    return this.open.namespaces;
  }

  get window(): ByteWindow {
    return this.input.window;
  }

  /** How far the window has been read; before it all is told. */
  get consumed(): number {
    return this.input.consumed;
  }

  /** Line and column of `consumed`. */
  get position(): XmlPosition {
    return this.input.position;
  }

  get ended(): boolean {
    return this.stage === 'ended';
  }

  /** Adds bytes behind what is there, without reading them yet. */
  append(chunk: Uint8Array): void {
    this.handler.moved(this.input.append(chunk, this.handler.keepFrom()));
  }

  /** Reads as far as the window allows. */
  scan(): void {
    while (this.stage !== 'ended' && this.step()) {
      // Each step tells one stretch of text or one piece of markup.
    }
    const kept = this.window.end - Math.min(this.consumed, this.handler.keepFrom());
    if (this.stage !== 'ended' && kept > largestPiece) {
      this.broken(this.consumed, 'One tag or one user is larger than 16 MB.');
    }
  }

  /** Tells what can only be told at the end of the input. */
  finish(): void {
    this.input.final = true;
    this.scan();
    if (this.stage === 'ended') return;
    const place = this.position.place(this.consumed);
    const rest = this.consumed < this.window.end;
    if (this.body.open !== null || this.stage === 'content' || rest) this.end('truncated', place, this.truncation());
    else if (this.stage !== 'epilog') this.end('not-well-formed', place, 'The file holds no element at all.');
    this.stage = 'ended';
  }

  /** Ends the scan with a problem; for the handler too. */
  end(rule: ReadingRule, place: Place, detail: string): void {
    this.stage = 'ended';
    this.handler.problem({ rule, place, detail, value: null });
  }

  private truncation(): string {
    const { name, line } = this.open;
    if (name === undefined) return 'The file ends inside a tag, a comment or an instruction.';
    return `The file ends inside <${name.name}>, which was opened in line ${line}.`;
  }

  /** False when more bytes are needed or the scan has ended. */
  private step(): boolean {
    if (this.body.open !== null) return this.readBody(this.body.open);
    return this.stage === 'content' ? this.readContent() : this.readOutside();
  }

  private broken(at: number, detail: string): false {
    this.end('not-well-formed', this.position.place(at), detail);
    return false;
  }

  private readContent(): boolean {
    const stop = this.text.read();
    if (stop === 'markup') return this.readMarkup(this.consumed);
    if (stop !== 'section end') return stop === 'reference';
    return this.broken(this.consumed, 'The characters “]]>” stand in the text outside of a CDATA section.');
  }

  private readBody(body: XmlBody): boolean {
    const step = this.body.read(body);
    if (step === 'hyphens') return this.broken(this.consumed, 'Two hyphens “--” stand inside a comment.');
    return step === 'ended';
  }

  // ---- before and after the root

  private readOutside(): boolean {
    const { bytes, end } = this.window;
    let at = this.consumed;
    while (at < end && bytes[at] !== 0x3c) {
      const kind = textClass[bytes[at] ?? 0] ?? plain;
      const atStart = this.stage === 'start';
      if (!atStart && kind !== forbidden && !isSpaceByte(bytes[at])) {
        this.input.consumed = at;
        const where = this.stage === 'prolog' ? 'before the list begins' : 'after the list has ended';
        return this.broken(at, `Text stands outside of all tags, ${where}.`);
      }
      // What stands before the start is one problem, whatever characters it holds.
      const counted = kind === lineFeed || kind === carriageReturn || kind === multiByte || !atStart ? kind : plain;
      const place = atStart ? this.position.place(at) : null;
      const next = this.characters.passOver(bytes, at, end, this.input.final, counted);
      if (next < 0) break;
      if (place !== null) this.start.noteCharacter(at, place);
      at = next;
    }
    this.input.consumed = at;
    return at < end && bytes[at] === 0x3c && this.readMarkup(at);
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
    if (this.stage !== 'content') {
      if (this.stage === 'epilog') return this.broken(at, 'After the end of the list another element begins.');
      this.start.noteMarkup();
    }
    const ending = tags.read(bytes, at, end, this.input.final, this.position);
    if (ending === 'cut') return false;
    for (const problem of tags.problems) handler.problem(problem);
    if (ending === 'broken') {
      this.end('not-well-formed', tags.placeOf(tags.faultAt), tags.fault);
      return false;
    }
    const { tag } = tags;
    if (this.depth === deepest) return this.brokenTag('Elements are nested more than 64 deep.');
    const fault = bindNamespaces(bytes, tag, this.open.namespaces, this.depth);
    if (fault !== null) return this.brokenTag(fault);
    this.open.begin(tag);
    this.stage = 'content';
    this.input.consumed = tag.end;
    handler.startElement(tag);
    if (tag.selfClosing && !this.ended) this.closeElement(tag.name, tag.end, tag.end);
    return !this.ended;
  }

  private brokenTag(detail: string): false {
    const { line, column } = this.tags.tag;
    this.end('not-well-formed', { line, column }, detail);
    return false;
  }

  private readEndTag(at: number): boolean {
    const { bytes, end } = this.window;
    const { name } = this.open;
    if (name !== undefined) {
      const stop = at + 2 + name.bytes.length;
      // Nearly every end tag is just `</name>`, and those are half of all tags.
      if (stop < end && bytes[stop] === 0x3e && sameBytes(name.bytes, bytes, at + 2, stop)) {
        this.position.surplus += name.surplus;
        return this.endTagRead(name, at, stop + 1);
      }
    }
    const stop = endTagAt(bytes, at, end, this.open);
    if (stop === 'cut') return false;
    if (typeof stop !== 'number') return this.broken(at, stop.fault);
    this.input.countLines(at, stop - 1);
    return name !== undefined && this.endTagRead(name, at, stop);
  }

  private endTagRead(name: XmlName, start: number, end: number): boolean {
    this.input.consumed = end;
    this.closeElement(name, start, end);
    return !this.ended;
  }

  private closeElement(name: XmlName, start: number, end: number): void {
    this.handler.endElement(name, start, end);
    this.open.end();
    if (this.depth === 0 && !this.ended) this.stage = 'epilog';
  }

  /** `<!--`, `<![CDATA[` or `<!DOCTYPE`. */
  private readDeclarationLike(at: number): boolean {
    const opening = openingAt(this.window.bytes, at, this.window.end);
    if (opening === 'cut') return false;
    if (opening === null) return this.broken(at, '“<!” begins neither a comment nor a CDATA section.');
    const { kind, inside } = opening;
    if (kind === 'comment') return this.beginBody('comment', at, inside);
    if (kind === 'doctype') return this.refuseDoctype(at);
    if (this.stage === 'content') return this.beginBody('cdata', at, inside);
    return this.broken(at, 'A CDATA section stands outside of the list.');
  }

  private refuseDoctype(at: number): false {
    if (this.depth > 0 || this.stage === 'epilog')
      return this.broken(at, 'A DOCTYPE stands inside or behind the list.');
    this.end('doctype', this.position.place(at), 'The file has a DOCTYPE, which is never followed.');
    return false;
  }

  private readInstruction(at: number): boolean {
    const instruction = instructionAt(this.window.bytes, at, this.window.end);
    if (instruction === 'cut') return false;
    if (instruction === 'declaration') return this.readDeclaration(at);
    if ('fault' in instruction) return this.broken(at, instruction.fault);
    this.position.surplus += instruction.surplus;
    return this.beginBody('instruction', at, instruction.inside);
  }

  private readDeclaration(at: number): boolean {
    if (this.stage === 'content' || this.stage === 'epilog') {
      return this.broken(at, 'A “<?xml” stands inside or behind the list, as if two files had been joined.');
    }
    const ending = this.start.readDeclaration(at);
    if (ending === 'cut') return false;
    if (ending !== 'read') return this.broken(at, ending.fault);
    this.stage = 'prolog';
    return true;
  }

  private beginBody(body: XmlBody, start: number, inside: number): boolean {
    if (this.stage === 'start') {
      this.start.noteMarkup();
      this.stage = 'prolog';
    }
    this.body.begin(body, start, inside);
    return true;
  }
}
