import { trimBlank } from '../blank.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import { at, isFilled, type RecordCheck } from './record-rule.ts';

/** Social security numbers are never shown, saved or kept in full (DESIGN §7, D 8-3). */
const dashed = /(?<!\d)\d{3}-\d{2}-(\d{4})(?!\d)/g;
const isDashed = (text: string): boolean => text.includes('-') && /^\d{3}-\d{2}-\d{4}$/.test(trimBlank(text));

function isSsnType(entry: UserElement): boolean {
  const type = entry.child('id_type');
  const mayBe = type !== null && (type.initial === 'S' || type.initial === 's');
  return mayBe && /^\s*ssn\s*$/i.test(type.text);
}

/** Every number in a text, masked but for its last four digits. */
export function maskSsn(text: string): string {
  return text.replace(dashed, '***-**-$1');
}

/** The last four digits of a value that is a number however it is written. */
function maskWhole(text: string): string {
  return `***-**-${text.replace(/\D/g, '').slice(-4)}`;
}

/** The digits of this user’s numbers by their type: what no pattern would recognise. The last four may be shown. */
export function secretsOf(user: UserRecord): readonly string[] {
  const typed = user.segments('user_identifier').filter(isSsnType);
  if (typed.length === 0) return none;
  return typed.map((entry) => digitsOf(entry.child('value')?.text ?? '')).filter((digits) => digits.length > 4);
}

const none: readonly string[] = [];

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A text without any of these numbers, however their digits are grouped. */
export function withoutSecrets(text: string, secrets: ReadonlySet<string>): string {
  if (secrets.size === 0) return maskSsn(text);
  const mask = (run: string): string => (secrets.has(digitsOf(run)) ? maskWhole(run) : run);
  const masked = text.replace(/\d(?:[ -]?\d)*/g, (run) => {
    const whole = mask(run);
    return whole === run ? run.replace(/\d+/g, mask) : whole;
  });
  return maskSsn(masked);
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
