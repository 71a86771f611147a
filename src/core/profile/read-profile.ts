import type { PresetId } from '../rules/preset.ts';
import { isJsonObject, type JsonObject, ownValue } from './json-value.ts';
import type { Profile } from './profile.ts';
import { type FileRefusal, profileRefusal, refusedJson } from './profile-refusals.ts';
import { profileShape } from './profile-shape.ts';
import { readJson } from './read-json.ts';
import { type ReadingNotes, ReadingPlace, readAs, wrong } from './shape.ts';
import { openVersioned, type Upgrade } from './versioned.ts';

export const profileFormat = 'termload-profile';

/** Larger files are no profiles; look at the size before reading one. */
export const mostProfileBytes = 2_000_000;

/** From each version to the next; never changed once released. */
export const profileUpgrades: readonly Upgrade[] = [];

export interface ReadProfile {
  readonly kind: 'profile';
  readonly profile: Profile;
  /** Places of settings that this version does not know; they are kept, and written again. */
  readonly unknown: readonly string[];
  /** Places of texts that were too long and have been cut. */
  readonly cut: readonly string[];
  /** Places of passwords and the like, which are not kept. */
  readonly leftOut: readonly string[];
  /** The version that the file had. */
  readonly version: number;
}

export type ProfileReading = ReadProfile | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** Reads the text of a profile file, whoever made it: a whole profile, or a refusal in words. */
export function readProfile(text: string): ProfileReading {
  const refused = (refusal: FileRefusal): ProfileReading => ({ kind: 'refused', refusal });
  if (text.trim() === '') return refused(profileRefusal('empty'));
  const json = readJson(text, { characters: mostProfileBytes, depth: 20 });
  if ('fault' in json) return refused(refusedJson(json.fault, json.line));
  const opened = openVersioned(json.value, profileFormat, profileUpgrades);
  if (opened.kind === 'other-format') return refused(profileRefusal('other-format', { format: opened.format }));
  if (opened.kind !== 'open') return refused(profileRefusal(opened.kind));

  const notes: ReadingNotes = { unknown: [], cut: [], leftOut: [], fault: null };
  const profile = readAs(profileShape(presetOf(opened.json)), withoutHead(opened.json), new ReadingPlace(notes));
  if (profile === wrong) return refused(profileRefusal('wrong-value', notes.fault ?? {}));
  const { unknown, cut, leftOut } = notes;
  return { kind: 'profile', profile, unknown, cut, leftOut, version: opened.version };
}

/** The text of a profile file: equal profiles make equal texts. */
export function writeProfile(profile: Profile): string {
  const written = profileShape(profile.preset).write(profile);
  const settings = isJsonObject(written) ? withoutHead(written) : {};
  const head = { format: profileFormat, version: profileUpgrades.length + 1 };
  return `${JSON.stringify({ ...head, ...settings }, null, 2)}\n`;
}

/** Read before the rest, which is filled in from it; that it is a preset at all is judged with the rest. */
function presetOf(json: JsonObject): PresetId {
  return ownValue(json, 'preset') === 'i-share' ? 'i-share' : 'alma';
}

function withoutHead({ format: _format, version: _version, ...settings }: JsonObject): JsonObject {
  return settings;
}
