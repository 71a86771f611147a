import { type Database, onDisk } from './open-database.ts';
import type { StoredProfile } from './stored-shapes.ts';

const plain: StoredProfile = { id: 'profile', reportColumns: [] };

/** The library's settings; where nobody has said anything yet, the plain ones. */
export async function readProfile(database: Database): Promise<StoredProfile> {
  return { ...plain, ...(await database.get('profile', 'profile')) };
}

/** Changes the settings in one transaction, so that two tabs do not overwrite each other; on the disk when it settles. */
export async function changeProfile(
  database: Database,
  change: (before: StoredProfile) => StoredProfile,
): Promise<StoredProfile> {
  const transaction = database.transaction('profile', 'readwrite', onDisk);
  const changed = change({ ...plain, ...(await transaction.store.get('profile')) });
  await transaction.store.put(changed);
  await transaction.done;
  return changed;
}
