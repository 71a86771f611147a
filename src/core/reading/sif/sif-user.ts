import { parseCalendarDate } from '../../calendar-date.ts';
import type { DraftContact, DraftIdentifier, DraftUser } from '../../writing/draft-user.ts';
import type { Spans } from './sif-layout.ts';
import { sifValue } from './sif-line.ts';
import { emailMark, permanentMark, type SifMapping } from './sif-mapping.ts';

/** One line of a patron file as a user, with where its values stood. Its social security number is no part of it. */
export interface SifUser {
  readonly user: DraftUser;
  /** A social security number stood in the line. */
  readonly ssnSeen: boolean;
  /** The code of the group as it stands in the line; empty where none does. */
  readonly group: string;
  /** Barcodes that are not active, and were left out. */
  readonly barcodesLeftOut: number;
  /**
   * The column in which the value at a path of the user (as findings have it) begins; that of its entry where the path
   * names no value of the file, and 1 where it names no entry of it.
   */
  columnOf(path: string): number;
}

/** Values by name, and the column of each; that of the whole under the empty name. */
interface Read {
  readonly fields: Map<string, string>;
  readonly columns: Map<string, number>;
}

interface ReadContact extends Read {
  readonly types: readonly string[];
}

/** The entries of each list, in their order, by the name that paths have for them. */
interface Entries {
  readonly address: ReadContact[];
  readonly email: ReadContact[];
  readonly phone: ReadContact[];
  readonly user_identifier: Read[];
  readonly user_note: Read[];
}

/** `text`: a line that is a record, with so many addresses. */
export function sifUser(text: string, line: number, addresses: number, mapping: SifMapping): SifUser {
  const { layout, types } = mapping;
  const top = readSpans(text, layout.user.fields, 0);
  const entries: Entries = { address: [], email: [], phone: [], user_identifier: [], user_note: [] };
  const barcodesLeftOut = readBarcodes(text, mapping, top, entries);
  const group = top.fields.get('user_group') ?? '';
  const mapped = mapping.groups.get(group);
  if (mapped !== undefined) top.fields.set('user_group', mapped);
  let permanent = -1;
  for (let index = 0; index < addresses; index++) {
    const base = layout.user.characters + index * layout.address.characters;
    const mark = readAddress(text, base, mapping, entries);
    if (mark === permanentMark && permanent < 0) permanent = entries.address.length - 1;
    readPhones(text, base, mapping, entries);
  }
  readNote(text, layout.user.characters + addresses * layout.address.characters, types.note, layout.note, entries);
  const user: DraftUser = {
    place: { line, column: 1 },
    fields: top.fields,
    addresses: contacts(entries.address, Math.max(permanent, 0)),
    emails: contacts(entries.email, 0),
    phones: contacts(entries.phone, 0),
    identifiers: entries.user_identifier.map(({ fields }) => identifier(fields)),
    notes: entries.user_note.map(({ fields }) => ({ fields })),
    statistics: [],
  };
  const { ssn } = layout.user;
  const ssnSeen = ssn !== null && sifValue(text, ssn) !== '';
  return { user, ssnSeen, group, barcodesLeftOut, columnOf: (path) => columnOf(path, top, entries) };
}

/** What is there of these stretches. */
function readSpans(text: string, spans: Spans, base: number): Read {
  const read: Read = { fields: new Map(), columns: new Map([['', base + 1]]) };
  for (const name in spans) {
    const span = spans[name];
    const value = span === undefined ? '' : sifValue(text, span, base);
    if (span === undefined || value === '') continue;
    read.fields.set(name, name.endsWith('_date') ? asDay(value) : value);
    read.columns.set(name, base + span[0]);
  }
  return read;
}

/** `yyyy.MM.dd` as Alma has it; anything else, and a day that does not exist, as it is, for a rule tells of it. */
function asDay(text: string): string {
  return /^\d{4}\.\d\d\.\d\d$/.test(text) ? (parseCalendarDate(text.replaceAll('.', '-')) ?? text) : text;
}

