import { type Database, onDisk } from './open-database.ts';
import { shortRejection } from './shorten-load.ts';
import type { StoredRejection, StoredReport } from './stored-shapes.ts';

/** So many rejections a record, as with users. */
const rejectionsPerBlock = 500;

/**
 * Keeps a report with all its rejections, in the place of what was kept of it before; or else leaves that as it is. Of a
 * load of which only ids are kept, so are they of its reports.
 */
export async function keepReport(
  database: Database,
  report: StoredReport,
  rejections: readonly StoredRejection[],
): Promise<void> {
  const transaction = database.transaction(['loads', 'reports', 'rejections'], 'readwrite', onDisk);
  const short = (await transaction.objectStore('loads').get(report.loadId))?.details === 'ids';
  const store = transaction.objectStore('rejections');
  const blocks = Math.ceil(rejections.length / rejectionsPerBlock);
  for (let block = 0; block < blocks; block++) {
    const from = block * rejectionsPerBlock;
    const part = rejections.slice(from, from + rejectionsPerBlock);
    void store.put({ reportId: report.id, block, rejections: short ? part.map(shortRejection) : part });
  }
  void store.delete(blocksOf(report.id, blocks));
  void transaction.objectStore('reports').put(report);
  await transaction.done;
}

/** The reports on a load, in the order in which they were read. */
export async function readReports(database: Database, loadId: string): Promise<StoredReport[]> {
  const reports = await database.getAllFromIndex('reports', 'load', loadId);
  return reports.sort((one, other) => one.read.localeCompare(other.read));
}

const blocksOf = (reportId: string, from = 0): IDBKeyRange =>
  IDBKeyRange.bound([reportId, from], [reportId, Number.POSITIVE_INFINITY]);

export async function readRejections(database: Database, reportId: string): Promise<StoredRejection[]> {
  const all: StoredRejection[] = [];
  // One after the other, so that the page is not blocked for as long as it takes to unpack them all.
  for (const block of await database.getAllKeys('rejections', blocksOf(reportId))) {
    all.push(...((await database.get('rejections', block))?.rejections ?? []));
  }
  return all;
}

/** Forgets a report that was a mistake. What was decided on its rejections stays, should they come again. */
export async function deleteReport(database: Database, reportId: string): Promise<void> {
  const transaction = database.transaction(['reports', 'rejections'], 'readwrite', onDisk);
  void transaction.objectStore('reports').delete(reportId);
  void transaction.objectStore('rejections').delete(blocksOf(reportId));
  await transaction.done;
}
