import { trimBlank } from '../blank.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import { at, isFilled, type RecordCheck } from './record-rule.ts';

/** Social security numbers are never shown, saved or kept in full (DESIGN §7, D 8-3). */
const dashed = /\b\d{3}-\d{2}-(\d{4})\b/g;
const isDashed = (text: string): boolean => /^\d{3}-\d{2}-\d{4}$/.test(trimBlank(text));
const isSsnType = (entry: UserElement): boolean => /^\s*ssn\s*$/i.test(entry.child('id_type')?.text ?? '');

/** Every number in a text, masked but for its last four digits. */
export function maskSsn(text: string): string {
  return text.replace(dashed, '***-**-$1');
}

/** The last four digits of a value that is a number however it is written. */
function maskWhole(text: string): string {
  return `***-**-${text.replace(/\D/g, '').slice(-4)}`;
}

/** Values of this user that are numbers by their type, written without dashes: what no pattern would recognise. */
export function secretsOf(user: UserRecord): readonly string[] {
  return user
    .segments('user_identifier')
    .filter(isSsnType)
    .flatMap((entry) => trimBlank(entry.child('value')?.text ?? '') || []);
}

/** A text without any number of this user. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return maskSsn(secrets.reduce((rest, secret) => rest.replaceAll(secret, maskWhole(secret)), text));
}

/** Where RULES looks for numbers besides identifiers. */
const notes = [
  ['user_note', 'note_text'],
  ['user_statistic', 'statistic_category'],
  ['user_statistic', 'statistic_note'],
] as const;

export const ssnPresent: RecordCheck = (user, report) => {
  const primary = user.field('primary_id');
  if (isFilled(primary) && isDashed(primary.text)) report(at(primary));
  for (const entry of user.segments('user_identifier')) {
    const value = entry.child('value');
    if (isFilled(value) && (isSsnType(entry) || isDashed(value.text))) report(at(value));
  }
  for (const [segment, part] of notes) {
    for (const entry of user.segments(segment)) {
      const element = entry.child(part);
      if (element !== null && isDashed(element.text)) report(at(element));
    }
  }
};
