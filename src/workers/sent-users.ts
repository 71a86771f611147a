import { foreseenOf } from '../core/report/foresight.ts';
import type { SentUser, SentUsers } from '../core/report/join-report.ts';
import { UserIndex } from '../core/report/user-index.ts';
import { readUserBlocks } from '../storage/load-store.ts';
import type { Database } from '../storage/open-database.ts';
import type { StoredLoad, StoredRun } from '../storage/stored-shapes.ts';

/** The users of a kept load, to be found by any identifier; those alone count that were in the run. */
export async function readSentUsers(database: Database, load: StoredLoad, run: StoredRun): Promise<SentUsers> {
  const index = new UserIndex();
  const users: SentUser[] = [];
  for await (const block of readUserBlocks(database, load.id)) {
    for (const user of block.users) {
      const { index: at, primaryId, identifiers, name, group, file, line, member } = user;
      index.add(at, [primaryId, ...identifiers.map(([, value]) => value)]);
      const foreseenBy = foreseenOf(user, load.previewed);
      users[at] = { primaryId, name, group, file, line, member, foreseenBy };
    }
  }
  const inRun = run.users === null ? null : new Set(run.users);
  return { index, user: (at) => users[at] ?? null, wasSent: (at) => inRun === null || inRun.has(at) };
}
