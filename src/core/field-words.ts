const lists = new Set([
  'users',
  'user',
  'contact_info',
  'user_identifiers',
  'emails',
  'phones',
  'addresses',
  'user_notes',
  'user_statistics',
  'user_blocks',
  'user_roles',
  'email_types',
  'phone_types',
  'address_types',
]);

const names: Readonly<Record<string, string>> = {
  user_identifier: 'identifier',
  user_note: 'note',
  user_statistic: 'statistic',
  user_block: 'block',
  user_role: 'role',
  email: 'e-mail',
  emails: 'e-mails',
  user_identifiers: 'identifiers',
  primary_id: 'primary identifier',
  id_type: 'type',
  email_type: 'type',
  phone_type: 'type',
  address_type: 'type',
  email_address: 'address',
  phone_number: 'number',
  note_type: 'type',
  note_text: 'text',
  statistic_category: 'category',
  block_description: 'description',
  state_province: 'state or province',
  rs_libraries: 'resource sharing libraries',
  pref_first_name: 'preferred first name',
  pref_middle_name: 'preferred middle name',
  pref_last_name: 'preferred last name',
  pref_name_suffix: 'suffix of the preferred name',
  pin_number: 'PIN',
  web_site_url: 'web site',
  user_notes: 'notes',
  user_blocks: 'blocks',
  user_statistics: 'statistics',
  user_roles: 'roles',
  is_researcher: 'mark as a researcher',
  external_id: 'external ID',
  source_link_id: 'ID of the linked account',
  source_institution_code: 'institution of the linked account',
  linking_id: 'linking ID',
  line1: 'first line',
  line2: 'second line',
  line3: 'third line',
  line4: 'fourth line',
  line5: 'fifth line',
};

/** `user_identifiers/user_identifier[2]/value` → `Identifier 2, value`. */
export function fieldWords(path: string): string {
  const words = fieldInText(path);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same within a sentence: `identifier 2, value`. */
export function fieldInText(path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  const kept = steps.filter((step) => !lists.has(bareName(step)));
  return (kept.length === 0 ? steps.slice(-1) : kept).map(stepWords).join(', ');
}

function stepWords(step: string): string {
  const name = bareName(step);
  const position = /\[(\d+)\]$/.exec(step)?.[1];
  const words = names[name] ?? name.replaceAll('_', ' ');
  return position === undefined ? words : `${words} ${position}`;
}

function bareName(step: string): string {
  return step.replace(/\[\d+\]$/, '').replace(/^@/, '');
}
