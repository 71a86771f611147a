/** A list as text, ready to be written as .xlsx or .csv. */
export interface ListTable {
  /** What its sheet is called: at most 31 characters, none of `\ / ? * [ ] :`. */
  readonly sheet: string;
  readonly headings: readonly string[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** A column that a list may have. */
export interface ListColumn<Row> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly value: (row: Row) => string;
}

/** `redact`: what every cell passes through, so that no list shows what must never be shown. */
export function listTable<Row>(
  sheet: string,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  redact: (text: string) => string,
): ListTable {
  return {
    sheet,
    headings: columns.map(({ heading }) => heading),
    widths: columns.map(({ width }) => width),
    rows: rows.map((row) => columns.map(({ value }) => redact(value(row)))),
  };
}
