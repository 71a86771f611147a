import { type FieldNode, type Segment, segmentNames, userFieldTree } from '../alma/user-fields.ts';
import { isBlank } from '../blank.ts';
import type { Place } from '../place.ts';
import { type Trait, traits, type UserElement, type UserRecord } from '../user-record.ts';
import { asciiText, attributeText, decodeContent } from './content-text.ts';
import { holdsMultiByte, type StartTag } from './xml-handler.ts';
import type { XmlName } from './xml-name-table.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** Beside the flags of a run of text: the content is more than characters, so it must be decoded with care. */
const holdsMarkup = 4;
const asciiCharacters = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));

/** The bytes that the elements of the current user point into. */
interface UserBytes {
  bytes: Uint8Array;
  /** Where the user begins in `bytes`; all positions of its elements count from here. */
  start: number;
}

/** An element as the scanner saw it: positions, and strings only when somebody asks. One object serves many users. */
class ReadElement implements UserElement {
  name = '';
  field: FieldNode | null = null;
  /** Index in `elements` of the parent, -1 for the user itself. */
  parentIndex = -1;
  line = 0;
  column = 0;
  from = 0;
  to = 0;
  flags = 0;
  firstAttribute = 0;
  attributeCount = 0;
  leaf = true;
  /** Which children of Alma's format have begun, one bit each. */
  seen = [0, 0];
  private decoded: string | null = null;
  private readonly user: ReadUser;
  private readonly index: number;

  constructor(user: ReadUser, index: number) {
    this.user = user;
    this.index = index;
  }

  begin(tag: StartTag, parent: number, field: FieldNode | null, from: number): void {
    this.name = tag.name.local;
    this.field = field;
    this.parentIndex = parent;
    this.leaf = true;
    this.seen[0] = 0;
    this.seen[1] = 0;
    this.line = tag.line;
    this.column = tag.column;
    this.from = from;
    this.to = from;
    this.flags = 0;
    this.decoded = null;
  }

  get text(): string {
    this.decoded ??= this.decode();
    return this.decoded;
  }

  private decode(): string {
    const { bytes, start } = this.user.source;
    if (this.flags === 0) return asciiText(bytes, start + this.from, start + this.to);
    if (this.flags > holdsMultiByte) return decodeContent(bytes, start + this.from, start + this.to);
    return utf8.decode(bytes.subarray(start + this.from, start + this.to));
  }

  get blank(): boolean {
    if (this.from === this.to) return true;
    const first = this.user.source.bytes[this.user.source.start + this.from] ?? 0;
    const ordinary = first > 0x20 && first < 0x80 && first !== 0x26 && first !== 0x3c;
    return !ordinary && isBlank(this.text);
  }

  /** See `traits`. */
  get odd(): boolean {
    if (!this.leaf) return false;
    if (this.flags !== 0) return true;
    if (this.field?.fact.kind === undefined) return false;
    const { bytes, start } = this.user.source;
    const [from, to] = [start + this.from, start + this.to];
    if (bytes[from] === 0x20 || bytes[to - 1] === 0x20) return true;
    for (let at = from; at < to; at++) if ((bytes[at] ?? 0) < 0x20) return true;
    return false;
  }

  get initial(): string {
    if (this.flags > holdsMultiByte) return /[^ \t\r\n]/.exec(this.text)?.[0] ?? '';
    const { bytes, start } = this.user.source;
    for (let at = this.from; at < this.to; at++) {
      const byte = bytes[start + at] ?? 0;
      if (byte > 0x20) return asciiCharacters[byte] ?? '';
    }
    return '';
  }

  longerThan(characters: number): boolean {
    if (this.flags === 0) return this.to - this.from > characters;
    if (this.to - this.from <= characters || this.text.length <= characters) return false;
    return [...this.text].length > characters;
  }

  get place(): Place {
    return { line: this.line, column: this.column };
  }

  get parent(): UserElement | null {
    return this.user.elements[this.parentIndex] ?? null;
  }

  get path(): string {
    const { parent } = this;
    const siblings = (parent?.children() ?? this.user.top()).filter((sibling) => sibling.name === this.name);
    const position = siblings.length > 1 ? `[${siblings.indexOf(this) + 1}]` : '';
    return `${parent === null ? '' : `${parent.path}/`}${this.name}${position}`;
  }

  child(name: string): UserElement | null {
    return this.user.childOf(this.index, name);
  }

  children(): readonly UserElement[] {
    return this.user.childrenOf(this.index);
  }

  attribute(name: string): string | null {
    return this.user.attribute(this.firstAttribute, this.attributeCount, name);
  }
}

/** Sets the bit of a child; whether it was set already. A parent has at most 64 kinds of children (user-fields.ts). */
function wasSeen(seen: number[], order: number): boolean {
  const word = order >> 5;
  const bit = 1 << (order & 31);
  const before = seen[word] ?? 0;
  seen[word] = before | bit;
  return (before & bit) !== 0;
}

/** Builds the record of one user from what the scanner tells; the same object, filled anew, for every user. */
export class ReadUser implements UserRecord {
  index = 0;
  place: Place = { line: 0, column: 0 };
  /** Overwritten from the start by each user and cut at its end: emptying it each time would cost more than the rules. */
  readonly elements: ReadElement[] = [];
  private elementCount = 0;
  private readonly seen = [0, 0];
  /** Where the first field of each kind directly below the user is; -1 for none. */
  private readonly firstAt = new Int32Array(64);
  readonly source: UserBytes = { bytes: new Uint8Array(), start: 0 };

