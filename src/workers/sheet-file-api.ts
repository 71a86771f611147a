import type { ListTable } from '../core/handoff/list-table.ts';

/** What a worker offers that writes lists. */
export interface SheetFileApi {
  /** A list as .xlsx. */
  sheetFile(table: ListTable): Promise<Blob>;
}
