import { trimBlank } from '../blank.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { Place } from '../place.ts';
import type { SheetRow } from '../report/sheet.ts';
import type { DraftContact, DraftIdentifier, DraftSegment, DraftUser } from '../writing/draft-user.ts';
import { readValue, type ValueFault } from './read-value.ts';
import type { MappedContact, MappedField, MappedSegment, MappedValue, TableMapping } from './table-mapping.ts';

/**
 * Besides faults of values: `differs`: an earlier row of the user says otherwise, and counts; `no-key`: the row says
 * nothing by which it could belong to a user, so it is one of its own; `no-user`: nothing in the row is taken over.
 */
export type TableNoteKind = ValueFault | 'differs' | 'no-key' | 'no-user' | 'sum';

/** Something about a row or a cell that is not taken over as it stands. */
export interface TableNote {
  readonly note: TableNoteKind;
  /** Row and column of the table, from 1. */
  readonly place: Place;
  /** As findings name it, without positions: `contact_info/emails/email/email_address`; null for a row. */
  readonly field: string | null;
  /** As it stands in the table; empty for a row. */
  readonly value: string;
}

/** A user, and where each of its values stands. */
export interface TableUser {
  readonly draft: DraftUser;
  /**
   * By path as findings name it, 1-based in the order of the draft: `contact_info/emails/email[2]/email_address`. Only of
   * values that stand in the table.
   */
  readonly places: ReadonlyMap<string, Place>;
  readonly notes: readonly TableNote[];
}

interface Entry {
  readonly fields: Map<string, string>;
  readonly places: Map<string, Place>;
}

interface ContactEntry extends Entry {
  preferred: boolean;
  readonly types: string[];
}

const lists = {
  addresses: 'contact_info/addresses/address',
  emails: 'contact_info/emails/email',
  phones: 'contact_info/phones/phone',
  identifiers: 'user_identifiers/user_identifier',
  notes: 'user_notes/user_note',
  statistics: 'user_statistics/user_statistic',
} as const;

/** One user of a table, from its rows. Lists add up, of fields the first row that says something counts. */
export class DraftBuilder {
  private readonly mapping: TableMapping;
  private readonly today: CalendarDate;
  private readonly place: Place;
  private readonly top: Entry = { fields: new Map(), places: new Map() };
  private readonly contacts = {
    addresses: [] as ContactEntry[],
    emails: [] as ContactEntry[],
    phones: [] as ContactEntry[],
  };
  private readonly segments = { notes: [] as Entry[], statistics: [] as Entry[] };
  private readonly ids: (DraftIdentifier & { readonly place: Place })[] = [];
  private readonly told: TableNote[] = [];
  private said = false;

  constructor(mapping: TableMapping, today: CalendarDate, first: SheetRow) {
    this.mapping = mapping;
    this.today = today;
    this.place = { line: first.number, column: 1 };
  }

  note(note: TableNoteKind, place: Place, field: string | null = null, value = ''): void {
    this.told.push({ note, place, field, value });
  }

  add(row: SheetRow): void {
    const before = this.said;
    this.said = false;
    for (const one of this.mapping.fields) this.addField(row, one);
    for (const list of ['addresses', 'emails', 'phones'] as const) {
      for (const one of this.mapping[list]) this.addContact(row, list, one);
    }
    for (const list of ['notes', 'statistics'] as const) {
      for (const one of this.mapping[list]) this.addSegment(row, list, one);
    }
    for (const { type, value } of this.mapping.identifiers) this.addIdentifier(row, type, value);
    if (!this.said) this.note('no-user', { line: row.number, column: 1 });
    this.said ||= before;
  }

  /** Null where no row said anything. */
  get isUser(): boolean {
    return this.said;
  }

  user(): TableUser {
    for (const { field, value } of this.mapping.fields) fill(this.top, field, value);
    const { contacts, segments } = this;
    const places = new Map(this.top.places);
    const put = (list: keyof typeof lists, entries: readonly Entry[]): void => {
      for (const [at, entry] of entries.entries()) {
        for (const [field, place] of entry.places) places.set(`${lists[list]}[${at + 1}]/${field}`, place);
      }
    };
    for (const list of ['addresses', 'emails', 'phones'] as const) put(list, contacts[list]);
    for (const list of ['notes', 'statistics'] as const) put(list, segments[list]);
    for (const [at, { place }] of this.ids.entries()) places.set(`${lists.identifiers}[${at + 1}]/value`, place);
    const draft: DraftUser = {
      place: this.place,
      fields: this.top.fields,
      addresses: this.onePreferred('addresses').map(asContact),
      emails: this.onePreferred('emails').map(asContact),
      phones: this.onePreferred('phones').map(asContact),
      identifiers: this.ids.map(({ type, value }) => ({ type, value })),
      notes: segments.notes.map(asSegment),
      statistics: segments.statistics.map(asSegment),
    };
    return { draft, places, notes: this.told };
  }

