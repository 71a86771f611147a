import { trimBlank } from '../blank.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import { at, isFilled, type RecordCheck } from './record-rule.ts';

/** Social security numbers are never shown, saved or kept in full (DESIGN §7, D 8-3). */
const dashed = /(?<!\d)\d{3}-\d{2}-(\d{4})(?!\d)/g;

/** Whether it is such a number; what does not look so need not be made a string. */
function isDashed(element: UserElement, user: UserRecord): boolean {
  return user.having('dashed').includes(element) && /^\d{3}-\d{2}-\d{4}$/.test(trimBlank(element.text));
}

/** Whether the type of an identifier says that it is such a number. */
export function isSsnType(entry: UserElement): boolean {
  const type = entry.child('id_type')?.text ?? '';
  const first = type.charCodeAt(0) | 0x20;
  // Nearly every type begins with another letter, and that is seen at once.
  if (first !== letterS && first >= letterA && first <= letterZ) return false;
  return /^\s*ssn\s*$/i.test(trimBlank(type));
}

const [letterA, letterS, letterZ] = [0x61, 0x73, 0x7a];

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
  const identifiers = user.segments('user_identifier');
  if (!identifiers.some(isSsnType)) return none;
  return identifiers
    .filter(isSsnType)
    .map((entry) => digitsOf(entry.child('value')?.text ?? ''))
    .filter((digits) => digits.length > 4);
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
  return maskSsn(masked.replace(/\d[\d -]*…$/, (rest) => withoutBeginning(rest, secrets)));
}

/** The digits at the end of a value that was cut off, unless they may be the beginning of such a number. */
function withoutBeginning(rest: string, secrets: ReadonlySet<string>): string {
  const digits = digitsOf(rest);
  for (const secret of secrets) {
    for (let length = Math.min(secret.length - 1, digits.length); length > 4; length--) {
      if (digits.endsWith(secret.slice(0, length))) return '…';
    }
  }
  return rest;
}

/** Where RULES looks for numbers besides identifiers. */
const notes = [
  ['user_note', 'note_text'],
  ['user_statistic', 'statistic_category'],
  ['user_statistic', 'statistic_note'],
] as const;

export const ssnPresent: RecordCheck = (user, report) => {
  const primary = user.field('primary_id');
  if (primary !== null && isDashed(primary, user)) report(at(primary));
  for (const entry of user.segments('user_identifier')) {
    const value = entry.child('value');
    if (isFilled(value) && (isSsnType(entry) || isDashed(value, user))) report(at(value));
  }
  for (const [segment, part] of notes) {
    for (const entry of user.segments(segment)) {
      const element = entry.child(part);
      if (element !== null && isDashed(element, user)) report(at(element));
    }
  }
};
