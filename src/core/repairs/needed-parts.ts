import type { Segment } from '../alma/user-fields.ts';

/** The parts without which Alma takes no entry of a list (D 1.3, D 4.1; the rules beside are in segment-rules.ts). */
export const neededParts: Readonly<Record<Segment, readonly (readonly string[])[]>> = {
  user_identifier: [['id_type'], ['value']],
  user_statistic: [['statistic_category']],
  email: [['email_address'], ['email_types', 'email_type']],
  phone: [['phone_number'], ['phone_types', 'phone_type']],
  address: [['line1'], ['address_types', 'address_type']],
  user_note: [['note_type'], ['note_text']],
  user_block: [['block_description']],
};
