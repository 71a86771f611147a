/** What a column can be guessed to hold. */

export type TargetList = 'user' | 'address' | 'email' | 'phone' | 'identifier' | 'note' | 'statistic' | 'none';

/** What stands in such a column, so that a header alone does not decide. */
export type ContentKind = 'id' | 'name' | 'date' | 'email' | 'phone' | 'zip' | 'country' | 'status' | 'gender' | 'text';

export interface TargetFact {
  readonly list: TargetList;
  readonly content: ContentKind;
  /** Of identifiers: the code of its type. */
  readonly type?: string;
}

export const tableTargets = {
  primary_id: { list: 'user', content: 'id' },
  last_name: { list: 'user', content: 'name' },
  first_name: { list: 'user', content: 'name' },
  middle_name: { list: 'user', content: 'name' },
  /** Becomes last and first name. */
  full_name: { list: 'user', content: 'name' },
  pref_first_name: { list: 'user', content: 'name' },
  pref_middle_name: { list: 'user', content: 'name' },
  pref_last_name: { list: 'user', content: 'name' },
  user_group: { list: 'user', content: 'text' },
  expiry_date: { list: 'user', content: 'date' },
  purge_date: { list: 'user', content: 'date' },
  birth_date: { list: 'user', content: 'date' },
  gender: { list: 'user', content: 'gender' },
  user_title: { list: 'user', content: 'text' },
  job_category: { list: 'user', content: 'text' },
  job_description: { list: 'user', content: 'text' },
  campus_code: { list: 'user', content: 'text' },
  preferred_language: { list: 'user', content: 'text' },
  web_site_url: { list: 'user', content: 'text' },
  cataloger_level: { list: 'user', content: 'text' },
  pin_number: { list: 'user', content: 'id' },
  status: { list: 'user', content: 'status' },
  line1: { list: 'address', content: 'text' },
  line2: { list: 'address', content: 'text' },
  line3: { list: 'address', content: 'text' },
  line4: { list: 'address', content: 'text' },
  line5: { list: 'address', content: 'text' },
  city: { list: 'address', content: 'text' },
  state_province: { list: 'address', content: 'text' },
  postal_code: { list: 'address', content: 'zip' },
  country: { list: 'address', content: 'country' },
  address_note: { list: 'address', content: 'text' },
  address_type: { list: 'address', content: 'text' },
  email_address: { list: 'email', content: 'email' },
  email_type: { list: 'email', content: 'text' },
  phone_number: { list: 'phone', content: 'phone' },
  /** Goes before the number. */
  phone_area: { list: 'phone', content: 'id' },
  phone_type: { list: 'phone', content: 'text' },
  barcode: { list: 'identifier', content: 'id', type: 'BARCODE' },
  institution_id: { list: 'identifier', content: 'id', type: 'INST_ID' },
  net_id: { list: 'identifier', content: 'id', type: 'NET_ID' },
  /** Of the type that the next says, row by row. */
  other_id: { list: 'identifier', content: 'id' },
  identifier_type: { list: 'identifier', content: 'text' },
  note_text: { list: 'note', content: 'text' },
  statistic_category: { list: 'statistic', content: 'text' },
  /** Never taken over. */
  ssn: { list: 'none', content: 'text' },
} as const satisfies Record<string, TargetFact>;

export type TargetId = keyof typeof tableTargets;

export function targetFact(target: TargetId): TargetFact {
  return tableTargets[target];
}
