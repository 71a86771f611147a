import { trimBlank } from '../blank.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import { fieldText } from './field-rules.ts';
import type { FileRule } from './file-rule.ts';
import { KeyIndex } from './key-index.ts';
import { at, type RecordCheck } from './record-rule.ts';

/**
 * Identifiers as Alma compares them (D 6): primary id and all others share one space, and neither case nor white space
 * around them counts.
 */
export function identifierKey(text: string): string {
  return trimBlank(text).toLowerCase();
}

const identifierRepeated: RecordCheck = (user, report) => {
  for (const identifier of user.identifiers) {
    const earlier = firstAlike(user.identifiers, identifier);
    if (earlier !== identifier) {
      report({ ...at(identifier), detail: `The same value is ${ordinal(user, earlier)} too.` });
    }
  }
};

function firstAlike(identifiers: readonly UserElement[], identifier: UserElement): UserElement {
  for (const earlier of identifiers) if (earlier === identifier || earlier.key.equals(identifier.key)) return earlier;
  return identifier;
}

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
      primaryIds[user.index] = user.primaryId;
      groups[user.index] = group;
      for (const identifier of user.identifiers) {
        const owner = owners.claim(identifier.key, user.index);
        if (owner < 0 || owner === user.index || firstAlike(user.identifiers, identifier) !== identifier) continue;
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
