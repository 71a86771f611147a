/** The only file that knows SheetJS; loaded when a workbook arrives. */

import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { type AnySheet, mostRows, mostSheets, numberText, type SheetMaker } from '../core/report/sheet.ts';
import { type RefusedReport, refusal } from '../core/report/sheet-refusal.ts';

type Cells = readonly (CellObject | undefined)[];

/** All sheets that hold anything, hidden ones, rows and columns included. */
export function readWorkbook<Made extends AnySheet>(
  bytes: Uint8Array,
  maker: () => SheetMaker<Made>,
): readonly Made[] | RefusedReport {
  const book = opened(bytes);
  if ('why' in book) return book;
  const names = book.SheetNames.slice(0, mostSheets);
  const sheets = names.map((name) => sheetOf(name, book.Sheets[name], maker())).filter(({ rows }) => rows.length > 0);
  return book.Workbook?.WBProps?.date1904 === true
    ? sheets.map((sheet) => ({ ...sheet, from1904: true as const }))
    : sheets;
}

/** SheetJS throws what it likes on nonsense. */
function opened(bytes: Uint8Array): WorkBook | RefusedReport {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      UTC: true,
      cellFormula: false,
      cellHTML: false,
      // One more than is kept, so that it shows when there are more.
      sheetRows: mostRows + 1,
    });
  } catch (error) {
    // Its words are for programmers; only that it is about a password can be told by them.
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    if (locked) return refusal('protected', 'an Excel file that is protected by a password');
    return refusal('broken', 'an Excel file that is damaged or cut off');
  }
}

/**
 * A large sheet takes hundreds of megabytes as objects, so they are let go row by row while its texts are taken, and of texts
 * that recur one is kept.
 */
function sheetOf<Made>(name: string, sheet: WorkSheet | undefined, maker: SheetMaker<Made>): Made {
  const rows: (Cells | undefined)[] = sheet?.['!data'] ?? [];
  const kept = new KeptTexts();
  const merges = new MergedCells(sheet?.['!merges'] ?? []);
  for (const [index, row] of rows.entries()) {
    const cells = Array.from(row ?? [], (cell) => kept.text(cellText(cell)));
    rows[index] = undefined;
    merges.repeatInto(index, cells);
    maker.add(index + 1, cells);
  }
  return maker.sheet(name);
}

/** So many different texts are remembered at most. */
const mostKept = 20_000;

/** One copy of each text that recurs, and none that holds on to the whole sheet that it was cut out of. */
class KeptTexts {
  private readonly known = new Map<string, string>();

  text(text: string | undefined): string | undefined {
    if (text === undefined || text === '') return text;
    const before = this.known.get(text);
    if (before !== undefined) return before;
    const own = ` ${text}`.slice(1);
    if (this.known.size < mostKept) this.known.set(own, own);
    return own;
  }
}

/** Merged cells of an honest report are fewer; these bound how long a hostile one takes. */
const mostRepeats = 1_000_000;

interface OpenMerge {
  readonly last: number;
  readonly column: number;
  readonly text: string;
}

/** A cell merged over several rows speaks for all of them; one merged over columns stands in the first. */
class MergedCells {
  private readonly starts = new Map<number, { readonly column: number; readonly last: number }[]>();
  private open: OpenMerge[] = [];
  private repeats = 0;

  constructor(merges: NonNullable<WorkSheet['!merges']>) {
    for (const { s: start, e: end } of merges) {
      if (end.r === start.r) continue;
      const known = this.starts.get(start.r) ?? [];
      known.push({ column: start.c, last: end.r });
      this.starts.set(start.r, known);
    }
  }

  /** Rows in order, each once. */
  repeatInto(row: number, cells: (string | undefined)[]): void {
    this.open = this.open.filter(({ last }) => last >= row);
    const isFilled = cells.some((cell) => cell !== undefined && cell !== '');
    for (const { column, text } of this.open) if (isFilled && ++this.repeats < mostRepeats) cells[column] = text;
    for (const { column, last } of this.starts.get(row) ?? []) {
      const text = cells[column];
      if (text !== undefined && text !== '') this.open.push({ last, column, text });
    }
  }
}

function cellText(cell: CellObject | undefined): string | undefined {
  if (cell === undefined || cell === null) return undefined;
  const { v: value, w: shown } = cell;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberCell(value, shown);
  if (value instanceof Date) return dateText(value) ?? shown;
  return shown ?? (value === undefined ? undefined : String(value));
}

/** Zeros that only the cell's format adds are meant; all other formats hide digits. */
function numberCell(value: number, shown: string | undefined): string {
  if (shown !== undefined && /^0\d+$/.test(shown) && Number(shown) === value) return shown;
  return Number.isInteger(value) || shown === undefined ? numberText(value) : shown;
}

/** Times without a day are of 1899 or 1900 to a spreadsheet. */
function dateText(date: Date): string | null {
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() <= 1900) return null;
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
