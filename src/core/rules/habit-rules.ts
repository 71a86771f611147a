import type { Segment, userFields } from '../alma/user-fields.ts';
import { oncePer } from './once-rule.ts';
import { at, blankOrAbsent, isFilled, isPreferred } from './record-rule.ts';

/** Elements that Alma's format does not have, or that stand where it has them not; what is inside one is not looked at. */
const unknownElement = oncePer((user, note) => {
  for (const element of user.having('unknown')) {
    const { parent } = element;
    const parentKnown = parent === null || (parent.field !== null && !parent.field.ignored);
    if (parentKnown) note(element.name, () => ({ ...at(element), value: element.name }));
  }
});

const ignoredBySis = oncePer((user, note) => {
  for (const element of user.having('ignored')) note(element.name, () => ({ ...at(element), value: element.name }));
});

/** D 3.1-2: the fields that staff may keep from the sync, in the documents' own list. */
export const protectedFields = [
  'user_group',
  'job_category',
  'pin_number',
  'preferred_language',
  'campus_code',
  'rs_libraries',
  'user_title',
  'library_notices',
] as const satisfies readonly (keyof typeof userFields)[];

/** A habit of the export and no news about anybody: it names no user. */
const protectedFieldBlank = oncePer(
  (user, note) => {
    for (const name of protectedFields) {
      const field = user.field(name);
      if (field?.blank === true && field.leaf) note(name, () => at(field));
    }
  },
  { aboutFile: true },
);

/** D 3.1-7: an empty list makes the sync delete what the user has of that kind. */
const lists: readonly (readonly [parent: 'contact_info' | null, list: string, segment: Segment])[] = [
  ['contact_info', 'addresses', 'address'],
  ['contact_info', 'emails', 'email'],
  ['contact_info', 'phones', 'phone'],
  [null, 'user_identifiers', 'user_identifier'],
  [null, 'user_blocks', 'user_block'],
  [null, 'user_notes', 'user_note'],
  [null, 'user_statistics', 'user_statistic'],
];

const segmentListEmpty = oncePer((user, note) => {
  for (const [parent, name, segment] of lists) {
    if (user.segments(segment).length > 0) continue;
    const list = parent === null ? user.field(name) : (user.field(parent)?.child(name) ?? null);
    if (list !== null) note(name, () => ({ ...at(list), value: null }));
  }
});

const noPreferred = (segment: Segment) =>
  oncePer((user, note) => {
    const entries = user.segments(segment);
    const [first] = entries;
    if (first !== undefined && !entries.some(isPreferred)) note('file', () => ({ ...at(first), value: null }));
  });

const addressCityBlank = oncePer((user, note) => {
  for (const address of user.segments('address')) {
    if (!isFilled(address.child('city'))) note('file', () => blankOrAbsent(address, 'city'));
  }
});

/** Rules about what an export does to everybody alike: once per name, list or file. */
export const habitRules = {
  'unknown-element': unknownElement,
  'ignored-by-sis': ignoredBySis,
  'protected-field-blank': protectedFieldBlank,
  'segment-list-empty': segmentListEmpty,
  'email-no-preferred': noPreferred('email'),
  'address-no-preferred': noPreferred('address'),
  'address-city-blank': addressCityBlank,
} as const;
