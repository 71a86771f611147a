import type { Layout } from '../core/report/layout.ts';
import type { StorageFault } from '../storage/open-database.ts';
import type { StoredReport } from '../storage/stored-shapes.ts';
import type { ReadReport, ReportEnding, ReportProgress } from './report-api.ts';

/** A report to be read, joined to the load that it answers, and kept. */
export interface IntakeTask {
  readonly file: File;
  readonly loadId: string;
  /** Which run of the load it answers; null for one that nobody has noted yet, of the whole load. */
  readonly run: number | null;
  /** Which file of its zip; null for all. */
  readonly answers: string | null;
  readonly reportId: string;
  /** ISO time. */
  readonly at: string;
}

export type IntakeEnding =
  /** All its rejections are on the disk. */
  | { readonly kind: 'kept'; readonly report: StoredReport; readonly read: ReadReport }
  | Exclude<ReportEnding, { kind: 'done' }>
  /** The load is not kept any more. */
  | { readonly kind: 'no-load' }
  | { readonly kind: StorageFault | 'storage-full' };

/** The worker that takes reports in. It keeps the tables of the last one until it is ended. */
export interface IntakeApi {
  take(task: IntakeTask, onProgress: (progress: ReportProgress) => void): Promise<IntakeEnding>;
  /**
   * Takes the last report in again under another layout, in the place of what was kept of it. `at`: ISO time, another one
   * than before, which tells whoever shows its rows that they are others now.
   */
  takeUnder(layout: Layout, at: string, onProgress: (progress: ReportProgress) => void): Promise<IntakeEnding>;
}

/** How taking a report in can end for the page. */
export type IntakeOutcome =
  | IntakeEnding
  | { readonly kind: 'cancelled' }
  /** The worker died or fell silent. */
  | { readonly kind: 'stopped' };
