import type { UserRecord } from '../user-record.ts';
import { at, fieldBlankOrAbsent, isFilled, type RecordCheck } from './record-rule.ts';

/** Fires where a field directly below the user is blank or absent. */
export const blankField =
  (name: string): RecordCheck =>
  (user, report) => {
    if (!isFilled(user.field(name))) report(fieldBlankOrAbsent(user, name));
  };

const purgeBeforeExpiry: RecordCheck = (user, report) => {
  const purge = user.field('purge_date');
  const expires = user.field('expiry_date')?.date ?? null;
  const purges = purge?.date ?? null;
  if (purge === null || purges === null || expires === null || purges >= expires) return;
  report({ ...at(purge), detail: `The purge date ${purges} is before the expiry date ${expires}.` });
};

const dateMalformed: RecordCheck = (user, report) => {
  for (const element of user.having('unusual')) {
    if (element.field?.kind === 'date' && !element.blank && element.date === null) report(at(element));
  }
};

const valueTooLong: RecordCheck = (user, report) => {
  for (const element of user.having('long')) {
    const max = element.field?.max;
    if (max === undefined || !element.longerThan(max)) continue;
    const length = [...element.text].length;
    report({ ...at(element), detail: `The value has ${length} characters, and Alma takes ${max}.` });
  }
};

const emailMissing: RecordCheck = (user, report) => {
  const emails = user.segments('email');
  if (emails.some((email) => isFilled(email.child('email_address')))) return;
  report({ place: emails[0]?.place ?? user.place, field: emails[0]?.path ?? 'contact_info/emails', value: null });
};

/** Rules about the fields of one user and the dates and lengths anywhere in it. */
export const fieldRules = {
  'date-malformed': dateMalformed,
  'value-too-long': valueTooLong,
  'purge-before-expiry': purgeBeforeExpiry,
  'expiry-missing': blankField('expiry_date'),
  'purge-missing': blankField('purge_date'),
  'email-missing': emailMissing,
} as const satisfies Record<string, RecordCheck>;

/** The value of a user's field, or an empty text. */
export function fieldText(user: UserRecord, name: string): string {
  return user.field(name)?.text ?? '';
}
