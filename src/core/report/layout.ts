import type { SheetRow } from './sheet.ts';

/** Where the parts of a rejection stand; columns count from 0. */
export interface LayoutColumns {
  readonly id: number;
  /** At least one; what stands in several is joined by a space. */
  readonly message: readonly number[];
  readonly name: number | null;
}

/** How a table is read: guessed, remembered or chosen by hand. */
export interface Layout {
  /** Which table of the file, from 0. */
  readonly sheet: number;
  /** The row that names the columns, by its number; null when none does. */
  readonly headerRow: number | null;
  /** The number of the first row that may be a rejection. */
  readonly firstRow: number;
  readonly columns: LayoutColumns;
}

/** A layout that somebody chose for tables with this header; see `headerFingerprint`. */
export interface RememberedLayout {
  readonly fingerprint: string;
  readonly columns: LayoutColumns;
}

/** What spoke for a layout, as numbers; `layout-words.ts` makes sentences of it. Of the rows that were looked at. */
export type LayoutFact =
  | { readonly fact: 'remembered' }
  | { readonly fact: 'messages-known'; readonly rows: number; readonly of: number }
  | { readonly fact: 'messages-are-sentences' }
  | { readonly fact: 'message-in-columns'; readonly columns: number }
  | { readonly fact: 'ids-in-load'; readonly rows: number; readonly of: number }
  | { readonly fact: 'ids-by-form' }
  | { readonly fact: 'header'; readonly row: number }
  | { readonly fact: 'no-header' }
  | { readonly fact: 'other-sheets'; readonly names: readonly string[] };

/** A column for the person to choose from. */
export interface ColumnLabel {
  readonly column: number;
  /** As spreadsheet programs name it: A, B … AA. */
  readonly letter: string;
  /** What the header row says; null where it is blank or missing. */
  readonly header: string | null;
}

/** A layout with all that the person needs to judge it. */
export interface LayoutGuess {
  readonly layout: Layout;
  readonly why: readonly LayoutFact[];
  readonly columns: readonly ColumnLabel[];
  /** The first five rows that may be rejections, as read. */
  readonly sample: readonly SheetRow[];
  /** Others that would do: other columns of this table, other tables of the file. */
  readonly alternatives: readonly Layout[];
  /** Of the header; null without one. */
  readonly fingerprint: string | null;
}

/** No guess is possible: the rows look like rejections, but what the person must say is not to be seen. */
export interface LayoutQuestion {
  readonly sheet: number;
  readonly missing: 'id';
  readonly message: readonly number[];
  readonly headerRow: number | null;
  readonly firstRow: number;
  readonly columns: readonly ColumnLabel[];
  readonly sample: readonly SheetRow[];
  readonly fingerprint: string | null;
}

/** Whether a text is one of the messages with which Alma turns users away. */
export type KnowsMessage = (text: string) => boolean;
