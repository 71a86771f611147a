import { outcomeAt } from '../core/preview/foreseen-outcomes.ts';
import { identifierKey } from '../core/rules/identifier-case.ts';
import {
  type AlmaShouldReport,
  almaShouldReport,
  type PersonBefore,
  type UserToSend,
} from '../core/terms/alma-should-report.ts';
import { readLoad, readUserBlocks } from '../storage/load-store.ts';
import { readMemory } from '../storage/memory-store.ts';
import { type Database, openDatabase } from '../storage/open-database.ts';
import type { StoredLoad, StoredPreview } from '../storage/stored-shapes.ts';

export interface ShouldReport extends AlmaShouldReport {
  /** What it rests on, beside findings and memory. */
  readonly previewed: StoredPreview | null;
}

/** What Alma should report on a kept load; null when it is not kept, or its people are not. */
export async function shouldReportOf(loadId: string): Promise<ShouldReport | null> {
  return reportOn(loadId, async (database) => {
    const memory = await readMemory(database);
    return (person) => memory.get(person);
  });
}

/** The same by what was foreseen of this load alone, so that what is decided on Alma’s report does not change it. */
export async function foreseenOfLoad(loadId: string): Promise<ShouldReport | null> {
  return reportOn(loadId, async () => () => undefined);
}

type Memory = (person: string) => PersonBefore | undefined;

async function reportOn(
  loadId: string,
  remembered: (database: Database) => Promise<Memory>,
): Promise<ShouldReport | null> {
  const database = await openDatabase();
  if (typeof database === 'string') return null;
  const load = await readLoad(database, loadId);
  if (load === null) return null;
  const users = await usersToSend(database, load);
  const { previewed } = load;
  return users.length === load.users
    ? { ...almaShouldReport(users, await remembered(database), previewed), previewed }
    : null;
}

async function usersToSend(database: Database, { id, previewed }: StoredLoad): Promise<UserToSend[]> {
  const users: UserToSend[] = [];
  for await (const block of readUserBlocks(database, id)) {
    for (const { index, primaryId, group, foreseenBy } of block.users) {
      const outcome = previewed === null ? null : outcomeAt(previewed, index);
      users.push({ person: identifierKey(primaryId), group, foreseenBy, outcome });
    }
  }
  return users;
}
