import type { Segment } from '../alma/user-fields.ts';
import { at, blankOrAbsent, isFilled, type RecordCheck } from './record-rule.ts';

/** Fires for each entry of a list whose part of that name is blank or absent. */
function blankPart(segment: Segment, part: string): RecordCheck {
  return (user, report) => {
    for (const entry of user.segments(segment)) {
      if (!isFilled(entry.child(part))) report(blankOrAbsent(entry, part));
    }
  };
}

/** Fires for each entry of a list with no non-blank type. */
function noType(segment: Segment, list: string, type: string): RecordCheck {
  return (user, report) => {
    for (const entry of user.segments(segment)) {
      const types = entry.child(list);
      const first = types?.child(type) ?? null;
      if (isFilled(first)) continue;
      if (types === null || first === null) report(blankOrAbsent(entry, list));
      else if (!types.children().some((child) => child.name === type && !child.blank)) report(at(first));
    }
  };
}

/** What must not be blank in an identifier, address, e-mail, phone, note, block or statistic (D 1.3, D 4.1). */
export const segmentRules = {
  'identifier-blank': blankPart('user_identifier', 'value'),
  'identifier-type-blank': blankPart('user_identifier', 'id_type'),
  'statistic-category-blank': blankPart('user_statistic', 'statistic_category'),
  'email-address-blank': blankPart('email', 'email_address'),
  'email-type-blank': noType('email', 'email_types', 'email_type'),
  'phone-number-blank': blankPart('phone', 'phone_number'),
  'phone-type-blank': noType('phone', 'phone_types', 'phone_type'),
  'address-type-blank': noType('address', 'address_types', 'address_type'),
  'address-line1-blank': blankPart('address', 'line1'),
  'note-type-blank': blankPart('user_note', 'note_type'),
  'note-text-blank': blankPart('user_note', 'note_text'),
  'block-description-blank': blankPart('user_block', 'block_description'),
} as const satisfies Record<string, RecordCheck>;
