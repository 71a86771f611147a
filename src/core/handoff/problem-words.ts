import { userFields } from '../alma/user-fields.ts';
import type { ReasonDetails } from '../report/classify-message.ts';
import { type ReasonId, reasonFactOf } from '../report/reason-facts.ts';
import type { Rejection } from '../report/rejection.ts';

/** What is missing or wrong with one user, for somebody who does not know Alma: a sentence each. */
const problems: Readonly<Record<ReasonId, (rejection: Rejection) => string>> = {
  'user-not-external': () => 'The library keeps this account by hand.',
  'identifier-taken': ({ details }) =>
    `${identifierWords(details)} belongs to another account in the library’s system.`,
  'identifier-taken-in-feed': ({ details }) => `${identifierWords(details)} stands twice in the file that was sent.`,
  'mandatory-missing': ({ details: { field } }) =>
    field === undefined ? 'A field that must be filled in is blank.' : `The field “${spaced(field)}” is blank.`,
  'group-not-legal': ({ sent }) =>
    sent === null || sent.group === ''
      ? 'The user group is not one that the library’s system takes.'
      : `The user group “${sent.group}” is not one that the library’s system takes.`,
  'type-not-legal': () =>
    'The type of an address, e-mail, phone or identifier is not one that the library’s system takes.',
  'date-not-legal': () => 'A date is not written year-month-day, such as 2032-05-31, or is no day of the calendar.',
  'value-too-long': () => 'A value is longer than the library’s system takes, which is mostly 255 characters.',
  'file-not-read': () => 'The whole file could not be read.',
  other: ({ message }) => message,
};

export function problemWords(rejection: Rejection): string {
  return problems[rejection.reason](rejection);
}

/** What is wrong without anything of the person: a few words, the same for all who have the problem. */
export function problemKind({ reason, details: { field } }: Rejection): string {
  if (reason !== 'mandatory-missing') return reasonFactOf(reason).title;
  return field !== undefined && isFieldName(field) ? `${spaced(field)} is blank` : 'a field is blank';
}

function identifierWords({ idType, idValue }: ReasonDetails): string {
  const type = idType === undefined ? '' : ` of type ${idType}`;
  return idValue === undefined ? `An identifier${type}` : `The identifier ${idValue}${type}`;
}

const spaced = (field: string): string => field.replace(/_/g, ' ').trim();

/** Alma’s own words for fields. A message may be damaged, and what stands where the field should might be a name. */
const fieldWords = new Set([
  ...Object.keys(userFields).flatMap((path) => path.split(/[^a-z]+/)),
  ...['id', 'mail', 'statistical', 'phones', 'expiration', 'zip', 'province', 'desc'],
]);

function isFieldName(field: string): boolean {
  const words = field.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 0 && !/\d{2}/.test(field) && words.every((word) => word === 'e' || fieldWords.has(word));
}
