import { readTermLoads } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { openTriage } from './triage-verbs.ts';

/** Opens the triage of the newest load of a term; gives the id of that load, null when there is none. */
export async function openNewestTriage(termId: string): Promise<string | null> {
  const database = await openDatabase();
  const [newest] = typeof database === 'string' ? [] : await readTermLoads(database, termId);
  if (newest === undefined) return null;
  await openTriage(newest.id);
  return newest.id;
}
