import type { OpenedTable } from '../core/conversion/opened-table.ts';
import { previewTable } from '../core/conversion/table-preview.ts';
import { columnValues, tableView, viewOfSheet } from '../core/conversion/table-view.ts';
import type { TableMeans } from '../core/tables/guess-table.ts';
import type { TableDeskApi } from './table-desk-api.ts';

/** The tables that were opened, and what they are read with; their rows stay here. */
export interface TablesRead {
  readonly tables: readonly OpenedTable[];
  readonly means: TableMeans;
}

export function tableDesk(read: () => TablesRead | null): TableDeskApi {
  const all = (): TablesRead => {
    const tables = read();
    if (tables === null) throw new Error('There are no tables yet.');
    return tables;
  };
  const one = (name: string): OpenedTable => {
    const table = all().tables.find((opened) => opened.name === name);
    if (table === undefined) throw new Error('There is no such table.');
    return table;
  };
  return {
    async tables() {
      const { tables, means } = all();
      return tables.map((table) => tableView(table, means));
    },
    async tableSheet(name, sheet) {
      return viewOfSheet(one(name), sheet, all().means);
    },
    async previewTable(name, tried) {
      return previewTable(one(name), tried, all().means);
    },
    async columnValues(name, sheet, column) {
      return columnValues(one(name), sheet, column, all().means);
    },
  };
}
