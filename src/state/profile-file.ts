import { signal } from '@preact/signals';
import { profileFileName } from '../core/profile/profile-file-name.ts';
import { type FileRefusal, profileRefusal } from '../core/profile/profile-refusals.ts';
import {
  mostProfileBytes,
  type ReadProfile,
  readProfile as readText,
  writeProfile,
} from '../core/profile/read-profile.ts';
import { readProfile } from './profile.ts';
import { editProfile } from './profile-edits.ts';
import { saveFile } from './save-file.ts';

/** A profile file that was opened, and waits for a word whether it shall take the place of the settings here. */
export type OpenedProfile =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: FileRefusal }
  | { readonly kind: 'read'; readonly name: string; readonly read: ReadProfile }
  | { readonly kind: 'taken'; readonly name: string };

export const openedProfile = signal<OpenedProfile>({ kind: 'none' });

/** Reads a profile file, and shows it; nothing is changed yet. */
export async function openProfileFile(file: File): Promise<void> {
  const { name } = file;
  const read = file.size > mostProfileBytes ? null : await textOf(file);
  const reading =
    read === null
      ? { kind: 'refused' as const, refusal: profileRefusal(file.size > mostProfileBytes ? 'too-large' : 'not-json') }
      : readText(read);
  openedProfile.value =
    reading.kind === 'refused'
      ? { kind: 'refused', name, refusal: reading.refusal }
      : { kind: 'read', name, read: reading };
}

/** Null where it cannot be read, or is no text. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** The opened profile takes the place of the settings here; undone like any change. */
export async function takeProfile(): Promise<void> {
  const opened = openedProfile.value;
  if (opened.kind !== 'read') return;
  const fault = await editProfile('the whole profile', () => opened.read.profile);
  if (fault !== null) throw new Error('A profile that was read from a file could not be kept.');
  openedProfile.value = { kind: 'taken', name: opened.name };
}

export function leaveOpenedProfile(): void {
  openedProfile.value = { kind: 'none' };
}

export async function saveProfile(): Promise<void> {
  const profile = await readProfile();
  await saveFile(new Blob([writeProfile(profile)], { type: 'application/json' }), profileFileName(profile.library));
}
