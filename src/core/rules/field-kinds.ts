import type { UserElement } from '../user-record.ts';

/** What kind of value an element of the format holds, as far as rules about text care. */
export type FieldKind = 'identifier' | 'name' | 'email' | 'phone' | 'date' | 'group' | 'code';

const kinds: Readonly<Record<string, FieldKind>> = {
  primary_id: 'identifier',
  'user_identifiers/user_identifier/value': 'identifier',
  first_name: 'name',
  middle_name: 'name',
  last_name: 'name',
  pref_first_name: 'name',
  pref_middle_name: 'name',
  pref_last_name: 'name',
  'contact_info/emails/email/email_address': 'email',
  'contact_info/phones/phone/phone_number': 'phone',
  user_group: 'group',
  user_title: 'code',
  job_category: 'code',
  gender: 'code',
  campus_code: 'code',
  cataloger_level: 'code',
  preferred_language: 'code',
  status: 'code',
  'contact_info/addresses/address/country': 'code',
  'contact_info/addresses/address/address_types/address_type': 'code',
  'contact_info/emails/email/email_types/email_type': 'code',
  'contact_info/phones/phone/phone_types/phone_type': 'code',
  'user_identifiers/user_identifier/id_type': 'code',
  'user_identifiers/user_identifier/status': 'code',
  'user_notes/user_note/note_type': 'code',
  'user_statistics/user_statistic/statistic_category': 'code',
  'user_blocks/user_block/block_type': 'code',
  'user_blocks/user_block/block_description': 'code',
  'rs_libraries/rs_library/code': 'code',
  'library_notices/library_notice/code': 'code',
};

/** Null for elements that hold free text, other elements, or that Alma does not know. */
export function fieldKind({ field }: UserElement): FieldKind | null {
  if (field === null) return null;
  return field.fact.date === true ? 'date' : (kinds[field.path] ?? null);
}
