import { decodeContent } from './content-text.ts';
import { XmlCharacterReader } from './xml-character-reader.ts';
import { ampersand, attributeClass, lessThan, nameByte, plain } from './xml-characters.ts';
import { mostAttributes, StartTag } from './xml-handler.ts';
import { longestName, type XmlName, XmlNameTable } from './xml-name-table.ts';
import type { XmlNamespaces } from './xml-namespaces.ts';
import { XmlPosition } from './xml-position.ts';
import type { XmlProblem } from './xml-problem.ts';

/** What became of an attempt to read a tag. */
export type TagEnding = 'read' | 'cut' | 'broken';

/**
 * Reads one start tag that lies in the window as a whole. A tag cut by the border of a chunk is read again from its
 * start when more is there, so nothing is told and no line counted before it is complete.
 */
export class XmlTagReader {
  readonly tag = new StartTag();
  readonly names = new XmlNameTable();
  /** Why a tag is broken, and where. */
  fault = '';
  faultAt = 0;
  /** Problems in attribute values that are read over. */
  readonly problems: XmlProblem[] = [];

  private bytes: Uint8Array = new Uint8Array();
  private end = 0;
  private final = false;
  private readonly position = new XmlPosition();
  private readonly characters = new XmlCharacterReader(this.position, (problem) => this.problems.push(problem));

  /** Reads the tag whose `<` stands at `start`; moves `position` on when it is complete. */
  read(bytes: Uint8Array, start: number, end: number, final: boolean, position: XmlPosition): TagEnding {
    this.bytes = bytes;
    this.end = end;
    this.final = final;
    this.position.copyFrom(position);
    if (this.problems.length > 0) this.problems.length = 0;
    this.fault = '';
    const { tag } = this;
    tag.start = start;
    tag.line = position.line;
    tag.column = position.column(start);
    tag.attributeCount = 0;
    const at = this.readAll(start);
    if (this.fault !== '') return 'broken';
    if (at < 0) return 'cut';
    tag.end = at;
    position.copyFrom(this.position);
    return 'read';
  }

  /** A place inside the tag that is broken or was just read. */
  placeOf(at: number): XmlProblem['place'] {
    return this.position.place(at);
  }

  private readAll(start: number): number {
    let at = this.nameEnd(start + 1);
    if (at < 0) return at;
    const name = this.nameAt(start + 1, at);
    if (name === null) return -1;
    this.tag.name = name;
    for (;;) {
      const next = this.skipSpace(at);
      if (next >= this.end) return -1;
      const byte = this.bytes[next];
      if (byte === 0x3e) {
        this.tag.selfClosing = false;
        return next + 1;
      }
      if (byte === 0x2f) return this.emptyTagEnd(next);
      if (next === at) return this.break(next, 'White space is missing between two attributes of a tag.');
      at = this.readAttribute(next);
      if (at < 0) return at;
    }
  }

  private emptyTagEnd(slash: number): number {
    if (slash + 1 >= this.end) return -1;
    if (this.bytes[slash + 1] !== 0x3e) return this.break(slash, 'A “/” inside a tag must be followed by “>”.');
    this.tag.selfClosing = true;
    return slash + 2;
  }

  private readAttribute(start: number): number {
    const nameEnd = this.nameEnd(start);
    if (nameEnd < 0) return nameEnd;
    const name = this.nameAt(start, nameEnd);
    if (name === null) return -1;
    const { tag } = this;
    for (let index = 0; index < tag.attributeCount; index++) {
      if (tag.attributeNames[index]?.name === name.name) {
        return this.break(start, `The attribute “${name.name}” stands twice in one tag.`);
      }
    }
    if (tag.attributeCount === mostAttributes) return this.break(start, 'The tag has more than 256 attributes.');
    let at = this.skipSpace(nameEnd);
    if (at >= this.end) return -1;
    if (this.bytes[at] !== 0x3d) return this.break(at, `The attribute “${name.name}” has no “=” and value.`);
    at = this.skipSpace(at + 1);
    if (at >= this.end) return -1;
    const quote = this.bytes[at];
    if (quote !== 0x22 && quote !== 0x27) {
      return this.break(at, `The value of the attribute “${name.name}” is not in quotation marks.`);
    }
    const valueEnd = this.valueEnd(at + 1, quote);
    if (valueEnd < 0) return valueEnd;
    tag.attributeNames[tag.attributeCount] = name;
    tag.valueStart[tag.attributeCount] = at + 1;
    tag.valueEnd[tag.attributeCount] = valueEnd;
    tag.attributeCount++;
    return valueEnd + 1;
  }