/** Adds the active barcodes and, unless the layout has it elsewhere, the group; returns how many it left out. */
function readBarcodes(text: string, { layout, types }: SifMapping, top: Read, { user_identifier }: Entries): number {
  let leftOut = 0;
  let group: { readonly value: string; readonly column: number; readonly active: boolean } | null = null;
  for (const spans of layout.user.barcodes) {
    const value = sifValue(text, spans.barcode);
    const active = value !== '' && sifValue(text, spans.status) === '1';
    if (active) user_identifier.push(one({ id_type: types.barcode, value }, spans.barcode[0]));
    else if (value !== '') leftOut++;
    const said = sifValue(text, spans.group);
    // The group of a card that is in use says more than that of one that is not; of equals, the first.
    if (said !== '' && (group === null || (active && !group.active))) {
      group = { value: said, column: spans.group[0], active };
    }
  }
  if (group !== null && !top.fields.has('user_group')) {
    top.fields.set('user_group', group.value);
    top.columns.set('user_group', group.column);
  }
  return leftOut;
}

/** Adds the address, or the e-mail, that stands there, if any; returns the digit of an address that was added. */
function readAddress(text: string, base: number, { layout, types }: SifMapping, entries: Entries): string | null {
  const mark = sifValue(text, layout.address.type, base);
  const read = readSpans(text, layout.address.fields, base);
  read.columns.set('address_types', base + layout.address.type[0]);
  if (mark === emailMark) {
    const address = read.fields.get('line1');
    const column = read.columns.get('line1') ?? base + 1;
    if (address !== undefined) entries.email.push({ ...one({ email_address: address }, column), types: [types.email] });
    return null;
  }
  // Dates alone are no address.
  if (![...read.fields.keys()].some((name) => !name.endsWith('_date'))) return null;
  const type = types.addresses[mark];
  entries.address.push({ ...read, types: type === undefined ? [] : [type] });
  return mark;
}

/** Adds the phones of an address; a number that is there already, of the same type, says nothing new. */
function readPhones(text: string, base: number, { layout, types }: SifMapping, { phone }: Entries): void {
  for (const kind of ['primary', 'mobile', 'fax', 'other'] as const) {
    const span = layout.address.phones[kind];
    const number = span === undefined ? '' : sifValue(text, span, base);
    const type = types.phones[kind];
    if (span === undefined || number === '') continue;
    if (phone.some(({ fields, types: [known] }) => fields.get('phone_number') === number && known === type)) continue;
    phone.push({ ...one({ phone_number: number }, base + span[0]), types: [type] });
  }
}

function readNote(text: string, base: number, type: string, most: number, { user_note }: Entries): void {
  const note = sifValue(text, [1, most], base);
  if (note !== '') user_note.push(one({ note_type: type, note_text: note }, base + 1));
}

/** An entry that stands in one place. */
function one(fields: Readonly<Record<string, string>>, column: number): Read {
  return { fields: new Map(Object.entries(fields)), columns: new Map([['', column]]) };
}

function contacts(read: readonly ReadContact[], preferred: number): DraftContact[] {
  return read.map(({ fields, types }, index) => ({ fields, types, preferred: index === preferred }));
}

function identifier(fields: ReadonlyMap<string, string>): DraftIdentifier {
  return { type: fields.get('id_type') ?? '', value: fields.get('value') ?? '' };
}

/** Where a path leads: into which list, to which of its entries from 0, and to which value of it. */
interface EntryPath {
  readonly list: keyof Entries;
  readonly index: number;
  readonly name: string;
}

const lists = ['address', 'email', 'phone', 'user_identifier', 'user_note'] as const satisfies (keyof Entries)[];
const entryPath = new RegExp(`^\\w+/(?:\\w+/)?(${lists.join('|')})(?:\\[(\\d+)\\])?(?:/(\\w+).*)?$`);

/** Each line of the XML asks for one, and every user has the same, some hundreds. Null: it leads into no list. */
const knownPaths = new Map<string, EntryPath | null>();

function readPath(path: string): EntryPath | null {
  const known = knownPaths.get(path);
  if (known !== undefined) return known;
  const [, found, position = '1', name = ''] = entryPath.exec(path) ?? [];
  const list = lists.find((one) => one === found);
  const read = list === undefined ? null : { list, index: Number(position) - 1, name };
  knownPaths.set(path, read);
  return read;
}

function columnOf(path: string, top: Read, entries: Entries): number {
  const read = readPath(path);
  if (read === null) return top.columns.get(path) ?? 1;
  const columns = entries[read.list][read.index]?.columns;
  return columns?.get(read.name) ?? columns?.get('') ?? 1;
}
