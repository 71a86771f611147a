import type { SifGroup } from '../core/profile/profile.ts';
import { checkAgain } from './load-verbs.ts';
import { editProfile } from './profile-edits.ts';

/** Reads the patron files on screen by this layout, wherever it fits. */
export function chooseLayout(layout: string): Promise<void> {
  return checkAgain({ layout });
}

/**
 * Remembers what these groups of patron files become, and checks the files on screen again; a group that becomes nothing
 * else is none to remember. Groups that are not among them stay as they are. Gives a sentence where they cannot be kept.
 */
export async function useSifGroups(groups: readonly SifGroup[]): Promise<string | null> {
  const named = new Set(groups.map(({ from }) => from));
  const changed = groups.filter(({ from, to }) => to !== '' && to !== from);
  const fault = await editProfile('groups of patron files', (before) => ({
    ...before,
    sif: { ...before.sif, groups: [...before.sif.groups.filter(({ from }) => !named.has(from.trim())), ...changed] },
  }));
  if (fault === null) await checkAgain();
  return fault;
}
