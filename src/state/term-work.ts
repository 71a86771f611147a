import { clearedRejections } from '../core/report/cleared.ts';
import { decisionOn, type Rejection } from '../core/report/rejection.ts';
import { readDecisions } from '../storage/decision-store.ts';
import { readTermLoads } from '../storage/load-store.ts';
import { readMemory } from '../storage/memory-store.ts';
import type { Database } from '../storage/open-database.ts';
import { readRejections, readReports } from '../storage/report-store.ts';
import type { StoredLoad } from '../storage/stored-shapes.ts';

/** What has been done in a term, as the disk has it. */
export interface TermWork {
  /** The newest first. */
  readonly loads: readonly StoredLoad[];
  /** Rows of all reports; null while none was read. */
  readonly reportRows: number | null;
  /** Rejections that are open, and that somebody waits for. */
  readonly undecided: number;
  readonly waiting: number;
}

export async function readTermWork(database: Database, termId: string): Promise<TermWork> {
  const loads = await readTermLoads(database, termId);
  const reported = await Promise.all(
    loads.map(async (load) => ({ load, reports: await readReports(database, load.id) })),
  );
  if (reported.every(({ reports }) => reports.length === 0)) {
    return { loads, reportRows: null, undecided: 0, waiting: 0 };
  }
  const [decisions, memory] = await Promise.all([readDecisions(database, termId), readMemory(database)]);
  const counts = { loads, reportRows: 0, undecided: 0, waiting: 0 };
  for (const { load, reports } of reported) {
    const rows = await Promise.all(reports.map(({ id }) => readRejections(database, id)));
    // What was stored as a rejection is one.
    const rejections = rows.flat() as Rejection[];
    const cleared = clearedRejections(rejections, reports, load.runs);
    counts.reportRows += rejections.length;
    for (const rejection of rejections) {
      if (cleared.has(rejection)) continue;
      const { status } = decisionOn(rejection, decisions, memory);
      if (status === 'open') counts.undecided++;
      if (status === 'waiting') counts.waiting++;
    }
  }
  return counts;
}
