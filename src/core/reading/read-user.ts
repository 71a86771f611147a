import { type FieldNode, type Segment, segmentNames, userFieldTree } from '../alma/user-fields.ts';
import type { Place } from '../place.ts';
import { type Trait, traits, type UserElement, type UserRecord } from '../user-record.ts';
import { holdsMarkup, ReadElement } from './read-element.ts';
import { UserSource } from './user-source.ts';
import { hasSpaceAround, isUsual, mayBeDashed, mayBeNothing } from './value-traits.ts';
import type { StartTag } from './xml-handler.ts';

/** Builds the record of one user from what the scanner tells; the same object, filled anew, for every user. */
export class ReadUser implements UserRecord {
  index = 0;
  place: Place = { line: 0, column: 0 };
  private readonly source = new UserSource();
  /** The element `<user>`, and the innermost one that is open. */
  private readonly root = new ReadElement(this.source);
  private current = this.root;
  /** Those below it: the first `count`, in the order of the document; the others wait for a larger user. */
  private readonly elements: ReadElement[] = [];
  private count = 0;
  /** Directly below the user, the first field of each kind, by its order. */
  private readonly fields: (ReadElement | null)[] = Array.from(userFieldTree.children, () => null);
  private readonly entries: Readonly<Record<Segment, ReadElement[]>> = {
    address: [],
    email: [],
    phone: [],
    user_identifier: [],
    user_block: [],
    user_note: [],
    user_statistic: [],
  };
  private readonly lists: readonly ReadElement[][] = segmentNames.map((name) => this.entries[name]);
  private readonly byTrait: Readonly<Record<Trait, ReadElement[]>> = {
    unknown: [],
    ignored: [],
    again: [],
    long: [],
    odd: [],
    unusual: [],
    nothing: [],
    dashed: [],
  };
  private readonly filledIdentifiers: UserElement[] = [];
  private identifiersKnown = false;

  get primaryId(): string {
    return this.field('primary_id')?.text ?? '';
  }

  field(name: string): UserElement | null {
    const node = userFieldTree.children.get(name);
    return node === undefined ? this.root.child(name) : (this.fields[node.order] ?? null);
  }

  top(): readonly UserElement[] {
    return this.root.children();
  }

  segments(segment: Segment): readonly UserElement[] {
    return this.entries[segment];
  }

  get identifiers(): readonly UserElement[] {
    if (!this.identifiersKnown) this.findIdentifiers();
    return this.filledIdentifiers;
  }

  private findIdentifiers(): void {
    this.identifiersKnown = true;
    empty(this.filledIdentifiers);
    const primary = this.field('primary_id');
    if (primary !== null && !primary.blank) this.filledIdentifiers.push(primary);
    for (const identifier of this.entries.user_identifier) {
      const value = identifier.child('value');
      if (value !== null && !value.blank) this.filledIdentifiers.push(value);
    }
  }

  having(trait: Trait): readonly UserElement[] {
    return this.byTrait[trait];
  }

  // ---- filled by the reader, positions counted from the start of the user

  begin(index: number, place: Place): void {
    this.index = index;
    this.place = place;
    this.count = 0;
    this.source.clear();
    this.root.begin(null, userFieldTree);
    this.current = this.root;
    this.fields.fill(null);
    this.identifiersKnown = false;
    for (const list of this.lists) empty(list);
    for (const trait of traits) empty(this.byTrait[trait]);
  }

  startElement(tag: StartTag, userStart: number): void {
    const parent = this.current;
    const field = parent.field?.children.get(tag.name.local) ?? null;
    const element = this.nextElement();
    element.begin(parent, field);
    element.take(tag, userStart);
    parent.append(element);
    if (field === null) this.byTrait.unknown.push(element);
    else this.noteField(element, field, parent);
    this.current = element;
  }

  private nextElement(): ReadElement {
    const index = this.count++;
    let element = this.elements[index];
    if (element === undefined) {
      element = new ReadElement(this.source);
      this.elements.push(element);
    }
    return element;
  }

  private noteField(element: ReadElement, field: FieldNode, parent: ReadElement): void {
    if (field.ignored) this.byTrait.ignored.push(element);
    if (field.segment >= 0) this.lists[field.segment]?.push(element);
    if (parent.hadBefore(field)) this.byTrait.again.push(element);
    else if (parent === this.root) this.fields[field.order] = element;
  }

  endElement(at: number): void {
    const element = this.current;
    element.to = at;
    if (element.up !== null) this.current = element.up;
  }

  text(flags: number): void {
    if (flags !== 0) this.current.flags |= flags;
  }

  markup(): void {
    this.current.flags |= holdsMarkup;
  }

  /** All is there now: `start` is where the user begins in `bytes`. */
  finish(bytes: Uint8Array<ArrayBuffer>, start: number): void {
    this.source.bytes = bytes;
    this.source.start = start;
    for (let index = 0; index < this.count; index++) {
      const element = this.elements[index];
      if (element !== undefined && element.from < element.to) this.noteValue(element, bytes, start);
    }
  }

  private noteValue(element: ReadElement, bytes: Uint8Array, userStart: number): void {
    const { field, flags, leaf } = element;
    if (!leaf && field?.holdsText !== true) return;
    const { byTrait } = this;
    const start = userStart + element.from;
    const end = userStart + element.to;
    if (leaf && mayBeNothing(bytes, start, end, flags === 0)) byTrait.nothing.push(element);
    if (mayBeDashed(bytes, start, end, flags === 0)) byTrait.dashed.push(element);
    if (leaf && flags !== 0) byTrait.odd.push(element);
    if (field === null) return;
    if (end - start > field.max) byTrait.long.push(element);
    if (field.kind === null) return;
    if (leaf && flags === 0 && hasSpaceAround(bytes, start, end)) byTrait.odd.push(element);
    if (!isUsual(field.kind, bytes, start, end)) byTrait.unusual.push(element);
  }
}

/** One by one, for setting the length to 0 would give the room away that the next user needs again. */
function empty(list: unknown[]): void {
  while (list.length > 0) list.pop();
}
