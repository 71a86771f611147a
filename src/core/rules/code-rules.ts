import type { Segment } from '../alma/user-fields.ts';
import { trimBlank } from '../blank.ts';
import type { UserElement } from '../user-record.ts';
import { oncePer } from './once-rule.ts';
import { at, isFilled } from './record-rule.ts';
import type { KnownCodes } from './rule-settings.ts';

/** Codes of a table that Alma compares as they are; the user group's are the only ones that libraries add themselves. */
const userGroupUnknown = oncePer(
  (user, note, { codes }) => {
    const group = user.field('user_group');
    if (codes.userGroups === undefined || !isFilled(group)) return;
    const code = trimBlank(group.text);
    if (!codes.userGroups.has(code)) note(code, () => at(group));
  },
  { ofEverybody: true, where: ({ codes }) => codes.userGroups !== undefined },
);

const typed: readonly (readonly [segment: Segment, kind: keyof KnownCodes, list: string | null, type: string])[] = [
  ['user_identifier', 'identifierTypes', null, 'id_type'],
  ['address', 'addressTypes', 'address_types', 'address_type'],
  ['email', 'emailTypes', 'email_types', 'email_type'],
  ['phone', 'phoneTypes', 'phone_types', 'phone_type'],
];

const typeCodeUnknown = oncePer(
  (user, note, { codes }) => {
    for (const [segment, kind, list, type] of typed) {
      const known = codes[kind];
      if (known === undefined) continue;
      for (const entry of user.segments(segment)) {
        for (const element of typesOf(entry, list, type)) {
          const code = trimBlank(element.text);
          if (!known.has(code)) note(`${type} ${code}`, () => at(element));
        }
      }
    }
  },
  { ofEverybody: true, where: ({ codes }) => typed.some(([, kind]) => codes[kind] !== undefined) },
);

function typesOf(entry: UserElement, list: string | null, type: string): UserElement[] {
  const holder = list === null ? entry : entry.child(list);
  return holder?.children().filter((child) => child.name === type && isFilled(child)) ?? [];
}

/** Rules about codes that the library's profile lists; once per code. */
export const codeRules = {
  'user-group-unknown': userGroupUnknown,
  'type-code-unknown': typeCodeUnknown,
} as const;
