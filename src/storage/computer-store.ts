import { type Database, onDisk } from './open-database.ts';
import type { StoredComputer } from './stored-shapes.ts';

/** What one record of this computer says; null where there is none. */
export async function readComputer<Id extends StoredComputer['id']>(
  database: Database,
  id: Id,
): Promise<Extract<StoredComputer, { id: Id }> | null> {
  const found = await database.get('computer', id);
  // Each lies under its own id.
  return (found as Extract<StoredComputer, { id: Id }> | undefined) ?? null;
}

/** Changes one record of this computer in one transaction; null takes it away. On the disk when it settles. */
export async function changeComputer<Id extends StoredComputer['id']>(
  database: Database,
  id: Id,
  change: (before: Extract<StoredComputer, { id: Id }> | null) => Extract<StoredComputer, { id: Id }> | null,
): Promise<void> {
  const transaction = database.transaction('computer', 'readwrite', onDisk);
  const before = await transaction.store.get(id);
  const after = change((before as Extract<StoredComputer, { id: Id }> | undefined) ?? null);
  await (after === null ? transaction.store.delete(id) : transaction.store.put(after));
  await transaction.done;
}
