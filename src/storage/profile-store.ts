import { presetProfiles } from '../core/profile/preset-profiles.ts';
import type { Profile } from '../core/profile/profile.ts';
import { readProfile as readFile, writeProfile } from '../core/profile/read-profile.ts';
import { type Database, onDisk } from './open-database.ts';
import type { StoredProfile } from './stored-shapes.ts';

/** The library's settings; where nobody has said anything yet, those of Alma. */
export async function readProfile(database: Database): Promise<Profile> {
  return profileIn(await database.get('profile', 'profile'));
}

/** Changes the settings in one transaction, so that two tabs do not overwrite each other; on the disk when it settles. */
export async function changeProfile(database: Database, change: (before: Profile) => Profile): Promise<Profile> {
  const transaction = database.transaction('profile', 'readwrite', onDisk);
  const changed = change(profileIn(await transaction.store.get('profile')));
  await transaction.store.put({ id: 'profile', file: writeProfile(changed) });
  await transaction.done;
  return changed;
}

function profileIn(stored: StoredProfile | undefined): Profile {
  if (stored === undefined) return presetProfiles.alma;
  const read = readFile(stored.file);
  if (read.kind === 'refused') throw new Error(`The profile that we stored cannot be read: ${read.refusal.looksLike}`);
  return read.profile;
}
