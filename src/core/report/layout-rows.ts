/** From a table and its layout to rejections: who, why, and everything else that the row says. */

import { cellOf, joinedCells } from './column-sample.ts';
import { type IdNote, type KnownIds, restoreId } from './known-ids.ts';
import type { KnowsMessage, Layout } from './layout.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { beginsAsSum, lastRows } from './sum-row.ts';

/** One rejection as the report has it. */
export interface ReportRow {
  /** The row in the table, as the spreadsheet program counts. */
  readonly row: number;
  /** With its zeros, where they could be brought back; '' where the row names nobody. */
  readonly id: string;
  /** What stands in its cell. */
  readonly idAsRead: string;
  readonly idNote: IdNote;
  readonly message: string;
  /** '' where there is none. */
  readonly name: string;
  /** All cells of the row, by column. */
  readonly cells: readonly string[];
}

/** Why a row is no rejection. */
export type LeftOutReason = 'above' | 'header-again' | 'total' | 'no-message' | 'no-user';

export interface LeftOutRow {
  readonly row: number;
  readonly why: LeftOutReason;
  /** Its cells, for the person's own eyes. */
  readonly text: string;
}

export interface RowsRead {
  readonly rows: readonly ReportRow[];
  /** At most `mostLeftOut` of them. */
  readonly leftOut: readonly LeftOutRow[];
  readonly leftOutCount: number;
}

const mostLeftOut = 200;
export function readRows(sheet: Sheet, layout: Layout, ids: KnownIds, knows: KnowsMessage): RowsRead {
  const { headerRow, firstRow } = layout;
  const header = sheet.rows.find(({ number }) => number === headerRow);
  const headerText = header === undefined ? null : rowText(header);
  const rows: ReportRow[] = [];
  const leftOut: LeftOutRow[] = [];
  let leftOutCount = 0;
  for (const [index, row] of sheet.rows.entries()) {
    if (row.number === headerRow) continue;
    const read = asReportRow(row, layout, ids, rows.at(-1), knows);
    const late = index >= sheet.rows.length - lastRows;
    const above = row.number < firstRow;
    const why = above ? 'above' : reasonToLeaveOut(row, read, headerText, late, ids, knows);
    if (why === null) rows.push(read);
    else if (++leftOutCount <= mostLeftOut) leftOut.push({ row: row.number, why, text: rowText(row) });
  }
  return { rows, leftOut, leftOutCount };
}

function rowText({ cells }: SheetRow): string {
  return cells
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, 300);
}

function asReportRow(
  row: SheetRow,
  { columns }: Layout,
  ids: KnownIds,
  before: ReportRow | undefined,
  knows: KnowsMessage,
): ReportRow {
  const idAsRead = cellOf(row, columns.id);
  const message = joinedCells(row, columns.message);
  const name = cellOf(row, columns.name);
  const { id, note } = restoreId(idAsRead, ids);
  const read = { row: row.number, id, idAsRead, idNote: note, message, name, cells: row.cells };
  // One user on several rows is named on the first of them only, in some tables.
  const same = before !== undefined && before.row === row.number - 1 && (name === '' || name === before.name);
  return idAsRead === '' && same && knows(message) ? { ...read, id: before.id, idNote: 'from-above' } : read;
}

function reasonToLeaveOut(
  row: SheetRow,
  { idAsRead, message }: ReportRow,
  headerText: string | null,
  late: boolean,
  ids: KnownIds,
  knows: KnowsMessage,
): LeftOutReason | null {
  const isId = idAsRead !== '' && ids.finds(idAsRead);
  if (isId || knows(message)) return null;
  if (headerText !== null && rowText(row) === headerText) return 'header-again';
  if (late && row.cells.some((text) => beginsAsSum(text)) && isShort(row)) return 'total';
  if (message === '') return 'no-message';
  const filled = row.cells.filter((text) => text !== '').length;
  return idAsRead === '' && (filled === 1 || /^[\d.,\s]+$/.test(message)) ? 'no-user' : null;
}

/** Sums stand in two or three cells; a rejection whose message begins with “Sum” has more to say. */
function isShort({ cells }: SheetRow): boolean {
  return cells.filter((text) => text !== '').every((text) => text.length < 60);
}
