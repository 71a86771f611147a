import { trimBlank } from '../blank.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import { fieldText } from './field-rules.ts';
import type { FileRule } from './file-rule.ts';
import { KeyIndex } from './key-index.ts';
import { at, isFilled, type RecordCheck } from './record-rule.ts';

/**
 * Identifiers as Alma compares them (D 6): primary id and all others share one space, and neither case nor white space
 * around them counts.
 */
export function identifierKey(text: string): string {
  return trimBlank(text).toLowerCase();
}

/** The non-blank identifiers of a user, the primary one first. */
export function identifiersOf(user: UserRecord): UserElement[] {
  const found: UserElement[] = [];
  const primary = user.field('primary_id');
  if (isFilled(primary)) found.push(primary);
  for (const identifier of user.segments('user_identifier')) {
    const value = identifier.child('value');
    if (isFilled(value)) found.push(value);
  }
  return found;
}

const identifierRepeated: RecordCheck = (user, report) => {
  const identifiers = identifiersOf(user);
  const keys = identifiers.map(({ text }) => identifierKey(text));
  for (let index = 1; index < keys.length; index++) {
    const earlier = identifiers[keys.indexOf(keys[index] ?? '')];
    const identifier = identifiers[index];
    if (identifier === undefined || earlier === undefined || earlier === identifier) continue;
    report({ ...at(identifier), detail: `The same value is ${ordinal(user, earlier)} too.` });
  }
};

function ordinal(user: UserRecord, identifier: UserElement): string {
  if (identifier.name === 'primary_id') return 'the primary identifier';
  const position = user.segments('user_identifier').findIndex((entry) => entry.child('value') === identifier);
  return `identifier ${position + 1} of this user`;
}

export const identifierRules = { 'identifier-repeated-on-user': identifierRepeated } as const satisfies Record<
  string,
  RecordCheck
>;

/** Who holds which identifier. Keeps per user its primary id and group, and per identifier the first holder. */
export function identifierTakenInFile(): FileRule {
  const owners = new KeyIndex();
  const primaryIds: string[] = [];
  const groups: string[] = [];
  return {
    look(user, report) {
      const group = fieldText(user, 'user_group');
      const told: string[] = [];
      primaryIds[user.index] = user.primaryId;
      groups[user.index] = group;
      for (const identifier of identifiersOf(user)) {
        const key = identifierKey(identifier.text);
        const owner = owners.claim(key, user.index);
        if (owner >= 0 && owner !== user.index && !told.includes(key)) {
          told.push(key);
          const other = { index: owner, primaryId: primaryIds[owner] ?? '' };
          report({ ...at(identifier), other, detail: whoWins(groups[owner] ?? '', group) });
        }
      }
    },
    end() {},
  };
}

function whoWins(first: string, later: string): string {
  const named = (group: string): string => (group === '' ? 'without a group' : `with the group ${group}`);
  return `The first one loads ${named(first)}; this one, ${named(later)}, is turned away.`;
}
