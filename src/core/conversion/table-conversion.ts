import type { CalendarDate } from '../calendar-date.ts';
import type { MemberChunk } from '../containers/member-chunk.ts';
import type { RepairCount } from '../load.ts';
import type { Place } from '../place.ts';
import type { SheetRow } from '../report/sheet.ts';
import type { TableNote, TableNoteKind, TableUser } from '../tables/draft-builder.ts';
import type { TableMapping } from '../tables/table-mapping.ts';
import { usersOf } from '../tables/users-of.ts';
import { documentHead, documentTail, writeUser } from '../writing/write-user.ts';
import type { Conversion, ConversionNote, ConversionRule } from './conversion.ts';
import { LineOrigins } from './line-origins.ts';

const encoder = new TextEncoder();

/** So many characters or a few more are handed on at once. */
const chunkLength = 256 * 1024;

/** A table, and how it is read. */
export interface TableSource {
  /** Those below the header. */
  readonly rows: readonly SheetRow[];
  readonly mapping: TableMapping;
  readonly today: CalendarDate;
  /** Cells with social security numbers, none of which is taken over. */
  readonly ssnCells: number;
  /** Of the letters in a text; null of a workbook. */
  readonly encoding: string | null;
  readonly bytes: number;
}

/** What is told of a note, and by which rule; null: other rules tell of it. */
const told: Readonly<Record<TableNoteKind, readonly [ConversionRule, string] | null>> = {
  'no-user': ['line-left-out', 'Nothing in this row is taken over.'],
  sum: ['line-left-out', 'It says how many rows stand above it, or what they come to, and names nobody.'],
  'date-unread': ['value-not-taken', 'It is no day as the other days in its column are written.'],
  'digits-lost': ['value-not-taken', 'The spreadsheet has shortened the number, and its last digits are lost.'],
  differs: ['value-not-taken', 'An earlier row of the same person says something else, and that one counts.'],
  'id-short': ['zeros-missing', 'It has fewer digits than most of its column.'],
  'country-unknown': ['value-not-taken', 'It is taken over as it is, for Termload knows no code for this country.'],
  'name-unsplit': ['value-not-taken', 'There is no comma in the name, so all of it became the last name.'],
  'id-padded': null,
  'no-key': null,
};

/** A table as XML, its rows in the memory already. A place in it is a row and a column. */
export class TableConversion implements Conversion {
  readonly converted = 0;
  bytesRead = 0;
  private readonly source: TableSource;
  private readonly origins = new LineOrigins(false);
  private notes: ConversionNote[] = [];
  private padded = 0;

  constructor(source: TableSource) {
    this.source = source;
  }

  get encoding(): string | null {
    return this.source.encoding;
  }

  async *chunks(): AsyncGenerator<MemberChunk> {
    const { rows, mapping, today, bytes } = this.source;
    const left = (note: TableNote): void => this.tell(note, null);
    let text = documentHead;
    let users = 0;
    for (const user of usersOf(rows, mapping, today, left)) {
      text += this.write(user);
      const primaryId = user.draft.fields.get('primary_id') ?? '';
      for (const note of user.notes) this.tell(note, { number: users, primaryId });
      users++;
      if (text.length < chunkLength) continue;
      // Rows of one user may stand anywhere, but most stand in order.
      this.bytesRead = Math.floor((bytes * users) / Math.max(users, rows.length));
      yield encoder.encode(text);
      text = '';
    }
    this.bytesRead = bytes;
    yield encoder.encode(text + documentTail);
  }

  takeNotes(): readonly ConversionNote[] {
    const { notes } = this;
    this.notes = [];
    return notes;
  }

  repairs(): readonly RepairCount[] {
    const { padded } = this;
    const { ssnCells } = this.source;
    return [
      ...(ssnCells === 0 ? [] : [{ repair: 'drop-ssn', count: ssnCells } as const]),
      ...(padded === 0 ? [] : [{ repair: 'pad-ids', count: padded } as const]),
    ];
  }

  sifFacts(): null {
    return null;
  }

  original(place: Place): Place {
    return this.origins.original(place);
  }

  private write({ draft, places }: TableUser): string {
    const entries = new Map<string, Place>();
    for (const [path, place] of places) {
      const entry = entryOf(path);
      if (entry !== null && !entries.has(entry)) entries.set(entry, place);
    }
    return writeUser(draft, (path, before) => {
      const place = places.get(path) ?? entries.get(entryOf(path) ?? '') ?? draft.place;
      this.origins.add(place, before);
    });
  }

  private tell({ note, place, field, value }: TableNote, user: ConversionNote['user']): void {
    if (note === 'id-padded') this.padded++;
    const what = told[note];
    if (what === null) return;
    const [rule, detail] = what;
    this.notes.push({ rule, place, user, field, value: value === '' ? null : value, detail });
  }
}

/** The entry of a list that a path leads into: what the table does not say of it stands where it says anything of it. */
function entryOf(path: string): string | null {
  const end = path.indexOf(']');
  return end < 0 ? null : path.slice(0, end + 1);
}
