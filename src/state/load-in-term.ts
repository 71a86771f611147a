import { deleteLoad, lastRun, readTermLoads } from '../storage/load-store.ts';
import { type Database, openDatabase } from '../storage/open-database.ts';
import { readReports } from '../storage/report-store.ts';
import type { StoredLoad } from '../storage/stored-shapes.ts';
import { readTerm } from '../storage/term-store.ts';
import { deleteKeptZip } from '../workers/kept-zips.ts';
import type { Preparation } from '../workers/prepare-client.ts';
import type { LoadTerm } from './load.ts';
import { readProfile } from './profile.ts';

/** Loads of a term that were prepared and never saved, and that no report answers: the next one takes their place. */
export async function draftsOf(database: Database, termId: string): Promise<StoredLoad[]> {
  const drafts: StoredLoad[] = [];
  for (const load of await readTermLoads(database, termId)) {
    const isSent = load.runs.some(({ saved, uploaded }) => saved !== null || uploaded !== null);
    if (!isSent && (await readReports(database, load.id)).length === 0) drafts.push(load);
  }
  return drafts;
}

/** `overtaken`: meanwhile another tab has sent a run of that number, or the term is gone or closed. */
export type KeptInTerm = 'kept' | 'overtaken' | 'storage-full' | 'unavailable';

/** Keeps a prepared load in its term, in the place of what was prepared before and never saved. */
export async function keepInTerm(
  preparation: Preparation,
  { id: termId, run }: LoadTerm,
  id: string,
): Promise<KeptInTerm> {
  const database = await openDatabase();
  if (typeof database === 'string') return 'unavailable';
  const [term, loads, drafts] = await Promise.all([
    readTerm(database, termId),
    readTermLoads(database, termId),
    draftsOf(database, termId),
  ]);
  const sent = loads.filter((load) => !drafts.some((draft) => draft.id === load.id));
  if (term === null || term.closed !== null || lastRun(sent) >= run) return 'overtaken';
  const details = (await readProfile()).people === 'never' ? 'ids' : 'people';
  const outcome = await preparation.keep({ id, termId, run, at: new Date().toISOString(), details }, () => {});
  if (outcome.kind !== 'kept') return outcome.kind === 'storage-full' ? outcome.kind : 'unavailable';
  // Not before the new one is whole: so nothing is lost if it cannot be kept.
  for (const draft of drafts) {
    await deleteLoad(database, draft.id);
    await deleteKeptZip(draft.id);
  }
  return 'kept';
}
