import type { TablePreview, TriedMapping } from '../core/conversion/table-preview.ts';
import type { ColumnValues, TableView } from '../core/conversion/table-view.ts';

/** What the worker tells of the tables among the last files; also where it has to ask. Tables go by their names. */
export interface TableDeskApi {
  /** Each as it is read. */
  tables(): Promise<readonly TableView[]>;
  /** Another sheet of the same file, as it would be guessed. */
  tableSheet(name: string, sheet: number): Promise<TableView>;
  /** The first users as a mapping makes them that is still being changed. */
  previewTable(name: string, tried: TriedMapping): Promise<TablePreview>;
  columnValues(name: string, sheet: number, column: number): Promise<ColumnValues>;
}
