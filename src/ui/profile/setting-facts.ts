import { fieldWords } from '../../core/field-words.ts';
import type { PeopleKept, Profile, ProfileGroup, ProfileSif } from '../../core/profile/profile.ts';
import { dateFormatOf, schemeOf, stepListOf, yearsAheadOf } from '../../core/profile/term-settings.ts';
import { rememberedRepairs, repairRemembered } from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import { columnLetter } from '../../core/report/column-sample.ts';
import { type GroupKind, guessedKind } from '../../core/report/group-kind.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { sisDateFormats } from '../../core/terms/sis-date.ts';
import { presetChoices } from '../preset-words.ts';
import { syncLines } from '../preview/sync-words.ts';
import { mappingWords } from '../table/slot-words.ts';
import { countWords, listWords } from '../words.ts';

export type SettingId = Exclude<keyof Profile, 'others'>;

interface SettingFact {
  readonly name: string;
  /** As it stands: a line each. */
  words(profile: Profile): readonly string[];
}

export const kindWords: Readonly<Record<GroupKind, string>> = {
  student: 'students',
  staff: 'employees',
  unsure: 'both, or not known',
};

export const peopleWords: Readonly<Record<PeopleKept, string>> = {
  'until-closed': 'Until the term is closed',
  never: 'Never',
  always: 'Always',
};

/** The kinds of types that Alma has codes for. */
export const typeKinds = {
  identifiers: 'Identifier types',
  addresses: 'Address types',
  emails: 'E-mail types',
  phones: 'Phone types',
} as const;

/** What a library can say, each by its name and as it stands. */
export const settingFacts: Readonly<Record<SettingId, SettingFact>> = {
  library: { name: 'Name of the library', words: ({ library }) => [library === '' ? 'Not said' : library] },
  preset: {
    name: 'Measured by',
    words: ({ preset }) => [presetChoices.find(({ id }) => id === preset)?.name ?? preset],
  },
  matchId: { name: 'Alma finds users by', words: ({ matchId }) => [matchIdWords(matchId)] },
  caseCounts: {
    name: 'Identifiers that differ by case alone',
    words: ({ caseCounts }) => [caseCounts ? 'Are two: the first load was before June 2018' : 'Are the same'],
  },
  fields: {
    name: 'Fields asked for',
    words: ({ fields }) => (fields.length === 0 ? ['None beyond what it is measured by'] : fields.map(fieldWords)),
  },
  sync: { name: 'How the sync is set up', words: ({ sync }) => syncLines(sync) },
  groups: {
    name: 'User groups',
    words: ({ groups }) => (groups.length === 0 ? ['Not listed, so not checked'] : groups.map(groupWords)),
  },
  usualDuplicates: {
    name: 'Groups that tell a duplicate',
    words: ({ usualDuplicates }) => (usualDuplicates.length === 0 ? ['None'] : usualDuplicates),
  },
  typeCodes: {
    name: 'Codes of types',
    words: ({ typeCodes }) =>
      (['identifiers', 'addresses', 'emails', 'phones'] as const).map((kind) => {
        const codes = typeCodes[kind] ?? [];
        return `${typeKinds[kind]}: ${codes.length === 0 ? 'not listed, so not checked' : codes.join(', ')}`;
      }),
  },
  sif: { name: 'Patron files (Voyager)', words: ({ sif }) => sifWords(sif) },
  termScheme: {
    name: 'Term codes',
    words: (profile) => {
      const { name, pattern, seasons } = schemeOf(profile);
      return [
        name,
        `Pattern ${pattern}`,
        ...seasons.map(({ word, sign, begins }) => `${word}: ${sign}, from ${begins}`),
      ];
    },
  },
  datePolicy: {
    name: 'Dates of users',
    words: (profile) => {
      const { expiry, purge } = yearsAheadOf(profile);
      return [`Expire after ${countWords(expiry, 'year')}, can be purged after ${countWords(purge, 'year')}`];
    },
  },
  sisDateFormat: {
    name: 'Dates in the student system',
    words: (profile) => [`${dateFormatOf(profile)}: ${sisDateFormats[dateFormatOf(profile)].words}`],
  },
  sftp: {
    name: 'Upload folder',
    words: ({ sftp }) =>
      sftp === null
        ? ['Not said']
        : [
            `Host ${sftp.host}, port ${sftp.port}`,
            `Folder ${sftp.folder === '' ? 'where one arrives' : sftp.folder}`,
            `User name ${sftp.user === '' ? 'not said' : sftp.user}`,
          ],
  },
  almaAddress: { name: 'Address of Alma', words: ({ almaAddress }) => [almaAddress ?? 'Not said'] },
  integrationProfile: {
    name: 'Integration profile in Alma',
    words: ({ integrationProfile }) => [integrationProfile ?? 'Not said'],
  },
  thresholds: {
    name: 'Told from',
    words: ({ thresholds: { swingPercent, swingPeople, daysOffPolicy } }) => [
      `A group that shrinks by over ${swingPercent}% and ${countWords(swingPeople, 'person', 'people')}`,
      `A date that is over ${countWords(daysOffPolicy, 'day')} off`,
    ],
  },
  expectedFindings: {
    name: 'Expected here',
    words: ({ expectedFindings }) =>
      expectedFindings.length === 0
        ? ['Nothing']
        : expectedFindings.map(({ rule, reason }) => `${ruleTitle(rule)}${reason === '' ? '' : `: ${reason}`}`),
  },
  repairs: {
    name: 'Repairs that are chosen from the start',
    words: ({ repairs }) => (repairs.length === 0 ? ['None'] : repairs.map(repairWords)),
  },
  steps: {
    name: 'Steps of a term',
    words: (profile) => {
      const { steps, dropped } = stepListOf(profile);
      const left = dropped.length === 0 ? [] : [`${countWords(dropped.length, 'step')} of Termload’s left out`];
      return [...steps.map(({ title }, index) => `${index + 1}. ${title}`), ...left];
    },
  },
  people: { name: 'How long people’s details are kept', words: ({ people }) => [peopleWords[people]] },
  reportColumns: {
    name: 'Columns of reports, chosen by hand',
    words: ({ reportColumns }) =>
      reportColumns.length === 0 ? ['None'] : reportColumns.map(({ columns }) => columnsWords(columns)),
  },
  tableMappings: {
    name: 'Columns of tables, chosen by hand',
    words: ({ tableMappings }) =>
      tableMappings.length === 0 ? ['None'] : tableMappings.map(({ mapping }) => mappingWords(mapping)),
  },
};

