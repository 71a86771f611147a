import {
  accountTypeRules,
  defaultedRules,
  esploroRules,
  fromProfileRules,
  outputRules,
  passwordRules,
  plainRules,
  primaryIdRules,
  rolesRules,
} from './plain-policy.ts';
import type { EditState, FileState, ModeTable, PolicyCell } from './policy-cell.ts';
import type { TopField } from './preview-shape.ts';
import {
  catalogerRules,
  overriddenRow,
  preferredNameRules,
  protectedRules,
  protectedWithDefaultRules,
} from './protected-policy.ts';
import type { SyncOptions } from './sync-options.ts';

/** Fields that a sync treats alike. */
export interface PolicyClass {
  readonly fields: readonly TopField[];
  readonly rules: ModeTable;
  /** An edit by hand may save it, and the API has to be told to replace it. */
  readonly protected: boolean;
  /** The preview tells changes of it. What a load does not read is in no file of users to compare it with. */
  readonly compared: boolean;
}

/** Every field directly below `<user>`; its lists of entries are in `segment-policy.ts`. */
export const policyClasses = {
  plain: {
    fields: [
      'first_name',
      'middle_name',
      'last_name',
      'gender',
      'birth_date',
      'job_description',
      'web_site_url',
      'expiry_date',
      'purge_date',
    ],
    rules: plainRules,
    protected: false,
    compared: true,
  },
  defaulted: { fields: ['status'], rules: defaultedRules, protected: false, compared: true },
  'primary-id': { fields: ['primary_id'], rules: primaryIdRules, protected: false, compared: true },
  protected: {
    fields: [
      'user_group',
      'job_category',
      'pin_number',
      'campus_code',
      'user_title',
      'rs_libraries',
      'library_notices',
    ],
    rules: protectedRules,
    protected: true,
    compared: true,
  },
  'protected-with-default': {
    fields: ['preferred_language'],
    rules: protectedWithDefaultRules,
    protected: true,
    compared: true,
  },
  'preferred-name': {
    fields: ['pref_first_name', 'pref_middle_name', 'pref_last_name'],
    rules: preferredNameRules,
    protected: true,
    compared: true,
  },
  cataloger: { fields: ['cataloger_level'], rules: catalogerRules, protected: true, compared: true },
  esploro: {
    fields: ['pref_name_suffix', 'is_researcher', 'researcher'],
    rules: esploroRules,
    protected: false,
    compared: true,
  },
  'from-profile': {
    fields: ['record_type', 'external_id'],
    rules: fromProfileRules,
    protected: false,
    compared: false,
  },
  'account-type': { fields: ['account_type'], rules: accountTypeRules, protected: false, compared: false },
  roles: { fields: ['user_roles'], rules: rolesRules, protected: false, compared: false },
  password: {
    fields: ['password', 'force_password_change'],
    rules: passwordRules,
    protected: false,
    compared: false,
  },
  output: {
    fields: [
      'full_name',
      'status_date',
      'last_patron_activity_date',
      'requests',
      'loans',
      'fees',
      'proxy_for_users',
      'source_link_id',
      'source_institution_code',
      'linking_id',
    ],
    rules: outputRules,
    protected: false,
    compared: false,
  },
} as const satisfies Record<string, PolicyClass>;

export type PolicyClassId = keyof typeof policyClasses;

const classes: readonly PolicyClass[] = Object.values(policyClasses);
const classByField: ReadonlyMap<TopField, PolicyClass> = new Map(
  classes.flatMap((one) => one.fields.map((field) => [field, one])),
);

/** The fields that the preview tells changes of. */
export const comparedFields: readonly TopField[] = classes.filter((one) => one.compared).flatMap((one) => one.fields);

const ids = Object.keys(policyClasses) as PolicyClassId[];

/** Null for what holds lists of entries. */
export function classIdOf(field: TopField): PolicyClassId | null {
  const found = classOf(field);
  return ids.find((id) => policyClasses[id] === found) ?? null;
}

/** Null for what holds lists of entries. */
export function classOf(field: TopField): PolicyClass | null {
  return classByField.get(field) ?? null;
}

/** The entry of the table that decides about a field, with what the library said of its sync. */
export function cellFor(
  field: TopField,
  file: FileState,
  edit: EditState,
  { mode, override, openForUpdate }: Pick<SyncOptions, 'mode' | 'override' | 'openForUpdate'>,
): PolicyCell {
  const found = classOf(field);
  if (found === null) throw new Error(`${field} holds lists, which have a table of their own.`);
  const row = found.rules[mode][file];
  if (!found.protected) return row[edit];
  if (mode === 'api' && file === 'value' && override.has(field)) return overriddenRow[edit];
  // An edit that was not opened for update protects nothing (D 3.1-6). Of a PUT no document says so.
  return mode === 'sis' && !openForUpdate ? row.never : row[edit];
}
