import { type Segment, segmentNames } from '../alma/user-fields.ts';
import { UserIndex } from '../report/user-index.ts';
import type { UserList } from './join-users.ts';
import type { PreviewUser, SegmentEntry, TopField } from './preview-shape.ts';
import { comparedFields } from './sync-policy.ts';
import { TextReader, TextWriter } from './text-bytes.ts';
import { identifiersOf } from './user-ids.ts';

/** So many bytes at once; a larger user has a block of its own. */
const blockBytes = 1 << 21;

/**
 * The users of one side of a preview as bytes, a third of their XML: as objects, two hundred thousand of them fill the
 * memory of a browser. Each is unpacked when somebody asks for it.
 */
export class PackedUsers implements UserList {
  length = 0;
  /** Who holds which identifier. */
  readonly holders = new UserIndex();

  private readonly blocks: Uint8Array<ArrayBuffer>[] = [];
  private free = 0;
  /** Of each user, its block and where it begins and ends there. */
  private places = new Uint32Array(3 << 10);
  private readonly writer = new TextWriter();
  private readonly reader = new TextReader();
  /** Names below entries, and what the source of a user does not know: few, and shared by all. */
  private readonly names = new Numbered<string>();
  private readonly unknowns = new Numbered<PreviewUser['unknown']>();
  private readonly partials = new Numbered<PreviewUser['partial']>();

  /** What is unknown of every one of them. */
  get unknown(): readonly (TopField | Segment)[] {
    const [first = nothing, ...others] = this.unknowns.all();
    return [...first].filter((name) => others.every((other) => other.has(name)));
  }

  add(user: PreviewUser): void {
    this.holders.add(this.length, identifiersOf(user));
    const { writer } = this;
    writer.begin();
    writer.text(user.accountType);
    writer.number(this.unknowns.numberOf(user.unknown));
    writer.number(this.partials.numberOf(user.partial));
    writer.number(user.fields.size);
    for (const [name, text] of user.fields) {
      writer.number(fieldNumbers.numberOf(name));
      writer.textOrNull(text);
    }
    writer.number(user.lists.size);
    for (const [segment, entries] of user.lists) {
      writer.number(segmentNames.indexOf(segment));
      writer.number(entries.length);
      for (const entry of entries) this.addEntry(entry);
    }
    this.keep(writer.bytes());
  }

  at(index: number): PreviewUser | undefined {
    const block = this.blocks[this.places[3 * index] ?? 0];
    if (index >= this.length || block === undefined) return undefined;
    const { reader } = this;
    reader.begin(block, this.places[3 * index + 1] ?? 0, this.places[3 * index + 2] ?? 0);
    const accountType = reader.text();
    const unknown = this.unknowns.of(reader.number());
    const partial = this.partials.of(reader.number());
    const fields = new Map<TopField, string | null>();
    for (let left = reader.number(); left > 0; left--)
      fields.set(fieldNumbers.of(reader.number()), reader.textOrNull());
    const lists = new Map<Segment, readonly SegmentEntry[]>();
    for (let left = reader.number(); left > 0; left--) {
      const segment = segmentNames[reader.number()];
      if (segment === undefined) throw new Error('There is no such list.');
      const entries: SegmentEntry[] = [];
      for (let more = reader.number(); more > 0; more--) entries.push(this.entry());
      lists.set(segment, entries);
    }
    return { fields, lists, accountType, unknown, partial };
  }

  private addEntry({ fields, preferred, preferredSms, internal }: SegmentEntry): void {
    const { writer } = this;
    writer.number((preferred ? 1 : 0) | (preferredSms ? 2 : 0) | (internal ? 4 : 0));
    writer.number(fields.size);
    for (const [name, text] of fields) {
      writer.number(this.names.numberOf(name));
      writer.text(text);
    }
  }

  private entry(): SegmentEntry {
    const { reader } = this;
    const flags = reader.number();
    const fields = new Map<string, string>();
    for (let left = reader.number(); left > 0; left--) fields.set(this.names.of(reader.number()), reader.text());
    return { fields, preferred: (flags & 1) > 0, preferredSms: (flags & 2) > 0, internal: (flags & 4) > 0 };
  }

  private keep(bytes: Uint8Array): void {
    if (this.blocks.length === 0 || bytes.length > this.free) {
      const size = Math.max(blockBytes, bytes.length);
      this.blocks.push(new Uint8Array(size));
      this.free = size;
    }
    const number = this.blocks.length - 1;
    const block = this.blocks[number];
    if (block === undefined) throw new Error('There is no block.');
    const start = block.length - this.free;
    block.set(bytes, start);
    this.free -= bytes.length;
    if (3 * this.length === this.places.length) {
      const larger = new Uint32Array(2 * this.places.length);
      larger.set(this.places);
      this.places = larger;
    }
    this.places.set([number, start, start + bytes.length], 3 * this.length++);
  }
}

/** Things by number, and numbers by thing. */
class Numbered<Thing> {
  private readonly things: Thing[];
  private readonly numbers: Map<Thing, number>;

  constructor(things: readonly Thing[] = []) {
    this.things = [...things];
    this.numbers = new Map(things.map((thing, number) => [thing, number]));
  }

  numberOf(thing: Thing): number {
    const known = this.numbers.get(thing);
    if (known !== undefined) return known;
    this.numbers.set(thing, this.things.length);
    return this.things.push(thing) - 1;
  }

  all(): readonly Thing[] {
    return this.things;
  }

  of(number: number): Thing {
    if (number >= this.things.length) throw new Error(`There is no ${number}.`);
    return this.things[number] as Thing;
  }
}

const nothing: PreviewUser['unknown'] = new Set();

const fieldNumbers = new Numbered<TopField>(comparedFields);
