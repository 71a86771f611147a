import { signal } from '@preact/signals';
import type { Profile } from '../core/profile/profile.ts';
import { profileFault } from '../core/profile/profile-fault.ts';
import { changeProfile, type ProfileTrouble } from './profile.ts';

/** What can be undone: one change, and how the settings stood before it. */
interface Edit {
  /** What was changed, as in “Saved: groups.” */
  readonly what: string;
  readonly before: Profile;
  readonly after: Profile;
}

/** In memory only: a profile that was left hours ago is no mistake of now. */
const mostEdits = 100;

export const edits = signal<readonly Edit[]>([]);

export type EditNews =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved' | 'undone'; readonly what: string }
  /** It holds until the page is closed. */
  | { readonly kind: 'not-kept'; readonly why: ProfileTrouble };

/** How the last change went. */
export const editNews = signal<EditNews>({ kind: 'none' });

/**
 * Changes the settings and keeps them, so that it can be undone; nothing happens where the change changes nothing. Gives
 * a sentence where the settings would not be ones that can be kept; then nothing is changed.
 */
export async function editProfile(what: string, change: (before: Profile) => Profile): Promise<string | null> {
  let fault: string | null = null;
  let edit: Edit | null = null;
  const trouble = await changeProfile((before) => {
    const after = change(before);
    fault = profileFault(after);
    if (fault !== null) return before;
    edit = { what, before, after };
    return after;
  });
  if (fault !== null) return fault;
  if (edit === null || changedBy(edit).length === 0) return null;
  // Where there is no room, nothing has changed; where nothing can be kept at all, it holds while the page is open.
  if (trouble !== 'storage-full') edits.value = [...edits.value, edit].slice(-mostEdits);
  editNews.value = trouble === null ? { kind: 'saved', what } : { kind: 'not-kept', why: trouble };
  return null;
}

/** Takes the last change back: the settings that it changed, and no others, so that what happened elsewhere stays. */
export async function undoEdit(): Promise<void> {
  const last = edits.value.at(-1);
  if (last === undefined) return;
  edits.value = edits.value.slice(0, -1);
  const old: Partial<Profile> = Object.fromEntries(changedBy(last));
  const trouble = await changeProfile((now) => ({ ...now, ...old }));
  editNews.value = trouble === null ? { kind: 'undone', what: last.what } : { kind: 'not-kept', why: trouble };
}

/** Each setting that differs, with its value before. */
function changedBy({ before, after }: Pick<Edit, 'before' | 'after'>): (readonly [name: string, before: unknown])[] {
  const [old, recent] = [before, after].map((one) => new Map<string, unknown>(Object.entries(one)));
  const names = new Set([...(old?.keys() ?? []), ...(recent?.keys() ?? [])]);
  return [...names]
    .filter((name) => JSON.stringify(old?.get(name)) !== JSON.stringify(recent?.get(name)))
    .map((name) => [name, old?.get(name)]);
}