  /** Whoever has none of what is preferred to others, has the first of the others preferred (D 1.3). */
  private onePreferred(list: 'addresses' | 'emails' | 'phones'): readonly ContactEntry[] {
    const entries = this.contacts[list];
    const [first] = entries;
    const wanted = this.mapping[list].some(({ preferred }) => preferred);
    if (first !== undefined && wanted && !entries.some(({ preferred }) => preferred)) first.preferred = true;
    return entries;
  }

  /** What the row says; tells what is wrong with it. */
  private read(row: SheetRow, value: MappedValue, path: string): { text: string; place: Place; said: string } | null {
    const read = readValue(row, value, path.slice(path.lastIndexOf('/') + 1), this.today);
    if (read === null) return null;
    const place = { line: row.number, column: read.column + 1 };
    this.said = true;
    if (read.fault !== null) this.note(read.fault, place, path, read.said);
    return read.text === '' ? null : { text: read.text, place, said: read.said };
  }

  private addField(row: SheetRow, { field, value }: MappedField): void {
    const read = this.read(row, value, field);
    if (read === null) return;
    const kept = this.top.fields.get(field);
    if (kept === undefined) {
      this.top.fields.set(field, read.text);
      this.top.places.set(field, read.place);
    } else if (!alike(kept, read.text, field)) this.note('differs', read.place, field, read.said);
  }

  /** Null where the row says nothing for it; then its constants say nothing either. */
  private entry(row: SheetRow, list: keyof typeof lists, fields: readonly MappedField[]): Entry | null {
    const entry: Entry = { fields: new Map(), places: new Map() };
    for (const { field, value } of fields) {
      const read = this.read(row, value, `${lists[list]}/${field}`);
      if (read === null) continue;
      entry.fields.set(field, read.text);
      entry.places.set(field, read.place);
    }
    if (entry.fields.size === 0) return null;
    for (const { field, value } of fields) fill(entry, field, value);
    return entry;
  }

  private addContact(row: SheetRow, list: 'addresses' | 'emails' | 'phones', mapped: MappedContact): void {
    const entry = this.entry(row, list, mapped.fields);
    if (entry === null) return;
    const said = this.read(row, mapped.types, `${lists[list]}/types`)?.text ?? usual(mapped.types);
    const types = [...new Set(said.split(/[,;]/).map(trimBlank))].filter((type) => type !== '');
    for (const one of list === 'emails' ? oneByOne(entry) : [entry]) this.keep(list, one, types, mapped.preferred);
  }

  /** Of the preferred ones only the first remains so (D 1.3); one that is there already brings only its types. */
  private keep(list: 'addresses' | 'emails' | 'phones', entry: Entry, types: readonly string[], wanted: boolean): void {
    const kept = this.contacts[list];
    const same = kept.find((one) => sameFields(one, entry));
    if (same !== undefined) same.types.push(...types.filter((type) => !same.types.includes(type)));
    else kept.push({ ...entry, types: [...types], preferred: wanted && !kept.some(({ preferred }) => preferred) });
  }

  private addSegment(row: SheetRow, list: 'notes' | 'statistics', mapped: MappedSegment): void {
    const entry = this.entry(row, list, mapped.fields);
    if (entry !== null && !this.segments[list].some((one) => sameFields(one, entry))) this.segments[list].push(entry);
  }

  private addIdentifier(row: SheetRow, mappedType: MappedValue, mapped: MappedValue): void {
    const read = this.read(row, mapped, `${lists.identifiers}/value`);
    if (read === null) return;
    const type = this.read(row, mappedType, `${lists.identifiers}/id_type`)?.text ?? usual(mappedType);
    const known = this.ids.some((one) => one.type === type && one.value === read.text);
    if (!known) this.ids.push({ type, value: read.text, place: read.place });
  }
}

/** Colleague and people put several addresses into one cell. */
function oneByOne(entry: Entry): readonly Entry[] {
  const addresses = (entry.fields.get('email_address') ?? '').split(/[;,\s]+/).filter((one) => one !== '');
  if (addresses.length < 2 || !addresses.every((one) => one.includes('@'))) return [entry];
  return addresses.map((one) => ({ ...entry, fields: new Map(entry.fields).set('email_address', one) }));
}

/** What stands there where a row says nothing. */
function usual({ from, otherwise }: MappedValue): string {
  return from.kind === 'constant' ? from.value : otherwise;
}

function fill(entry: Entry, field: string, value: MappedValue): void {
  const text = usual(value);
  if (text !== '' && !entry.fields.has(field)) entry.fields.set(field, text);
}

/** Primary identifiers do not differ by case (D 6). */
const alike = (one: string, other: string, field: string): boolean =>
  one === other || (field === 'primary_id' && one.toLowerCase() === other.toLowerCase());

function sameFields(one: Entry, other: Entry): boolean {
  if (one.fields.size !== other.fields.size) return false;
  return [...one.fields].every(([field, text]) => other.fields.get(field)?.toLowerCase() === text.toLowerCase());
}

function asContact({ fields, types, preferred }: ContactEntry): DraftContact {
  return { fields, types, preferred };
}

function asSegment({ fields }: Entry): DraftSegment {
  return { fields };
}
