import type { Sheet } from '../report/sheet.ts';
import type { TableGuess } from '../tables/guess-table.ts';

/** All tables of a file as text. */
export interface TableFile {
  readonly sheets: readonly Sheet[];
  /** Of a text, the WHATWG name; null for a workbook. */
  readonly encoding: string | null;
}

/** A file of tables, and how it is read. */
export interface OpenedTable extends TableFile {
  /** Of the file, or its path in a zip. */
  readonly name: string;
  /** As guessed, but for what the person has chosen. */
  readonly guess: TableGuess;
  readonly chosen: boolean;
}
