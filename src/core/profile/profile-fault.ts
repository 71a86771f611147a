import type { Profile } from './profile.ts';
import { readProfile, writeProfile } from './read-profile.ts';

/**
 * Why settings as somebody has just changed them cannot be kept, in a sentence; null when they can. Judged as a file
 * would be, so that what is kept can always be read again.
 */
export function profileFault(profile: Profile): string | null {
  const reading = readProfile(writeProfile(profile));
  return reading.kind === 'refused' ? reading.refusal.expected : null;
}
