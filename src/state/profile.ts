import { signal } from '@preact/signals';
import { presetProfiles } from '../core/profile/preset-profiles.ts';
import type { Profile } from '../core/profile/profile.ts';
import type { PresetId } from '../core/rules/preset.ts';
import { hasDatabase, openDatabase, type StorageFault } from '../storage/open-database.ts';
import { tellTrouble } from './problems.ts';

/** The library's settings; those of Alma until they are read, and where nobody has said anything. */
export const profile = signal<Profile>(presetProfiles.alma);

/** Another tab has changed them. */
const tabs = new BroadcastChannel('termload-profile');
tabs.addEventListener('message', () => {
  reading = null;
  void readProfile();
});

let reading: Promise<Profile> | null = null;

/** The settings from the disk, read once. */
export function readProfile(): Promise<Profile> {
  reading ??= readIt();
  return reading;
}

async function readIt(): Promise<Profile> {
  if (!(await hasDatabase())) return profile.value;
  const database = await openDatabase();
  if (typeof database === 'string') return profile.value;
  const store = await import('../storage/profile-store.ts');
  profile.value = await store.readProfile(database);
  return profile.value;
}

/** Why a change is not kept. */
export type ProfileTrouble = StorageFault | 'storage-full';

/** The change that was asked for last. What loads the store may resolve in any order, and the last word must stay the last. */
let latest: Promise<unknown> = Promise.resolve();

/** Changes the settings, and keeps them; they are on the disk when it settles. Null when they are. */
export function changeProfile(change: (before: Profile) => Profile): Promise<ProfileTrouble | null> {
  const mine = latest.then(() => changeNow(change));
  latest = mine.catch(() => null);
  return mine;
}

async function changeNow(change: (before: Profile) => Profile): Promise<ProfileTrouble | null> {
  const database = await openDatabase();
  // Where nothing can be kept, it holds until the page is closed.
  if (typeof database === 'string') {
    profile.value = change(profile.value);
    return database;
  }
  const store = await import('../storage/profile-store.ts');
  try {
    profile.value = await store.changeProfile(database, change);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    tellTrouble('There is no room on this computer to keep the settings. Make some, and change them again.');
    return 'storage-full';
  }
  reading = Promise.resolve(profile.value);
  tabs.postMessage(null);
  return null;
}

/** Measures by another preset: what it asks for takes the place of what the one before asked for; what the library asks for itself stays. */
export function withPreset(before: Profile, preset: PresetId): Profile {
  const [old, recent] = [presetProfiles[before.preset], presetProfiles[preset]];
  const own = before.fields.filter((field) => !old.fields.includes(field));
  const fields = [...new Set([...recent.fields, ...own])];
  return { ...before, preset, fields, sftp: before.sftp ?? recent.sftp };
}
