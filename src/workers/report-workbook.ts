/** The only file that knows SheetJS; loaded when a workbook arrives. */

import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { mostRows, mostSheets, numberText, type Sheet, SheetBuilder } from '../core/report/sheet.ts';
import { type RefusedReport, refusal } from '../core/report/sheet-refusal.ts';

type Row = readonly (CellObject | undefined)[] | undefined;

/** All sheets that hold anything, hidden ones, rows and columns included. */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] | RefusedReport {
  const book = opened(bytes);
  if ('why' in book) return book;
  const names = book.SheetNames.slice(0, mostSheets);
  return names.map((name) => sheetOf(name, book.Sheets[name])).filter(({ rows }) => rows.length > 0);
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

function sheetOf(name: string, sheet: WorkSheet | undefined): Sheet {
  const rows: readonly Row[] = sheet?.['!data'] ?? [];
  const builder = new SheetBuilder();
  const texts = Array.from(rows, (row) => Array.from(row ?? [], cellText));
  repeatDownwards(texts, sheet?.['!merges'] ?? []);
  for (const [index, cells] of texts.entries()) builder.add(index + 1, cells);
  return builder.sheet(name);
}

/** Merged cells of an honest report are fewer; these bound how long a hostile one takes. */
const mostRepeats = 1_000_000;

/** A cell merged over several rows speaks for all of them; one merged over columns stands in the first. */
function repeatDownwards(texts: (string | undefined)[][], merges: NonNullable<WorkSheet['!merges']>): void {
  let repeats = 0;
  for (const { s: start, e: end } of merges) {
    const text = texts[start.r]?.[start.c];
    if (text === undefined || text === '') continue;
    for (let row = start.r + 1; row <= Math.min(end.r, texts.length - 1) && ++repeats < mostRepeats; row++) {
      const cells = texts[row];
      if (cells?.some((cell) => cell !== undefined && cell !== '')) cells[start.c] = text;
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
