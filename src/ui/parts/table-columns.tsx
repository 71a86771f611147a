import type { ComponentChildren } from 'preact';

export interface TableColumn<Row> {
  readonly heading: string;
  /** Its width in a table of many rows, where it must not change with what is scrolled into view. */
  readonly rem: number;
  readonly cell: (row: Row) => ComponentChildren;
  /** How its cells are set; actions are left out on paper. */
  readonly kind?: 'number' | 'action';
}

/** The first row of a table: what its columns are. */
export function ColumnHeadings<Row>({ columns }: { readonly columns: readonly TableColumn<Row>[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ heading, kind }) => (
          <th key={heading} scope="col" class={kind ?? ''}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}
