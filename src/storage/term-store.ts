import { type Database, onDisk } from './open-database.ts';
import type { StoredTerm } from './stored-shapes.ts';

/** The term of that id; null when there is none. */
export async function readTerm(database: Database, termId: string): Promise<StoredTerm | null> {
  return (await database.get('terms', termId)) ?? null;
}

/** All terms, the one that was begun last first. */
export async function readTerms(database: Database): Promise<StoredTerm[]> {
  const terms = await database.getAll('terms');
  return terms.sort((one, other) => other.begun.localeCompare(one.begun));
}

export async function addTerm(database: Database, term: StoredTerm): Promise<void> {
  const transaction = database.transaction('terms', 'readwrite', onDisk);
  await transaction.store.add(term);
  await transaction.done;
}

/** Changes a term in one transaction, so that two tabs do not overwrite each other; null when it is gone. */
export async function changeTerm(
  database: Database,
  termId: string,
  change: (before: StoredTerm) => StoredTerm,
): Promise<StoredTerm | null> {
  const transaction = database.transaction('terms', 'readwrite', onDisk);
  const before = await transaction.store.get(termId);
  if (before === undefined) return null;
  const changed = change(before);
  await transaction.store.put(changed);
  await transaction.done;
  return changed;
}
