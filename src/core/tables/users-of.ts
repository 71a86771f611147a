import type { CalendarDate } from '../calendar-date.ts';
import type { SheetRow } from '../report/sheet.ts';
import { isSumRow, lastRows } from '../report/sum-row.ts';
import { DraftBuilder, type TableNote, type TableUser } from './draft-builder.ts';
import { plainCell, readValue } from './read-value.ts';
import type { TableMapping } from './table-mapping.ts';

/**
 * The users of a table, in the order of their first rows. Of all rows at once only keys are held, and who comes next of the
 * same user; one user's rows are read when it is its turn. `rows`: those below the header. `today`: for two-digit years.
 * `left`: takes what is told of rows that are no user.
 */
export function* usersOf(
  rows: readonly SheetRow[],
  mapping: TableMapping,
  today: CalendarDate,
  left: (note: TableNote) => void,
): Generator<TableUser, void, void> {
  const chains = mapping.key.kind === 'row' ? null : chainsOf(rows, (row) => keyOf(row, mapping, today));
  const [usual] = rows;
  const sums = new Set(rows.slice(-lastRows).filter((row) => usual !== undefined && isSumRow(row, usual)));
  for (const [index, row] of rows.entries()) {
    if (sums.has(row)) {
      left({ note: 'sum', place: { line: row.number, column: 1 }, field: null, value: '' });
      continue;
    }
    if (chains !== null && chains.later[index] === 1) continue;
    const builder = new DraftBuilder(mapping, today, row);
    if (chains?.keyless[index] === 1) builder.note('no-key', { line: row.number, column: 1 });
    for (let at = index, one: SheetRow | undefined = row; one !== undefined; one = rows[at]) {
      builder.add(one);
      at = chains?.next[at] ?? 0;
      if (at === 0) break;
    }
    const user = builder.user();
    if (builder.isUser) yield user;
    else for (const note of user.notes.filter((one) => one.note === 'no-user')) left(note);
  }
}

interface Chains {
  /** By row: the index of the next row of the same user, which is never 0; 0 for none. */
  readonly next: Uint32Array;
  /** By row: 1 where an earlier row is of the same user. */
  readonly later: Uint8Array;
  /** By row: 1 where it has no key. */
  readonly keyless: Uint8Array;
}

function chainsOf(rows: readonly SheetRow[], keyOfRow: (row: SheetRow) => string): Chains {
  const size = rows.length;
  const chains = { next: new Uint32Array(size), later: new Uint8Array(size), keyless: new Uint8Array(size) };
  const last = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const key = keyOfRow(row);
    if (key === '') {
      chains.keyless[index] = 1;
      continue;
    }
    const before = last.get(key);
    if (before !== undefined) {
      chains.next[before] = index;
      chains.later[index] = 1;
    }
    last.set(key, index);
  }
  return chains;
}

/** Case does not matter, as Alma has it for primary identifiers (D 6). Empty where the row does not say. */
function keyOf(row: SheetRow, { key, fields }: TableMapping, today: CalendarDate): string {
  if (key.kind === 'columns') {
    const texts = key.columns.map((column) => plainCell(row, column).toLowerCase());
    return texts.some((text) => text !== '') ? texts.join('\u001f') : '';
  }
  const primary = fields.find(({ field }) => field === 'primary_id');
  if (primary === undefined) return '';
  return readValue(row, primary.value, 'primary_id', today)?.text.toLowerCase() ?? '';
}

/** The first users, as they would become; what rows among them were left out is told with them. */
export function previewOf(
  rows: readonly SheetRow[],
  mapping: TableMapping,
  most: number,
  today: CalendarDate,
): { readonly users: readonly TableUser[]; readonly left: readonly TableNote[] } {
  const left: TableNote[] = [];
  const users: TableUser[] = [];
  for (const user of usersOf(rows, mapping, today, (note) => left.push(note))) {
    if (users.push(user) >= most) break;
  }
  return { users, left };
}
