import type { FieldPath } from '../alma/user-fields.ts';

/** What a user's fields are about, as it is told when they have changed. */
export const parts = ['names', 'dates', 'contacts', 'identifiers', 'rest', 'group'] as const;
export type Part = (typeof parts)[number];

/** Fields directly below a user. Whatever is not here belongs to the rest; the primary identifier to none. */
const partOfField: Readonly<Record<string, Part | null>> = {
  primary_id: null,
  first_name: 'names',
  middle_name: 'names',
  last_name: 'names',
  pref_first_name: 'names',
  pref_middle_name: 'names',
  pref_last_name: 'names',
  pref_name_suffix: 'names',
  expiry_date: 'dates',
  purge_date: 'dates',
  contact_info: 'contacts',
  user_identifiers: 'identifiers',
  user_group: 'group',
} satisfies Partial<Record<FieldPath, Part | null>>;

/** The number of the part that a field directly below a user belongs to; -1 for what users are told apart by. */
export function partOf(field: string): number {
  const part = partOfField[field];
  return part === null ? -1 : parts.indexOf(part ?? 'rest');
}
