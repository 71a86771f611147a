import type { Layout, LayoutGuess, LayoutQuestion, RememberedLayout } from '../core/report/layout.ts';
import type { LeftOutRow, ReportRow } from '../core/report/layout-rows.ts';
import type { RefusedReport } from '../core/report/sheet-refusal.ts';

export interface ReportTask {
  readonly file: File;
  /** All identifiers of the load's users, as sent. */
  readonly knownIds: readonly string[];
  /** Layouts that the person chose for earlier reports. */
  readonly remembered: readonly RememberedLayout[];
  /** A layout chosen by hand; null to guess. */
  readonly layout: Layout | null;
  /** The encoding that the person has chosen for a report that is text, as a WHATWG label; null for automatic. */
  readonly encoding: string | null;
}

export interface ReportProgress {
  /** `unpacking` counts what comes out of a workbook before anything reads it. */
  readonly stage: 'unpacking' | 'reading' | 'rows';
  /** Bytes, or rows in stage `rows`. */
  readonly done: number;
  /** As far as it is known beforehand. */
  readonly total: number;
}

/** One table of the file. */
export interface SheetFacts {
  /** '' for a file that is one table. */
  readonly name: string;
  readonly rows: number;
}

export interface ReportFacts {
  readonly name: string;
  readonly bytes: number;
  readonly kind: 'xlsx' | 'xls' | 'html' | 'xml-spreadsheet' | 'text';
  /** The WHATWG name, lower case; null for workbooks. */
  readonly encoding: string | null;
  readonly sheets: readonly SheetFacts[];
}

/** A report under one layout, but for its rows. */
export interface ReadReport {
  readonly source: ReportFacts;
  readonly guess: LayoutGuess;
  readonly rowCount: number;
  /** The first 200 of `leftOutCount`. */
  readonly leftOut: readonly LeftOutRow[];
  readonly leftOutCount: number;
  /** The table has more rows or columns than are read (200,000 and 256). */
  readonly cut: boolean;
}

export type ReportEnding =
  | { readonly kind: 'done'; readonly report: ReadReport }
  /** The person has to say where the ids are; `apply` goes on. */
  | { readonly kind: 'ask'; readonly question: LayoutQuestion; readonly source: ReportFacts }
  | { readonly kind: 'refused'; readonly refusal: RefusedReport }
  /** Moved, changed or taken away since it was chosen. */
  | { readonly kind: 'unreadable' };

/** What the worker tells while it works. */
export interface ReportListener {
  progress(progress: ReportProgress): void;
  /** In order, 500 at a time, all of them before the ending. */
  rows(rows: readonly ReportRow[]): void;
}

/** The worker that reads reports. It keeps the tables of the last one until it is ended. */
export interface ReportApi {
  read(task: ReportTask, listener: ReportListener): Promise<ReportEnding>;
  /** Reads the rows of the last report under another layout. */
  apply(layout: Layout, listener: ReportListener): Promise<ReportEnding>;
}
