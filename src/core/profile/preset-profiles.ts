import { usualTypes } from '../reading/sif/sif-mapping.ts';
import type { PresetId } from '../rules/preset.ts';
import type { Profile } from './profile.ts';

const alma: Profile = {
  library: '',
  preset: 'alma',
  fields: [],
  matchId: 'primary_id',
  caseCounts: false,
  // As `usualOptions`; the table of options beside those would come with the first page.
  sync: { mode: 'sis', addUnmatched: true, override: [], openForUpdate: true, defaultLanguage: 'en' },
  groups: [],
  usualDuplicates: [],
  typeCodes: { identifiers: null, addresses: null, emails: null, phones: null },
  sif: { layouts: [], groups: [], types: usualTypes },
  // DESIGN §3, Comparison; RULES, dates-off-policy.
  thresholds: { swingPercent: 20, swingPeople: 25, daysOffPolicy: 31 },
  datePolicy: null,
  sisDateFormat: null,
  termScheme: null,
  sftp: null,
  almaAddress: null,
  integrationProfile: null,
  reportColumns: [],
  tableMappings: [],
  expectedFindings: [],
  repairs: [],
  steps: [],
  people: 'until-closed',
};

const address = 'contact_info/addresses/address';

/** Where a library begins, and what a file takes for settings that it does not name. */
export const presetProfiles: Readonly<Record<PresetId, Profile>> = {
  alma,
  'i-share': {
    ...alma,
    preset: 'i-share',
    // D 1.6: the fields that CARLI asks for.
    fields: [
      'primary_id',
      'last_name',
      'user_group',
      'expiry_date',
      'purge_date',
      'contact_info/emails/email/email_address',
      `${address}/address_types/address_type`,
      `${address}/line1`,
      `${address}/city`,
      `${address}/state_province`,
      `${address}/postal_code`,
    ],
    // D 2: CARLI's server, the folder of the S/FTP definition and the input path in it.
    sftp: { host: 'files.carli.illinois.edu', port: 22, folder: 'ALMA/SIS', user: '' },
  },
};