  private readonly pool: ReadElement[] = [];
  private readonly lists: readonly ReadElement[][] = segmentNames.map(() => []);
  private readonly byTrait: Readonly<Record<Trait, ReadElement[]>> = {
    date: [],
    boolean: [],
    unknown: [],
    ignored: [],
    again: [],
    long: [],
    odd: [],
  };
  /** The elements that are open, innermost last. */
  private readonly open: ReadElement[] = [];
  private readonly openIndex: number[] = [];
  private readonly attributeNames: XmlName[] = [];
  private readonly attributeEdges: number[] = [];
  private attributeCount = 0;

  get primaryId(): string {
    return this.field('primary_id')?.text ?? '';
  }

  field(name: string): UserElement | null {
    const order = userFieldTree.children.get(name)?.order;
    return order === undefined ? this.childOf(-1, name) : (this.elements[this.firstAt[order] ?? -1] ?? null);
  }

  segments(segment: Segment): readonly UserElement[] {
    return this.lists[segmentNames.indexOf(segment)] ?? [];
  }

  having(trait: Trait): readonly UserElement[] {
    return this.byTrait[trait];
  }

  /** The fields directly below the user. */
  top(): readonly UserElement[] {
    return this.childrenOf(-1);
  }

  childOf(parent: number, name: string): UserElement | null {
    for (let index = parent + 1; index < this.elements.length; index++) {
      const element = this.elements[index];
      if (element === undefined || element.parentIndex < parent) return null;
      if (element.parentIndex === parent && element.name === name) return element;
    }
    return null;
  }

  childrenOf(parent: number): readonly UserElement[] {
    const found: UserElement[] = [];
    for (let index = parent + 1; index < this.elements.length; index++) {
      const element = this.elements[index];
      if (element === undefined || element.parentIndex < parent) break;
      if (element.parentIndex === parent) found.push(element);
    }
    return found;
  }

  attribute(first: number, count: number, name: string): string | null {
    const { bytes, start } = this.source;
    for (let index = first; index < first + count; index++) {
      if (this.attributeNames[index]?.local !== name) continue;
      const [from, to] = [this.attributeEdges[2 * index] ?? 0, this.attributeEdges[2 * index + 1] ?? 0];
      return attributeText(bytes, start + from, start + to);
    }
    return null;
  }

  // ---- filled by the reader, positions counted from the start of the user

  begin(index: number, place: Place): void {
    this.index = index;
    this.place = place;
    this.elementCount = 0;
    this.attributeCount = 0;
    this.seen[0] = 0;
    this.seen[1] = 0;
    this.firstAt.fill(-1);
    for (const list of this.lists) if (list.length > 0) list.length = 0;
    for (const trait of traits) if (this.byTrait[trait].length > 0) this.byTrait[trait].length = 0;
  }

  startElement(tag: StartTag, userStart: number): void {
    const index = this.elementCount++;
    const parent = this.open.at(-1);
    const siblings = parent === undefined ? userFieldTree : parent.field;
    let element = this.pool[index];
    if (element === undefined) {
      element = new ReadElement(this, index);
      this.pool[index] = element;
    }
    const field = siblings?.children.get(tag.name.local) ?? null;
    element.begin(tag, this.openIndex.at(-1) ?? -1, field, tag.end - userStart);
    if (parent !== undefined) {
      parent.flags |= holdsMarkup;
      parent.leaf = false;
    }
    if (parent === undefined && field !== null && (this.firstAt[field.order] ?? -1) < 0)
      this.firstAt[field.order] = index;
    this.noteTraits(element, field, parent?.seen ?? this.seen);
    if (field !== null && field.segment >= 0) this.lists[field.segment]?.push(element);
    this.keepAttributes(element, tag, userStart);
    this.elements[index] = element;
    this.open.push(element);
    this.openIndex.push(index);
  }

  private noteTraits(element: ReadElement, field: FieldNode | null, seen: number[]): void {
    const { byTrait } = this;
    if (field === null) {
      byTrait.unknown.push(element);
      return;
    }
    if (field.fact.kind === 'date') byTrait.date.push(element);
    else if (field.fact.kind === 'boolean') byTrait.boolean.push(element);
    if (field.fact.ignored === true) byTrait.ignored.push(element);
    if (wasSeen(seen, field.order)) byTrait.again.push(element);
  }

  private keepAttributes(element: ReadElement, tag: StartTag, userStart: number): void {
    element.firstAttribute = this.attributeCount;
    element.attributeCount = tag.attributeCount;
    for (let index = 0; index < tag.attributeCount; index++) {
      const name = tag.attributeNames[index];
      if (name === undefined) continue;
      const slot = this.attributeCount++;
      this.attributeNames[slot] = name;
      this.attributeEdges[2 * slot] = (tag.valueStart[index] ?? 0) - userStart;
      this.attributeEdges[2 * slot + 1] = (tag.valueEnd[index] ?? 0) - userStart;
    }
  }

  endElement(at: number): void {
    const element = this.open.pop();
    this.openIndex.pop();
    if (element === undefined) return;
    element.to = at;
    const max = element.field?.fact.max;
    if (max !== undefined && at - element.from > max) this.byTrait.long.push(element);
  }

  text(flags: number): void {
    const element = this.open.at(-1);
    if (element !== undefined) element.flags |= flags;
  }

  markup(): void {
    this.text(holdsMarkup);
  }

  finish(bytes: Uint8Array, start: number): void {
    this.source.bytes = bytes;
    this.source.start = start;
    if (this.elements.length !== this.elementCount) this.elements.length = this.elementCount;
    for (const element of this.elements) if (element.odd) this.byTrait.odd.push(element);
  }
}
