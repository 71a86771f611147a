import type { PastTerm } from '../core/history/past-run.ts';
import { TermTally } from '../core/history/term-tally.ts';
import type { Rejection } from '../core/report/rejection.ts';
import { readDecisions } from '../storage/decision-store.ts';
import { readLoads } from '../storage/load-store.ts';
import { readMemory } from '../storage/memory-store.ts';
import { type Database, openDatabase } from '../storage/open-database.ts';
import { readRejections, readReports } from '../storage/report-store.ts';
import type { StoredLoad } from '../storage/stored-shapes.ts';
import type { HistoryApi } from './history-api.ts';
import { sheetFileJob } from './sheet-file-job.ts';

/** Sums up what is on the disk. In a worker, because fifty thousand rejections take their time. */
export const historyJob: HistoryApi = {
  ...sheetFileJob(),
  async history() {
    const database = await openDatabase();
    if (typeof database === 'string') return database;
    const [terms, loads, memory] = await Promise.all([
      database.getAll('terms'),
      readLoads(database),
      readMemory(database),
    ]);
    // Without a term it was checked only: that is nobody's history.
    const byTerm = Map.groupBy(loads, ({ termId }) => termId);
    const past: PastTerm[] = [];
    for (const term of terms.sort((one, other) => other.begun.localeCompare(one.begun))) {
      const tally = new TermTally(term, { decisions: await readDecisions(database, term.id), memory });
      for (const load of byTerm.get(term.id) ?? []) await addLoad(tally, database, load);
      const result = tally.result();
      if (result !== null) past.push(result);
    }
    return past;
  },
};

async function addLoad(tally: TermTally, database: Database, load: StoredLoad): Promise<void> {
  const reports = await readReports(database, load.id);
  const rejections: Rejection[] = [];
  // What was stored as a rejection is one.
  for (const { id } of reports) {
    for (const rejection of await readRejections(database, id)) rejections.push(rejection as Rejection);
  }
  tally.add(load, reports, rejections);
}
