/** Which table of a file holds users, where its header is, and how its rows become users: applied at once if it can be. */

import { filledCells, sampleRows } from '../report/column-sample.ts';
import { headerFingerprint } from '../report/layout-header.ts';
import type { Sheet, SheetRow } from '../report/sheet.ts';
import { dateGuess, usualDigits } from './column-content.ts';
import { type ColumnGuess, guessColumns } from './column-guess.ts';
import { type MappingMeans, mappingFrom } from './guess-mapping.ts';
import { headerTargets } from './header-target.ts';
import { lackingOf, missingOf, type Needed } from './needed-fields.ts';
import { plainRow } from './read-value.ts';
import { columnsOf, type RememberedMapping, type TableMapping } from './table-mapping.ts';
import { targetFact } from './table-targets.ts';

export interface TableMeans extends MappingMeans {
  /** Codes of the types of identifiers that the library's Alma knows; null: not listed. */
  readonly identifierTypes: readonly string[] | null;
  /** Mappings chosen earlier for tables with the same header; they win. */
  readonly remembered: readonly RememberedMapping[];
}

/** What the person should know of a guess, though it is applied. */
export type TableDoubt =
  /** Both ways of reading the days fit; the mapping has one of them. */
  | { readonly doubt: 'date-order'; readonly column: number }
  /** Some ids have fewer digits than most; zeros before them can be brought back, see `ValueReading`. */
  | { readonly doubt: 'short-ids'; readonly column: number; readonly digits: number; readonly short: number }
  /** Names are split at their last space, which is wrong where a last name has two words. */
  | { readonly doubt: 'name-split'; readonly column: number }
  /** The type of these identifiers is what most libraries call it. */
  | { readonly doubt: 'identifier-type'; readonly column: number; readonly type: string };

export interface TableGuess {
  /** Which table of the file, from 0. */
  readonly sheet: number;
  /** Number of the row that names the columns; null where none does. */
  readonly headerRow: number | null;
  /** Number of the first row that may be a user. */
  readonly firstRow: number;
  readonly mapping: TableMapping;
  readonly remembered: boolean;
  /** Every column of the table, with what was guessed or why it is left out. */
  readonly columns: readonly ColumnGuess[];
  /** What no column gives. */
  readonly missing: readonly Needed[];
  readonly doubts: readonly TableDoubt[];
  /** False: something must be said by hand before there are users (no id, no last name or no group). */
  readonly enough: boolean;
  /** Of the header; null without one. */
  readonly fingerprint: string | null;
}

/** By which a mapping is found again for the next table with that header. */
export const mappingFingerprint: (header: SheetRow) => string = headerFingerprint;

/** Titles, dates and filters may stand above the header, but no more than this. */
const lastHeaderRow = 15;

/** Null where the file has no row at all. */
export function guessTable(sheets: readonly Sheet[], means: TableMeans): TableGuess | null {
  const guesses = sheets.flatMap((sheet, index) => (sheet.rows.length === 0 ? [] : [guessSheet(sheet, index, means)]));
  return guesses.toSorted((a, b) => strength(b) - strength(a))[0] ?? null;
}

function strength({ columns, enough, remembered }: TableGuess): number {
  const sum = columns.reduce((all, { score }) => all + score, 0);
  return sum + (enough ? 100 : 0) + (remembered ? 1000 : 0);
}

/** The rows that may be users. */
export function rowsBelow(sheet: Sheet, { firstRow }: Pick<TableGuess, 'firstRow'>): readonly SheetRow[] {
  return sheet.rows.filter(({ number }) => number >= firstRow);
}

/** Numbers that are days are counted as the workbook says. */
export function meansOfSheet({ from1904 }: Pick<Sheet, 'from1904'>, told: TableMeans): TableMeans {
  return from1904 === true ? { ...told, serials: 'excel-1904' } : told;
}

/** One table by itself, as when somebody chooses another sheet. */
export function guessSheet(sheet: Sheet, index: number, told: TableMeans): TableGuess {
  const means = meansOfSheet(sheet, told);
  const above = sheet.rows.filter(({ number }) => number <= lastHeaderRow);
  const known = means.remembered.flatMap(({ fingerprint, mapping }) => {
    const row = above.find((one) => mappingFingerprint(one) === fingerprint);
    return row === undefined ? [] : [{ row, mapping }];
  })[0];
  const header = known?.row ?? findHeader(above);
  const firstRow = header === null ? (sheet.rows[0]?.number ?? 1) : header.number + 1;
  const rows = tellingRows(sampleRows(sheet).filter(({ number }) => number >= firstRow)).map(plainRow);
  const columns = withKnownTypes(guessColumns(header, rows, means), means.identifierTypes);
  const mapping = known?.mapping ?? mappingFrom(columns, rows, means);
  return {
    sheet: index,
    headerRow: header?.number ?? null,
    firstRow,
    mapping,
    remembered: known !== undefined,
    columns,
    missing: missingOf(mapping),
    doubts: known === undefined ? doubtsOf(columns, rows, mapping, means) : [],
    enough: lackingOf(mapping).length === 0,
    fingerprint: header === null ? null : mappingFingerprint(header),
  };
}

/** A cell alone in its row is a total or a remark, unless the table is that narrow. */
function tellingRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  const wide = rows.filter(({ cells }) => cells.filter((text) => text !== '').length > 1);
  return wide.length === 0 ? rows : wide;
}

/** The row that names most fields; one name may be chance, unless the table is that narrow, and four are none however wide it is. */
function findHeader(rows: readonly SheetRow[]): SheetRow | null {
  let best: { row: SheetRow; known: number } | null = null;
  for (const row of rows) {
    const labels = row.cells.filter((text) => text !== '');
    const known = labels.filter((text) => text.length <= 60 && headerTargets(text).length > 0).length;
    const enough = known >= 4 || (known >= 2 && known * 3 >= labels.length);
    if (enough && known > (best?.known ?? 0)) best = { row, known };
  }
  return best?.row ?? null;
}

/** What the library's Alma has no type for is left out, and told. */
function withKnownTypes(columns: readonly ColumnGuess[], types: readonly string[] | null): readonly ColumnGuess[] {
  return columns.map((one) => {
    const type = one.target === null ? undefined : targetFact(one.target).type;
    const known = type === undefined || types === null || types.includes(type);
    return known ? one : { ...one, target: null, by: null, score: 0, leftOut: 'type' as const };
  });
}

function doubtsOf(
  columns: readonly ColumnGuess[],
  rows: readonly SheetRow[],
  mapping: TableMapping,
  means: TableMeans,
): readonly TableDoubt[] {
  const split = new Set(
    mapping.fields.flatMap(({ value: { from } }) =>
      from.kind === 'name-part' && from.order === 'first-last' ? columnsOf(from) : [],
    ),
  );
  return columns.flatMap(({ column, target }): readonly TableDoubt[] => {
    if (target === null) return [];
    const { content, list } = targetFact(target);
    const texts = filledCells(rows, column);
    if (content === 'date') {
      return dateGuess(texts, means)?.unsure === true ? [{ doubt: 'date-order', column }] : [];
    }
    if (split.has(column)) return [{ doubt: 'name-split', column }];
    const isId = (content === 'id' && list !== 'phone') || content === 'zip';
    const usual = isId ? usualDigits(texts) : null;
    const short: TableDoubt[] = usual === null || usual.short === 0 ? [] : [{ doubt: 'short-ids', column, ...usual }];
    const type = targetFact(target).type;
    if (type === undefined || type === 'BARCODE' || means.identifierTypes !== null) return short;
    return [...short, { doubt: 'identifier-type', column, type }];
  });
}
