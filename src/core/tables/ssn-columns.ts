import type { SheetRow } from '../report/sheet.ts';
import type { ColumnGuess } from './column-guess.ts';
import { slotsOfColumn } from './mapping-slots.ts';
import type { TableMapping } from './table-mapping.ts';

/** The columns with social security numbers, by header or content; nothing of them is taken over or shown. */
export function ssnColumns(columns: readonly ColumnGuess[]): readonly number[] {
  return columns.filter(({ leftOut }) => leftOut === 'ssn').map(({ column }) => column);
}

/** The rows as they may be taken over: a mapping that was written by hand may take such a column for something else. */
export function rowsToRead(
  rows: readonly SheetRow[],
  columns: readonly ColumnGuess[],
  mapping: TableMapping,
): readonly SheetRow[] {
  const secret = new Set(ssnColumns(columns).filter((column) => slotsOfColumn(mapping, column).length > 0));
  if (secret.size === 0) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.map((text, column) => (secret.has(column) ? '' : text)) }));
}
