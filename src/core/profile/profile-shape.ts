import { syncModes } from '../preview/policy-cell.ts';
import type { PresetId } from '../rules/preset.ts';
import { rememberedMapping } from '../tables/mapping-shape.ts';
import { sisDateFormats } from '../terms/sis-date.ts';
import { presetProfiles } from './preset-profiles.ts';
import type {
  ExpectedFinding,
  Profile,
  ProfileColumns,
  ProfileGroup,
  ProfileSync,
  SftpPlace,
  Thresholds,
  TypeCodes,
} from './profile.ts';
import { type FieldShapes, record, type Shape } from './shape.ts';
import { profileSif } from './sif-shapes.ts';
import { profileSteps, termScheme, yearsAhead } from './term-shapes.ts';
import { code, formed, idOf, line, lines, listOf, oneOf, orNull, wholeNumber, yesOrNo } from './value-shapes.ts';

/** The schema of `termload-profile`, as a table; its order is the order in the file. */

/** Most columns that are read of a report. */
const lastColumn = 255;

/** A mapping may be long, and a profile is read as a whole. */
const mostTableMappings = 50;

const itself = (text: string): string => text;
const ids = formed(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 80, 'an id of small letters, digits and hyphens');
const codes = listOf(code(255), 2000, itself);
const path = formed(/^[a-z0-9_]+(?:\/[a-z0-9_]+)*$/, 200, 'the name of a field as Alma’s format has it');

const group: Shape<ProfileGroup> = record<ProfileGroup>(
  {
    code: code(255),
    name: line(255),
    kind: orNull(oneOf('student', 'staff', 'unsure')),
    weight: wholeNumber(0, 1000),
  },
  { name: '', kind: null, weight: 0 },
);

const sync: Shape<ProfileSync> = record<ProfileSync>(
  {
    mode: oneOf(...syncModes),
    addUnmatched: yesOrNo,
    override: listOf(path, 100, itself),
    openForUpdate: yesOrNo,
    defaultLanguage: code(255),
  },
  presetProfiles.alma.sync,
);

const typeCodes: Shape<TypeCodes> = record<TypeCodes>(
  { identifiers: orNull(codes), addresses: orNull(codes), emails: orNull(codes), phones: orNull(codes) },
  presetProfiles.alma.typeCodes,
);

const thresholds: Shape<Thresholds> = record<Thresholds>(
  { swingPercent: wholeNumber(0, 100), swingPeople: wholeNumber(0, 1_000_000), daysOffPolicy: wholeNumber(0, 36_500) },
  presetProfiles.alma.thresholds,
);

const sftp: Shape<SftpPlace> = record<SftpPlace>(
  {
    host: formed(
      // A name, or an IPv6 address without brackets.
      /^(?:(?!-)[\w-]+(?:\.[\w-]+)*|(?=.*:)[\dA-Fa-f:.]+)$/,
      253,
      'the name of a server, as in “files.example.edu”, with nothing before or behind it',
    ),
    port: wholeNumber(1, 65_535),
    folder: line(500),
    user: line(100),
  },
  { port: 22, folder: '', user: '' },
);

const columns: Shape<ProfileColumns> = record<ProfileColumns>({
  fingerprint: code(4000),
  columns: record<ProfileColumns['columns']>({
    id: wholeNumber(0, lastColumn),
    message: listOf(wholeNumber(0, lastColumn), lastColumn + 1, String),
    name: orNull(wholeNumber(0, lastColumn)),
  }),
});

const expected: Shape<ExpectedFinding> = record<ExpectedFinding>({ rule: ids, reason: lines(1000) });

const fields: FieldShapes<Profile> = {
  library: line(200),
  preset: oneOf('alma', 'i-share'),
  fields: listOf(path, 200, itself),
  matchId: code(255),
  caseCounts: yesOrNo,
  sync,
  groups: listOf(group, 1000, (one) => one.code),
  usualDuplicates: listOf(code(255), 200, itself),
  typeCodes,
  sif: profileSif,
  thresholds,
  datePolicy: orNull(yearsAhead),
  sisDateFormat: orNull(idOf(sisDateFormats)),
  termScheme: orNull(termScheme),
  sftp: orNull(sftp),
  // Not with a user and a password in it, and never a `javascript:`: it becomes a link.
  almaAddress: orNull(
    formed(
      /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#][\w\-./?#[\]~!$&()*+,;=:%]*)?$/,
      1000,
      'an address that begins with “https://”',
    ),
  ),
  integrationProfile: orNull(code(200)),
  reportColumns: listOf(columns, 200, (one) => one.fingerprint),
  tableMappings: listOf(rememberedMapping, mostTableMappings, (one) => one.fingerprint),
  expectedFindings: listOf(expected, 300, (one) => one.rule),
  repairs: listOf(ids, 100, itself),
  steps: profileSteps,
  people: oneOf('until-closed', 'never', 'always'),
};

/** Profiles whose missing settings are those of a preset. */
export function profileShape(preset: PresetId): Shape<Profile> {
  return record<Profile>(fields, { ...presetProfiles[preset], preset });
}
