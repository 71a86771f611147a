import { trimBlank } from '../blank.ts';
import { identifierKey } from '../rules/identifier-case.ts';
import { entriesOf } from './preview-segments.ts';
import type { PreviewUser } from './preview-shape.ts';
import type { IdOptions } from './sync-options.ts';

/**
 * A user's identifiers, the primary one first, in the form in which Alma compares them (D 6); each once. `caseCounts`: as
 * in `SyncOptions`; the primary one then comes in both forms, for its own case never counts.
 */
export function identifiersOf(user: PreviewUser, caseCounts = false): readonly string[] {
  const primary = user.fields.get('primary_id');
  const others = entriesOf(user, 'user_identifier').map(({ fields }) => fields.get('value'));
  const texts = [primary, ...others].filter((text) => text != null).filter(isWhole);
  if (!caseCounts) return [...new Set(texts.map(identifierKey))];
  const either = primary != null && isWhole(primary) ? [identifierKey(primary)] : [];
  return [...new Set([...either, ...texts.map(trimBlank)])];
}

/** The identifier by which a user of a load is matched; null where the user has none. */
export function matchKey(user: PreviewUser, options: IdOptions): string | null {
  return matchKeys(user, options)[0] ?? null;
}

/** All identifiers of the type by which users are matched: one has two cards, and nobody says in which order. */
export function matchKeys(user: PreviewUser, { matchIdType, caseCounts }: IdOptions): readonly string[] {
  const isPrimary = matchIdType === 'primary_id';
  const texts = isPrimary
    ? [user.fields.get('primary_id')]
    : entriesOf(user, 'user_identifier')
        .filter(({ fields }) => fields.get('id_type') === matchIdType)
        .map(({ fields }) => fields.get('value'));
  return texts
    .filter((text) => text != null)
    .filter(isWhole)
    .map((text) => (caseCounts && !isPrimary ? trimBlank(text) : identifierKey(text)));
}

/** Not a social security number, of which only four digits were read: two people may have the same. */
export function isWhole(text: string): boolean {
  return !text.includes('***-**-');
}
