import { fieldWords } from '../../core/field-words.ts';
import { certaintyWords } from '../../core/preview/effect-words.ts';
import type { SyncMode } from '../../core/preview/policy-cell.ts';
import { optionFacts, type SyncOptions, usualOptions } from '../../core/preview/sync-options.ts';
import type { ProfileSync } from '../../core/profile/profile.ts';
import { wishesOfSync } from '../../core/profile/wishes-from.ts';
import { listWords } from '../words.ts';

export const modeChoices: readonly { readonly id: SyncMode; readonly name: string; readonly words: string }[] = [
  {
    id: 'sis',
    name: 'SIS sync',
    words: 'The job that takes the zip: Users SYNCHRONIZE. This is what most libraries run.',
  },
  {
    id: 'api',
    name: 'Users API (PUT)',
    words: 'A program that sends the users one by one instead. Its rules differ.',
  },
];

export type SyncOptionId = keyof typeof optionFacts;
type Settings = Omit<SyncOptions, 'mode' | 'editOf'>;

/** How each setting stands: a sentence without its capital letter and its full stop. */
const standing: Readonly<Record<SyncOptionId, (settings: Settings) => string>> = {
  matchIdType: ({ matchIdType }) =>
    `users are found by ${matchIdType === 'primary_id' ? 'their primary identifier' : `their identifier of the type ${matchIdType}`}`,
  caseCounts: ({ caseCounts }) =>
    `identifiers that differ by capital letters alone are ${caseCounts ? 'two' : 'the same'}`,
  addUnmatched: ({ addUnmatched }) => `users who are not in Alma yet are ${addUnmatched ? 'added' : 'left out'}`,
  override: ({ override }) =>
    override.size === 0
      ? 'no protected field is in the override list'
      : `in the override list: ${listWords([...override].map(fieldWords))}`,
  openForUpdate: ({ openForUpdate }) => `“Open for Update” is answered with ${openForUpdate ? 'Yes' : 'No'}`,
  defaultLanguage: ({ defaultLanguage }) => `the default language is ${defaultLanguage}`,
};

const optionIds = Object.keys(standing) as readonly SyncOptionId[];

/** The settings in which two ways to set a sync up differ, as the first has them. */
export function differingOptions(one: Settings, other: Settings): string[] {
  return optionIds.filter((id) => standing[id](one) !== standing[id](other)).map((id) => standing[id](one));
}

/** What of a sync is set up otherwise than usual, in one line. */
export function unusualWords(settings: Settings): string {
  const unusual = differingOptions(settings, usualOptions);
  return unusual.length === 0 ? 'as usual' : unusual.join('; ');
}

const ofProfilePart = ['addUnmatched', 'override', 'openForUpdate', 'defaultLanguage'] as const;

/** The part of a profile as it stands, a line each. */
export function syncLines(sync: ProfileSync): string[] {
  const settings = { ...usualOptions, ...wishesOfSync(sync) };
  const sent = modeChoices.find(({ id }) => id === sync.mode)?.name ?? sync.mode;
  return [`Sent by ${sent}`, ...ofProfilePart.map((option) => standingWords(option, settings))];
}

/** How one setting stands: `Users who are not in Alma yet are added`. */
export function standingWords(option: SyncOptionId, settings: Settings): string {
  return capital(standing[option](settings));
}

/** What a setting does where users are sent in this way, and how sure that is. */
export function optionNote(option: SyncOptionId, mode: SyncMode): string {
  const { means, certainty } = optionFacts[option][mode];
  const { tag, means: why } = certaintyWords[certainty];
  return `${means} ${capital(tag)}: ${why}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
