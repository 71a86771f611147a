import type { Database } from './open-database.ts';
import type { StoredTerm } from './stored-shapes.ts';

/** The term of that id; null when there is none. */
export async function readTerm(database: Database, termId: string): Promise<StoredTerm | null> {
  return (await database.get('terms', termId)) ?? null;
}
