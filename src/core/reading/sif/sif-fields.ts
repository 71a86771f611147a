/** What a layout may name, as Alma's format has it below `<user>`; nothing else is ever written of a patron file. */
export const sifUserFields = [
  'primary_id',
  'last_name',
  'first_name',
  'middle_name',
  'birth_date',
  'user_group',
  'campus_code',
  'expiry_date',
  'purge_date',
] as const;

/** The same below `<address>`. */
export const sifAddressFields = [
  'line1',
  'line2',
  'line3',
  'line4',
  'line5',
  'city',
  'state_province',
  'postal_code',
  'country',
  'start_date',
  'end_date',
] as const;

export const phoneKinds = ['primary', 'mobile', 'fax', 'other'] as const;

/** Digits that say what kind an address is; that of e-mails (`emailMark`) is none of them. */
export const addressMarks = ['1', '2', '4', '5', '6', '7', '8', '9'] as const;
