import type { OpenedTable } from '../conversion/opened-table.ts';
import { slotsOfColumn } from '../tables/mapping-slots.ts';
import type { TableDateFormat, TableMapping } from '../tables/table-mapping.ts';

/** What a column of a table of users in Alma leaves open, though it is read in one way. `column`: as its header calls it. */
export type ColumnDoubt =
  /** Its days fit two orders; `format`: as they are read. */
  | { readonly doubt: 'date-order'; readonly column: string; readonly format: TableDateFormat }
  /** Some of its identifiers have fewer digits than most, as when a spreadsheet has taken their zeros. */
  | { readonly doubt: 'short-ids'; readonly column: string; readonly digits: number; readonly short: number };

/** `mapping`: by which the preview reads the table; what it does not read leaves nothing open. */
export function columnDoubts({ columns, doubts }: OpenedTable['guess'], mapping: TableMapping): readonly ColumnDoubt[] {
  return doubts.flatMap((one): readonly ColumnDoubt[] => {
    const [slot] = slotsOfColumn(mapping, one.column);
    if (slot === undefined) return [];
    const found = columns.find(({ column }) => column === one.column);
    const column = found?.header ?? found?.letter ?? '';
    const { reads } = slot.value;
    if (one.doubt === 'date-order')
      return reads.kind === 'date' ? [{ doubt: one.doubt, column, format: reads.format }] : [];
    if (one.doubt !== 'short-ids') return [];
    return [{ doubt: one.doubt, column, digits: one.digits, short: one.short }];
  });
}
