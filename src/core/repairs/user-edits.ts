import { type Segment, segmentNames } from '../alma/user-fields.ts';
import { isBlank } from '../blank.ts';
import { ReadElement } from '../reading/read-element.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import type { ChosenRepairs, DatesToSet, OfferedRepairId } from './chosen-repairs.ts';
import { elementSpan, tagName } from './element-span.ts';
import { escapedText } from './escaped-text.ts';
import { trimmedText, ungarbledText } from './mended-text.ts';
import { neededParts } from './needed-parts.ts';

/** One edit to the bytes of a user, as indices into the window, and what the log says of it. */
export interface UserEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What the decoder stumbled over there is gone with it. */
  readonly settled: boolean;
  readonly changes: readonly FieldChange[];
}

export interface FieldChange {
  readonly repair: OfferedRepairId;
  readonly field: string;
  /** Where its tag begins; for what was not there before, where its user does. */
  readonly place: UserElement['place'];
  readonly before: string;
  readonly after: string;
}

export type UserMending = Pick<ChosenRepairs, 'undo-mojibake' | 'trim-values' | 'set-dates' | 'drop-blank-elements'>;

const noWords: ReadonlySet<string> = new Set();
/** The decoder’s sign, and the five controls that it makes of bytes without a character. */
const unreadable = /[\ufffd\u0081\u008d\u008f\u0090\u009d]/;
/** What must not be written as it is, because it would not be a repair of this kind. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * The repairs of values in one user: what each becomes is worked out first, repair by repair in their order, and one edit
 * is made of it. A user that holds what stops the load must not come here: its values cannot be trusted.
 */
export class UserEdits {
  private readonly mending: UserMending;
  private readonly except: ReadonlySet<string>;
  private readonly user: UserRecord;
  private readonly bytes: Uint8Array;
  private readonly start: number;
  private readonly end: number;
  /** `unread(from, to)`: whether the decoder stumbled over something there. */
  private readonly unread: (from: number, to: number) => boolean;
  private readonly texts = new Map<UserElement, string>();
  private readonly changes = new Map<UserElement, FieldChange[]>();
  /** Those that other edits than that of a value take care of, with all that is in them. */
  private readonly dropped = new Set<UserElement>();
  private readonly edits: UserEdit[] = [];

  constructor(
    mending: UserMending,
    user: UserRecord,
    span: { readonly bytes: Uint8Array; readonly start: number; readonly end: number },
    unread: (from: number, to: number) => boolean,
  ) {
    this.mending = mending;
    this.except = new Set(mending['undo-mojibake']?.except ?? noWords);
    this.user = user;
    this.bytes = span.bytes;
    this.start = span.start;
    this.end = span.end;
    this.unread = unread;
  }

  /** In the order of the text. */
  all(): readonly UserEdit[] {
    const { mending } = this;
    if (mending['undo-mojibake'] !== undefined || mending['trim-values'] === true) this.mendTexts();
    if (mending['set-dates'] !== undefined) this.setDates(mending['set-dates']);
    if (mending['drop-blank-elements'] === true) this.dropBlanks();
    for (const [element, text] of this.texts) if (!this.isDropped(element)) this.rewrite(element, text);
    return this.edits.sort((one, other) => one.start - other.start);
  }

  private textOf(element: UserElement): string {
    return this.texts.get(element) ?? element.text;
  }

  // ---- undo-mojibake, trim-values

  private mendTexts(): void {
    for (const element of this.user.having('odd')) {
      if (!element.leaf || forbidden.test(element.text)) continue;
      const changes: FieldChange[] = [];
      // One may uncover what the other mends.
      let text = element.text;
      for (let before: string | null = null; before !== text; ) {
        before = text;
        text = this.ungarbled(element, text, changes);
        text = this.trimmed(element, text, changes);
      }
      if (changes.length === 0) continue;
      const { from, to } = this.contentOf(element);
      // What cannot be read would be lost to sight in another place; it must be gone for the value to be touched.
      if (unreadable.test(text) && this.unread(from, to)) continue;
      this.texts.set(element, text);
      this.changes.set(element, changes);
    }
  }

  private ungarbled(element: UserElement, text: string, changes: FieldChange[]): string {
    if (this.mending['undo-mojibake'] === undefined) return text;
    return this.changed('undo-mojibake', element, text, ungarbledText(text, this.except), changes);
  }

  private trimmed(element: UserElement, text: string, changes: FieldChange[]): string {
    if (this.mending['trim-values'] !== true) return text;
    return this.changed('trim-values', element, text, trimmedText(text, element.field?.kind ?? null), changes);
  }

  private changed(
    repair: OfferedRepairId,
    { path: field, place }: UserElement,
    before: string,
    after: string,
    changes: FieldChange[],
  ): string {
    if (before !== after) changes.push({ repair, field, place, before, after });
    return after;
  }

