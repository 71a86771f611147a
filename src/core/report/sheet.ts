import { trimBlank } from '../blank.ts';

/** One row of a table, its cells as text without white space around it. */
export interface SheetRow {
  /** As the spreadsheet program counts: from 1, blank rows included. In text, one for each record. */
  readonly number: number;
  /** By column, from 0; shorter than the table where the last ones are blank. */
  readonly cells: readonly string[];
}

/** A table as text: a sheet of a workbook, a table of a web page, or a whole text file. */
export interface Sheet {
  readonly name: string;
  /** Without blank rows. */
  readonly rows: readonly SheetRow[];
  /** More rows or columns than `mostRows` and `mostColumns`; what is beyond was not read. */
  readonly cut: boolean;
  /** Its workbook counts days from 1904: numbers in it that are days do so. */
  readonly from1904?: true;
}

/** Alma lists rejected users by file; no file has had a tenth of this. */
export const mostRows = 200_000;
export const mostColumns = 256;

/** Of one workbook or web page. */
export const mostSheets = 100;

/** What a sheet is made into: texts (`Sheet`), or bytes. */
export interface AnySheet {
  readonly rows: { readonly length: number };
  readonly from1904?: true;
}

/** Takes the rows of a sheet in order. */
export interface SheetMaker<Made> {
  /** Cells that were never set count as blank. */
  add(number: number, cells: readonly (string | undefined)[]): void;
  sheet(name: string): Made;
}

/** How much of a sheet was taken so far. */
export interface SheetLimits {
  rows: number;
  cut: boolean;
}

/** The texts of a row that is kept, without the blank ones at its end; null for a blank row, and beyond the limits. */
export function tidyCells(cells: readonly (string | undefined)[], limits: SheetLimits): string[] | null {
  const texts: string[] = [];
  for (let column = 0; column < Math.min(cells.length, mostColumns); column++) {
    const text = trimBlank(cells[column] ?? '');
    if (text === '') continue;
    while (texts.length < column) texts.push('');
    texts.push(text);
  }
  if (cells.length > mostColumns) limits.cut = true;
  if (texts.length === 0) return null;
  if (limits.rows >= mostRows) {
    limits.cut = true;
    return null;
  }
  limits.rows++;
  return texts;
}

export class SheetBuilder implements SheetMaker<Sheet> {
  private readonly rows: SheetRow[] = [];
  private readonly limits: SheetLimits = { rows: 0, cut: false };

  add(number: number, cells: readonly (string | undefined)[]): void {
    const texts = tidyCells(cells, this.limits);
    if (texts !== null) this.rows.push({ number, cells: texts });
  }

  sheet(name: string): Sheet {
    return { name, rows: this.rows, cut: this.limits.cut };
  }
}

/** A number with all its digits: a spreadsheet shows 12000000000 as 1.2E+10 where the column is narrow. */
export function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}
