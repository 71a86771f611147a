import type { SentUser, SentUsers } from '../core/report/join-report.ts';
import { UserIndex } from '../core/report/user-index.ts';
import { readUserBlocks } from '../storage/load-store.ts';
import type { Database } from '../storage/open-database.ts';
import type { StoredRun } from '../storage/stored-shapes.ts';

/** The users of a kept load, to be found by any identifier; those alone count that were in the run. */
export async function readSentUsers(database: Database, loadId: string, run: StoredRun): Promise<SentUsers> {
  const index = new UserIndex();
  const users: SentUser[] = [];
  for await (const block of readUserBlocks(database, loadId)) {
    for (const { index: at, primaryId, identifiers, ...user } of block.users) {
      index.add(at, [primaryId, ...identifiers.map(([, value]) => value)]);
      const { name, group, file, line, member, foreseenBy } = user;
      users[at] = { primaryId, name, group, file, line, member, foreseenBy };
    }
  }
  const inRun = run.users === null ? null : new Set(run.users);
  return { index, user: (at) => users[at] ?? null, wasSent: (at) => inRun === null || inRun.has(at) };
}
