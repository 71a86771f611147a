import { type Database, onDisk } from './open-database.ts';
import type { StoredRejection, StoredUser } from './stored-shapes.ts';

/**
 * What is left of a user once only ids are kept: by these a later report finds it, and the group says whether somebody who
 * is expected every term still is.
 */
export function shortUser(user: StoredUser): StoredUser {
  return { ...user, name: '', expiry: '', purge: '' };
}

export function shortRejection(rejection: StoredRejection): StoredRejection {
  return { ...rejection, name: '', sent: rejection.sent && { ...rejection.sent, name: '' } };
}

/**
 * Takes out of a load what only says who people are: names and dates of its users, and the names in its reports; what was
 * decided stays, with its notes. Its zip counts as gone, and the caller deletes it. All of it or nothing; on the disk when
 * it settles. False when there is no such load.
 */
export async function shortenLoad(database: Database, loadId: string): Promise<boolean> {
  const transaction = database.transaction(['loads', 'users', 'reports', 'rejections'], 'readwrite', onDisk);
  const load = await transaction.objectStore('loads').get(loadId);
  if (load === undefined) return false;
  const blocksOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);
  const users = transaction.objectStore('users');
  for (let at = await users.openCursor(blocksOf(loadId)); at !== null; at = await at.continue()) {
    await at.update({ ...at.value, users: at.value.users.map(shortUser) });
  }
  const rejections = transaction.objectStore('rejections');
  for (const report of await transaction.objectStore('reports').index('load').getAllKeys(loadId)) {
    for (let at = await rejections.openCursor(blocksOf(report)); at !== null; at = await at.continue()) {
      await at.update({ ...at.value, rejections: at.value.rejections.map(shortRejection) });
    }
  }
  await transaction.objectStore('loads').put({ ...load, zip: { ...load.zip, kept: false }, details: 'ids' });
  await transaction.done;
  return true;
}
