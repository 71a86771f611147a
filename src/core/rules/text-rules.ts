import { trimBlank } from '../blank.ts';
import type { UserElement } from '../user-record.ts';
import { type FieldKind, fieldKind } from './field-kinds.ts';
import { hasMojibake } from './mojibake.ts';
import { at, isFilled, type RecordCheck } from './record-rule.ts';

const nonAscii = /[^\0-\x7f]/;
const invisible = /[\u00a0\u200b-\u200f\u2060\ufeff\u00ad\t]/;
const padding = /^[ \r\n]|[ \r\n]$/;
const nothingWord = /^(?:none|null|n\/a|nan|undefined)$/i;
const spreadsheetError = /^(?:#N\/A|#REF!|#VALUE!|#NAME\?)$/i;

const mayBeInvisible = new Set<FieldKind>(['identifier', 'name', 'email', 'group', 'code']);
const mayBePadded = new Set<FieldKind>(['identifier', 'email', 'date', 'group', 'code']);
/** Not names: people are called Null. */
const mayBePlaceholder = new Set<FieldKind>(['identifier', 'email', 'phone', 'date', 'group']);

/** Fires for each element with text of which `test` is true. */
function eachText(test: (text: string, element: UserElement) => boolean): RecordCheck {
  return (user, report) => {
    for (const element of user.elements) if (element.leaf && test(element.text, element)) report(at(element));
  };
}

/** The same for elements whose value is of one of these kinds; blank ones have rules of their own. */
function eachOf(kinds: ReadonlySet<FieldKind>, test: (text: string) => boolean): RecordCheck {
  return (user, report) => {
    for (const element of user.elements) {
      const kind = fieldKind(element);
      if (kind !== null && kinds.has(kind) && isFilled(element) && test(element.text)) report(at(element));
    }
  };
}

function isPlaceholder(text: string, element: UserElement): boolean {
  const word = trimBlank(text);
  if (spreadsheetError.test(word)) return true;
  const kind = fieldKind(element);
  return kind !== null && mayBePlaceholder.has(kind) && nothingWord.test(word);
}

function isMalformedEmail(text: string): boolean {
  const [local, domain, more] = trimBlank(text).split('@');
  if (local === undefined || domain === undefined || more !== undefined || local === '') return true;
  return /\s/.test(local + domain) || !/^[^.]+(?:\.[^.]+)+$/.test(domain);
}

const emailMalformed: RecordCheck = (user, report) => {
  for (const email of user.segments('email')) {
    const address = email.child('email_address');
    if (isFilled(address) && isMalformedEmail(address.text)) report(at(address));
  }
};

/** Rules about the characters of a value. */
export const textRules = {
  mojibake: eachText((text) => nonAscii.test(text) && hasMojibake(text)),
  'replacement-character': eachText((text) => nonAscii.test(text) && /\ufffd|ï¿½/.test(text)),
  'placeholder-value': eachText(isPlaceholder),
  'invisible-character': eachOf(mayBeInvisible, (text) => invisible.test(text)),
  'padded-value': eachOf(mayBePadded, (text) => padding.test(text)),
  'email-malformed': emailMalformed,
} as const satisfies Record<string, RecordCheck>;