  private rewrite(element: UserElement, text: string): void {
    const { from, to } = this.contentOf(element);
    const changes = this.changes.get(element) ?? [];
    const settled = changes.some(({ repair }) => repair === 'undo-mojibake' || repair === 'set-dates');
    this.edits.push({ start: from, end: to, replacement: escapedText(text), settled, changes });
  }

  // ---- set-dates

  private setDates({ who, expiry, purge }: DatesToSet): void {
    let added = '';
    const changes: FieldChange[] = [];
    for (const [name, date] of [['expiry_date', expiry] as const, ['purge_date', purge] as const]) {
      if (date === null) continue;
      const there = this.user.top().filter((element) => element.name === name);
      for (const element of there) {
        if (who === 'all' || isBlank(this.textOf(element))) this.setDate(element, date);
      }
      if (there.length > 0) continue;
      added += this.newElement(name, date);
      changes.push({ repair: 'set-dates', field: name, place: this.user.place, before: '', after: date });
    }
    if (added !== '') this.append(added, changes);
  }

  private setDate(element: UserElement, date: string): void {
    if (element.text === date) {
      this.texts.delete(element);
      return;
    }
    if (!element.leaf) return;
    const { path: field, place, text: before } = element;
    const changes: FieldChange[] = [{ repair: 'set-dates', field, place, before, after: date }];
    const { start, end, selfClosing } = elementSpan(this.bytes, this.start, asRead(element));
    if (!selfClosing) {
      this.texts.set(element, date);
      this.changes.set(element, changes);
      return;
    }
    this.texts.delete(element);
    this.dropped.add(element);
    const replacement = `>${date}</${tagName(this.bytes, start)}>`;
    this.edits.push({ start: end - 2, end, replacement, settled: false, changes });
  }

  /** An element that is not there yet, with the prefix that the user has. */
  private newElement(name: string, text: string): string {
    const userName = tagName(this.bytes, this.start);
    const full = `${userName.slice(0, userName.length - 'user'.length)}${name}`;
    return `<${full}>${text}</${full}>`;
  }

  /** Puts elements behind all others of the user. */
  private append(elements: string, changes: readonly FieldChange[]): void {
    const { bytes, end } = this;
    let start = end - 1;
    while (bytes[start] !== 0x3c) start--;
    if (bytes[start + 1] === 0x2f) {
      this.edits.push({ start, end: start, replacement: elements, settled: false, changes });
      return;
    }
    const replacement = `>${elements}</${tagName(bytes, start)}>`;
    this.edits.push({ start: end - 2, end, replacement, settled: false, changes });
  }

  // ---- drop-blank-elements

  private dropBlanks(): void {
    for (const segment of segmentNames) {
      for (const entry of this.user.segments(segment)) if (!this.isWhole(segment, entry)) this.drop(entry);
    }
    for (const element of this.user.top()) this.dropBlankWithin(element);
  }

  private isWhole(segment: Segment, entry: UserElement): boolean {
    return neededParts[segment].every((path) => {
      let found: readonly UserElement[] = [entry];
      for (const name of path) found = found.flatMap((one) => one.children().filter((child) => child.name === name));
      return found.some((one) => !isBlank(this.textOf(one)));
    });
  }

  private dropBlankWithin(element: UserElement): void {
    if (this.dropped.has(element)) return;
    const { field, leaf } = element;
    if (!leaf) for (const child of element.children()) this.dropBlankWithin(child);
    else if (field?.holdsText === true && !field.ignored && isBlank(this.textOf(element))) this.drop(element);
  }

  private drop(element: UserElement): void {
    this.dropped.add(element);
    const { start, end } = elementSpan(this.bytes, this.start, asRead(element));
    const { path: field, place } = element;
    const before = element.leaf ? element.text : textsIn(element).join(' ');
    const change: FieldChange = { repair: 'drop-blank-elements', field, place, before, after: '' };
    this.edits.push({ start, end, replacement: '', settled: true, changes: [change] });
  }

  private isDropped(element: UserElement): boolean {
    for (let one: UserElement | null = element; one !== null; one = one.parent) if (this.dropped.has(one)) return true;
    return false;
  }

  private contentOf(element: UserElement): { from: number; to: number } {
    const { from, to } = asRead(element);
    return { from: this.start + from, to: this.start + to };
  }
}

/** What a dropped entry said, without what was blank. */
function textsIn(element: UserElement): string[] {
  if (element.leaf) return isBlank(element.text) ? [] : [element.text];
  return element.children().flatMap(textsIn);
}

/** Records of rules say what they hold and not where; those that the reader makes do. */
function asRead(element: UserElement): ReadElement {
  if (!(element instanceof ReadElement))
    throw new Error('An element that was not read from a text has no place in it.');
  return element;
}
