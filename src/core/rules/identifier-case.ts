import { trimBlank } from '../blank.ts';
import { TextKey } from '../text-key.ts';
import type { UserElement } from '../user-record.ts';

/**
 * Identifiers as Alma compares them (D 6): primary id and all others share one space, and neither case nor white space
 * around them counts.
 */
export function identifierKey(text: string): string {
  return trimBlank(text).toLowerCase();
}

/** How the library's Alma compares identifiers. */
export interface IdentifierCase {
  alike(one: UserElement, other: UserElement): boolean;
  /** It holds until the next one is asked for. */
  keyOf(identifier: UserElement): TextKey;
  sameText(one: string, other: string): boolean;
}

const anyCase: IdentifierCase = {
  alike: (one, other) => one.key.equals(other.key),
  keyOf: (identifier) => identifier.key,
  sameText: (one, other) => identifierKey(one) === identifierKey(other),
};

/** Of few sites, so their strings may cost what they cost, and everybody else's keys stay bytes. */
function caseAsWritten(): IdentifierCase {
  const key = new TextKey();
  const sameText: IdentifierCase['sameText'] = (one, other) => trimBlank(one) === trimBlank(other);
  return {
    alike: (one, other) => sameText(one.text, other.text),
    keyOf(identifier) {
      key.clear();
      key.add(trimBlank(identifier.text));
      return key;
    },
    sameText,
  };
}

/** `caseCounts`: as in `RuleSettings`. */
export function identifierCase(caseCounts: boolean): IdentifierCase {
  return caseCounts ? caseAsWritten() : anyCase;
}
