import type { FieldNode } from '../alma/user-fields.ts';
import { isBlank, trimBlank } from '../blank.ts';
import { type CalendarDate, parseCalendarDate } from '../calendar-date.ts';
import type { Place } from '../place.ts';
import { TextKey } from '../text-key.ts';
import type { UserElement } from '../user-record.ts';
import { asciiText, decodeContent, utf8Text } from './content-text.ts';
import type { UserSource } from './user-source.ts';
import { usualDate } from './usual-date.ts';
import { holdsMultiByte, type StartTag } from './xml-handler.ts';

/** Beside the flags of a run of text: the content is more than characters, so it must be decoded with care. */
export const holdsMarkup = 4;

/**
 * An element as the scanner saw it: positions, and strings only when somebody asks. One object serves many users. The
 * user itself is one too, the only one without `up`.
 */
export class ReadElement implements UserElement {
  name = '';
  field: FieldNode | null = null;
  /** The element it stands in. */
  up: ReadElement | null = null;
  line = 0;
  column = 0;
  /** Its content, as positions in the user. */
  from = 0;
  to = 0;
  flags = 0;
  private firstChild: ReadElement | null = null;
  private lastChild: ReadElement | null = null;
  private next: ReadElement | null = null;
  /** Which children of Alma's format have begun, one bit each; a parent has at most 64 kinds of them. */
  private seenLow = 0;
  private seenHigh = 0;
  private firstAttribute = 0;
  private attributeCount = 0;
  private decoded: string | null = null;
  private compared = false;
  private ownKey: TextKey | null = null;
  private readonly source: UserSource;

  constructor(source: UserSource) {
    this.source = source;
  }

  // ---- filled by the reader

  begin(up: ReadElement | null, field: FieldNode | null): void {
    this.up = up;
    this.field = field;
    this.flags = 0;
    this.firstChild = null;
    this.lastChild = null;
    this.next = null;
    this.seenLow = 0;
    this.seenHigh = 0;
    this.decoded = null;
    this.compared = false;
  }

  /** Takes from its tag what is to be kept. */
  take(tag: StartTag, userStart: number): void {
    this.name = tag.name.local;
    this.line = tag.line;
    this.column = tag.column;
    this.from = tag.end - userStart;
    this.to = this.from;
    this.attributeCount = tag.attributeCount;
    if (tag.attributeCount > 0) this.firstAttribute = this.source.keepAttributes(tag, userStart);
  }

  append(child: ReadElement): void {
    this.flags |= holdsMarkup;
    if (this.lastChild === null) this.firstChild = child;
    else this.lastChild.next = child;
    this.lastChild = child;
  }

  /** Notes that a child of this kind begins; whether one has begun before. */
  hadBefore({ order }: FieldNode): boolean {
    const bit = 1 << (order & 31);
    const seen = order < 32 ? this.seenLow : this.seenHigh;
    if (order < 32) this.seenLow |= bit;
    else this.seenHigh |= bit;
    return (seen & bit) !== 0;
  }

  // ---- seen by the rules

  get leaf(): boolean {
    return this.firstChild === null;
  }

  get text(): string {
    this.decoded ??= this.decode();
    return this.decoded;
  }

  private decode(): string {
    const { bytes, start } = this.source;
    if (this.flags === 0) return asciiText(bytes, start + this.from, start + this.to);
    if (this.flags > holdsMultiByte) return decodeContent(bytes, start + this.from, start + this.to);
    return utf8Text(bytes, start + this.from, start + this.to);
  }

  get key(): TextKey {
    this.ownKey ??= new TextKey();
    if (!this.compared) {
      this.compared = true;
      this.fill(this.ownKey);
    }
    return this.ownKey;
  }

  private fill(key: TextKey): void {
    const { bytes, start } = this.source;
    key.clear();
    if (this.flags <= holdsMultiByte && key.addLowerCase(bytes, start + this.from, start + this.to)) return;
    key.add(trimBlank(this.text).toLowerCase());
  }

  addTo(key: TextKey): void {
    const { bytes, start } = this.source;
    if (this.flags <= holdsMultiByte && key.addTrimmed(bytes, start + this.from, start + this.to)) return;
    key.add(trimBlank(this.text));
  }

  get date(): CalendarDate | null {
    const { bytes, start } = this.source;
    const usual = usualDate(bytes, start + this.from, start + this.to);
    // xs:date drops the white space of XML around a value, and no other (XML Schema, whiteSpace collapse).
    return usual ?? parseCalendarDate(this.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
  }

  get blank(): boolean {
    if (this.from === this.to) return true;
    const first = this.source.bytes[this.source.start + this.from] ?? 0;
    const ordinary = first > 0x20 && first < 0x80 && first !== 0x26 && first !== 0x3c;
    return !ordinary && isBlank(this.text);
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
    return this.up === null || this.up.up === null ? null : this.up;
  }

  get path(): string {
    const { parent } = this;
    const siblings = this.up?.children().filter((sibling) => sibling.name === this.name) ?? [];
    const position = siblings.length > 1 ? `[${siblings.indexOf(this) + 1}]` : '';
    return `${parent === null ? '' : `${parent.path}/`}${this.name}${position}`;
  }

  child(name: string): UserElement | null {
    let child = this.firstChild;
    while (child !== null && child.name !== name) child = child.next;
    return child;
  }

  children(): readonly UserElement[] {
    const children: UserElement[] = [];
    for (let child = this.firstChild; child !== null; child = child.next) children.push(child);
    return children;
  }

  attribute(name: string): string | null {
    return this.source.attribute(this.firstAttribute, this.attributeCount, name);
  }
}