export function isSettingId(name: string): name is SettingId {
  return Object.hasOwn(settingFacts, name);
}

function matchIdWords(matchId: string): string {
  return matchId === 'primary_id' ? 'Their primary identifier' : `Their identifier of the type ${matchId}`;
}

function groupWords({ code, name, kind, weight }: ProfileGroup): string {
  const who = kind === null ? `${kindWords[guessedKind(code, name)]} (guessed)` : kindWords[kind];
  return [code, ...(name === '' ? [] : [name]), who, `weight ${weight}`].join(', ');
}

function sifWords({ layouts, groups, types }: ProfileSif): string[] {
  return [
    ...layouts.map(({ name }) => `Own layout: ${name}`),
    ...groups.map(({ from, to }) => `Group ${from} becomes ${to}`),
    ...(groups.length === 0 ? ['Groups stay as they stand in the file'] : []),
    `Types: ${[types.barcode, ...Object.values(types.addresses), types.email, ...new Set(Object.values(types.phones)), types.note].join(', ')}`,
  ];
}

/** A rule of a later version has no words here. */
export function ruleTitle(rule: string): string {
  const titles = new Map(Object.entries(ruleFacts).map(([id, { title }]) => [id, title]));
  return titles.get(rule) ?? `A finding of a later version (${rule})`;
}

export function repairWords(id: string): string {
  const offered = repairRemembered(id);
  if (offered === null) return id.replaceAll('-', ' ');
  const { 'split-files': perFile } = rememberedRepairs([id]);
  const most = perFile === undefined ? '' : ` At most ${countWords(perFile, 'user')} in each.`;
  return `${offeredRepairs[offered].sentence}${most}`;
}

export function columnsWords({ id, message, name }: Profile['reportColumns'][number]['columns']): string {
  const said = `who it is in column ${columnLetter(id)}, what Alma says in ${listWords(message.map(columnLetter))}`;
  return `${said}${name === null ? '' : `, the name in ${columnLetter(name)}`}`;
}
