import { computed, signal } from '@preact/signals';
import type { Profile, ProfileSync } from '../core/profile/profile.ts';
import { profileFault } from '../core/profile/profile-fault.ts';
import { wishesFrom } from '../core/profile/wishes-from.ts';
import { editMarks } from './edit-marks.ts';
import { profile } from './profile.ts';
import { editProfile } from './profile-edits.ts';

export type SyncChange = Partial<ProfileSync>;

/** What was chosen here and does not stand in the profile yet, or found no room there. */
const chosen = signal<SyncChange>({});
let beingKept = 0;

/** How the next preview takes the sync to be. A preview that is there keeps to the wishes that it was made with. */
export const previewWishes = computed(() => wishesFrom(withSync(profile.value, chosen.value), editMarks.value));

/** Why a choice cannot be kept, in a sentence; null when it can. */
export function syncFault(change: SyncChange): string | null {
  return profileFault(withSync(profile.value, change));
}

/** Takes a choice that has no fault: it holds at once, and is in the profile when it settles. */
export async function chooseSync(change: SyncChange): Promise<void> {
  chosen.value = { ...chosen.value, ...change };
  beingKept++;
  try {
    await editProfile('how the sync is set up', (before) => withSync(before, change));
  } finally {
    beingKept--;
  }
  // While a later choice is on its way, the profile has an earlier one.
  if (beingKept === 0) chosen.value = notIn(profile.value.sync, chosen.value);
}

function withSync(before: Profile, change: SyncChange): Profile {
  return { ...before, sync: { ...before.sync, ...change } };
}

/** Without what stands there by now. */
function notIn(kept: ProfileSync, change: SyncChange): SyncChange {
  const values = new Map<string, unknown>(Object.entries(kept));
  return Object.fromEntries(
    Object.entries(change).filter(([name, value]) => JSON.stringify(values.get(name)) !== JSON.stringify(value)),
  );
}
