import { markHeldBack } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { readDesksAgain } from './terms.ts';

/** Nobody who was held back from a load waits any more: they were sent, or need not be. */
export async function settleHeldBack(loadId: string, termId: string): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  await markHeldBack(database, loadId, { settled: new Date().toISOString() });
  await readDesksAgain(termId);
}