  /** The index of the closing quotation mark. */
  private valueEnd(start: number, quote: number): number {
    const { bytes, end } = this;
    let at = start;
    for (;;) {
      let kind = plain;
      while (at < end) {
        kind = attributeClass[bytes[at] ?? 0] ?? 0;
        if (kind !== plain) break;
        at++;
      }
      if (at >= end) return -1;
      if (bytes[at] === quote) return at;
      if (kind === lessThan) return this.break(at, 'A “<” stands inside the value of an attribute.');
      const { characters, final } = this;
      at =
        kind === ampersand
          ? characters.reference(bytes, at, end, final)
          : characters.passOver(bytes, at, end, final, kind);
      if (at < 0) return at;
    }
  }

  private skipSpace(start: number): number {
    const { bytes, end } = this;
    let at = start;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      // A forbidden character is read over; any other that is no white space ends it.
      if (byte > 0x20) return at;
      at = this.characters.passOver(bytes, at, end, this.final, attributeClass[byte] ?? 0);
      if (at < 0) return end;
    }
    return at;
  }

  private hash = 0;

  /** Where the name that begins at `start` ends; -1 when it may go on in the next chunk. */
  private nameEnd(start: number): number {
    const { bytes, end } = this;
    let hash = 0;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (nameByte[byte] === 0) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.hash = hash;
    if (at >= end) return at - start > 4 * longestName ? this.break(start, tooLong) : -1;
    return at;
  }

  private nameAt(start: number, end: number): XmlName | null {
    if (end === start) {
      const what = start === this.tag.start + 1 ? 'A “<” is not followed by the name of a tag.' : strayCharacter;
      this.break(start, what);
      return null;
    }
    const name = this.names.find(this.bytes, start, end, this.hash);
    if (!name.valid) {
      this.break(start, end - start > longestName ? tooLong : 'A tag or attribute has a name that XML does not allow.');
      return null;
    }
    this.position.surplus += name.surplus;
    return name;
  }

  private break(at: number, fault: string): -1 {
    this.fault = fault;
    this.faultAt = at;
    return -1;
  }
}

const tooLong = 'A name is longer than 1,000 characters.';
const strayCharacter = 'A tag holds a character that cannot stand there.';

/** Declares the namespaces of a tag and looks at its prefixes; returns what is wrong, or null. */
export function bindNamespaces(
  bytes: Uint8Array,
  tag: StartTag,
  namespaces: XmlNamespaces,
  depth: number,
): string | null {
  let simple = tag.name.prefix === '';
  for (let index = 0; index < tag.attributeCount; index++) {
    const name = tag.attributeNames[index];
    if (name === undefined || (name.prefix === '' && name.local !== 'xmlns')) continue;
    simple = false;
    if (name.prefix !== 'xmlns' && name.name !== 'xmlns') continue;
    const uri = decodeContent(bytes, tag.valueStart[index] ?? 0, tag.valueEnd[index] ?? 0, true);
    const fault = namespaces.declare(name.prefix === '' ? '' : name.local, uri, depth);
    if (fault !== null) return fault;
  }
  return simple ? null : checkPrefixes(tag, namespaces);
}

function checkPrefixes(tag: StartTag, namespaces: XmlNamespaces): string | null {
  const seen = new Set<string>();
  const { prefix } = tag.name;
  if (prefix === 'xmlns') return 'A tag has the reserved prefix “xmlns”.';
  if (namespaces.uri(prefix) === undefined) return `The prefix “${prefix}” is not declared.`;
  for (let index = 0; index < tag.attributeCount; index++) {
    const name = tag.attributeNames[index];
    if (name === undefined || name.prefix === '') continue;
    const uri = namespaces.uri(name.prefix);
    if (uri === undefined) return `The prefix “${name.prefix}” is not declared.`;
    const expanded = `${uri} ${name.local}`;
    if (seen.has(expanded)) return `The attribute “${name.local}” stands twice in one tag.`;
    seen.add(expanded);
  }
  return null;
}
