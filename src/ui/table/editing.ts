import type { ColumnView, TableView } from '../../core/conversion/table-view.ts';
import { columnLetter } from '../../core/report/column-sample.ts';
import type { TableMapping } from '../../core/tables/table-mapping.ts';

/** A mapping that is being changed; nothing of it holds before “Use these columns”. */
export interface Editing {
  readonly view: TableView;
  readonly mapping: TableMapping;
  readonly edit: (change: (before: TableMapping) => TableMapping) => void;
}

/** “D “Exp Date””, or “column D” where no heading names it. */
export function columnName({ letter, header }: Pick<ColumnView, 'letter' | 'header'>): string {
  return header === null ? `column ${letter}` : `${letter} “${header}”`;
}

export function columnNamed({ columns }: TableView, column: number): string {
  return columnName(columns.find((one) => one.column === column) ?? { letter: columnLetter(column), header: null });
}
