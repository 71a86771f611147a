import { trimBlank } from '../blank.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import { blankField, fieldText } from './field-rules.ts';
import type { FileRule } from './file-rule.ts';
import { type IdentifierCase, identifierCase } from './identifier-case.ts';
import { KeyIndex } from './key-index.ts';
import { at, blankOrAbsent, isFilled, type MakeRecordCheck, type Occurrence } from './record-rule.ts';
import type { RuleSettings } from './rule-settings.ts';

const identifierRepeated: MakeRecordCheck = ({ caseCounts }) => {
  const { alike } = identifierCase(caseCounts);
  return (user, report) => {
    for (const identifier of user.identifiers) {
      const earlier = firstAlike(user.identifiers, identifier, alike);
      if (earlier !== identifier) {
        report({ ...at(identifier), detail: `The same value is ${ordinal(user, earlier)} too.` });
      }
    }
  };
};

function firstAlike(
  identifiers: readonly UserElement[],
  identifier: UserElement,
  alike: IdentifierCase['alike'],
): UserElement {
  for (const earlier of identifiers) if (earlier === identifier || alike(earlier, identifier)) return earlier;
  return identifier;
}

function ordinal(user: UserRecord, identifier: UserElement): string {
  if (identifier.name === 'primary_id') return 'the primary identifier';
  const position = user.segments('user_identifier').findIndex((entry) => entry.child('value') === identifier);
  return `identifier ${position + 1} of this user`;
}

/** The primary id, or where the library's Alma matches by a type of identifier, a filled one of that type. */
const matchIdMissing: MakeRecordCheck = ({ matchId }) => {
  const type = trimBlank(matchId);
  if (type === 'primary_id') return blankField('primary_id');
  const detail = `In your library Alma finds people by their identifier of the type ${type}.`;
  return (user, report) => {
    const typed = user.segments('user_identifier').filter((entry) => typeOf(entry) === type);
    if (!typed.some((entry) => isFilled(entry.child('value')))) report({ ...noneOf(user, typed), detail });
  };
};

const typeOf = (identifier: UserElement): string => trimBlank(identifier.child('id_type')?.text ?? '');

function noneOf(user: UserRecord, [blank]: readonly UserElement[]): Occurrence {
  if (blank !== undefined) return blankOrAbsent(blank, 'value');
  const { place } = user.field('user_identifiers') ?? user;
  return { place, field: 'user_identifiers/user_identifier', value: null };
}

/** Rules about the identifiers of one user, made for the library's way with them. */
export const identifierRules = {
  'identifier-repeated-on-user': identifierRepeated,
  'match-id-missing': matchIdMissing,
} as const satisfies Record<string, MakeRecordCheck>;

/** Who holds which identifier. Keeps per user its primary id and group, and per identifier the first holder. */
export function identifierTakenInFile({ caseCounts }: RuleSettings): FileRule {
  const { alike, keyOf } = identifierCase(caseCounts);
  const owners = new KeyIndex();
  const primaryIds: string[] = [];
  const groups: string[] = [];
  return {
    look(user, report) {
      const group = fieldText(user, 'user_group');
      primaryIds[user.index] = user.primaryId;
      groups[user.index] = group;
      for (const identifier of user.identifiers) {
        const owner = owners.claim(keyOf(identifier), user.index);
        if (owner < 0 || owner === user.index) continue;
        if (firstAlike(user.identifiers, identifier, alike) !== identifier) continue;
        const other = { index: owner, primaryId: primaryIds[owner] ?? '' };
        report({ ...at(identifier), other, detail: whoWins(groups[owner] ?? '', group) });
      }
    },
    end() {},
  };
}

function whoWins(first: string, later: string): string {
  const named = (group: string): string => (group === '' ? 'without a group' : `with the group ${group}`);
  return `The first one loads ${named(first)}; this one, ${named(later)}, is turned away.`;
}
