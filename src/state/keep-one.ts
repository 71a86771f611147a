import { type KeepOneChoice, leftOutBy, usualChoice, withMoreShared } from '../core/repairs/keep-one-choice.ts';
import { currentLoad } from './current-load.ts';
import { chooseRepairs } from './load-verbs.ts';
import type { PeopleChoices } from './people-choices.ts';
import { profile } from './profile.ts';

const id = 'keep-one-of-duplicates';

/** Who shares ids in the file on screen, and who of them is preferred; null until `readSharedIds` has come back. */
export function keepOneChoice(): PeopleChoices['keepOne']['value'] {
  return currentLoad()?.people.keepOne.value ?? null;
}

/** Asks who shares ids with whom, unless that is known. */
export async function readSharedIds(): Promise<void> {
  const shown = currentLoad();
  if (shown?.preparation == null || shown.people.keepOne.value !== null) return;
  const found = await shown.preparation.people.sharedIds();
  const weights = new Map(profile.value.groups.map(({ code, weight }) => [code, weight]));
  shown.people.keepOne.value ??= { ...usualChoice(found, weights), omitted: found.omitted };
}

/** Prefers others; nothing is checked again before `keepOne`. */
export function prefer(change: Partial<Pick<KeepOneChoice, 'way' | 'groups' | 'swapped'>>): void {
  const choice = currentLoad()?.people.keepOne;
  if (choice?.value != null) choice.value = { ...choice.value, ...change };
}

/** Checks the file again with one of each who share an id. */
export async function keepOne(): Promise<void> {
  await readSharedIds();
  const choice = keepOneChoice();
  if (choice !== null) await chooseRepairs((before) => ({ ...before, [id]: leftOutBy(choice) }));
}

/** The same for those whose shared ids were found only now that others are left out. */
export async function keepOneOfMore(): Promise<void> {
  const shown = currentLoad();
  const choice = shown?.people.keepOne;
  if (shown?.preparation == null || choice?.value == null) return;
  const more = await shown.preparation.people.sharedIds();
  choice.value = { ...withMoreShared(choice.value, more), omitted: more.omitted };
  await keepOne();
}
