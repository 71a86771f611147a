import type { Profile } from './profile.ts';
import { writeProfile } from './read-profile.ts';

/** The names under which two profiles hold something else, in the order of a file; those of a later version too. */
export function differingSettings(one: Profile, other: Profile): string[] {
  const [left, right] = [one, other].map(settingsOf);
  const names = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])]);
  return [...names].filter((name) => JSON.stringify(left?.get(name)) !== JSON.stringify(right?.get(name)));
}

function settingsOf(profile: Profile): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(JSON.parse(writeProfile(profile))));
}
