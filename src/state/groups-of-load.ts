import { readUserBlocks } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { keptLoads } from './triage-verbs.ts';

/** The user groups of the load that was kept last, as its users have them; null when none is kept. */
export async function groupsOfLastLoad(): Promise<{ readonly load: string; readonly codes: readonly string[] } | null> {
  const loads = await keptLoads();
  const last = loads.toSorted((left, right) => (left.kept < right.kept ? 1 : -1))[0];
  const database = await openDatabase();
  if (last === undefined || typeof database === 'string') return null;
  const codes = new Set(last.groups.keys());
  if (codes.size === 0) {
    for await (const { users } of readUserBlocks(database, last.id)) for (const { group } of users) codes.add(group);
  }
  codes.delete('');
  return { load: last.source.name, codes: [...codes].sort() };
}
