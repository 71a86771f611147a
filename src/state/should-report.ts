import { identifierKey } from '../core/rules/identifier-case.ts';
import { type AlmaShouldReport, almaShouldReport, type UserToSend } from '../core/terms/alma-should-report.ts';
import { readLoad, readUserBlocks } from '../storage/load-store.ts';
import { readMemory } from '../storage/memory-store.ts';
import { openDatabase } from '../storage/open-database.ts';

/** What Alma should report on a kept load; null when it is not kept, or its people are not. */
export async function shouldReportOf(loadId: string): Promise<AlmaShouldReport | null> {
  const database = await openDatabase();
  if (typeof database === 'string') return null;
  const load = await readLoad(database, loadId);
  if (load === null) return null;
  const memory = await readMemory(database);
  const users: UserToSend[] = [];
  for await (const block of readUserBlocks(database, loadId)) {
    for (const { primaryId, group, foreseenBy } of block.users) {
      users.push({ person: identifierKey(primaryId), group, foreseen: foreseenBy.length > 0 });
    }
  }
  return users.length === load.users ? almaShouldReport(users, (person) => memory.get(person)) : null;
}
