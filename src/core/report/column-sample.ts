import type { Sheet, SheetRow } from './sheet.ts';

const firstRows = 200;
const spreadRows = 300;

/** The first rows, and as many again as tell what comes later: guessing takes the same time for any report. */
export function sampleRows({ rows }: Sheet): readonly SheetRow[] {
  if (rows.length <= firstRows + spreadRows) return rows;
  const step = (rows.length - firstRows) / spreadRows;
  const later = Array.from({ length: spreadRows }, (_, index) => rows[firstRows + Math.floor(index * step)]);
  return [...rows.slice(0, firstRows), ...later.filter((row) => row !== undefined)];
}

export function cellOf(row: SheetRow, column: number | null): string {
  return column === null ? '' : (row.cells[column] ?? '');
}

/** Cells of several columns as one text. */
export function joinedCells(row: SheetRow, columns: readonly number[]): string {
  const texts = columns.map((column) => cellOf(row, column)).filter((text) => text !== '');
  return texts.join(' ');
}

/** The columns in which anything stands. */
export function filledColumns(rows: readonly SheetRow[]): number[] {
  const columns = new Set<number>();
  for (const { cells } of rows) {
    for (const [column, text] of cells.entries()) if (text !== '') columns.add(column);
  }
  return [...columns].sort((a, b) => a - b);
}

/** What stands in a column, blank cells left out. */
export function filledCells(rows: readonly SheetRow[], column: number): string[] {
  return rows.map((row) => cellOf(row, column)).filter((text) => text !== '');
}

/** The share of texts that `fits`; 0 of none. */
export function share(texts: readonly string[], fits: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
}

/** As spreadsheet programs name columns: A, B … Z, AA. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter;
}
