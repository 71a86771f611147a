import { identifierKey } from '../rules/identifier-case.ts';
import { entriesOf } from './preview-segments.ts';
import type { PreviewUser } from './preview-shape.ts';

/** A user's identifiers, the primary one first, in the form in which Alma compares them (D 6); each once. */
export function identifiersOf(user: PreviewUser): readonly string[] {
  const texts = [
    user.fields.get('primary_id'),
    ...entriesOf(user, 'user_identifier').map(({ fields }) => fields.get('value')),
  ];
  return [
    ...new Set(
      texts
        .filter((text) => text != null)
        .filter(isWhole)
        .map(identifierKey),
    ),
  ];
}

/** The identifier by which users are matched; null where the user has none. `type`: as in `SyncOptions`. */
export function matchKey(user: PreviewUser, type: string): string | null {
  const text =
    type === 'primary_id'
      ? user.fields.get('primary_id')
      : entriesOf(user, 'user_identifier')
          .find(({ fields }) => fields.get('id_type') === type)
          ?.fields.get('value');
  return text == null || !isWhole(text) ? null : identifierKey(text);
}

/** Not a social security number, of which only four digits were read: two people may have the same. */
export function isWhole(text: string): boolean {
  return !text.includes('***-**-');
}
