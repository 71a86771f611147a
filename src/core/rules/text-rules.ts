import type { FieldKind } from '../alma/user-fields.ts';
import { trimBlank } from '../blank.ts';
import { hasMojibake } from './mojibake.ts';
import { at, isFilled, type RecordCheck } from './record-rule.ts';

const invisible = /[\u00a0\u200b-\u200f\u2060\ufeff\u00ad\t]/;
const padding = /^[ \r\n]|[ \r\n]$/;
const nothingWord = /^(?:none|null|n\/a|nan|undefined)$/i;
const spreadsheetError = /^(?:#N\/A|#REF!|#VALUE!|#NAME\?)$/i;

const mayBeInvisible = new Set<FieldKind>(['identifier', 'name', 'email', 'group', 'code']);
const mayBePadded = new Set<FieldKind>(['identifier', 'email', 'date', 'group', 'code']);
/** Not names: people are called Null. */
const mayBePlaceholder = new Set<FieldKind>(['identifier', 'email', 'phone', 'date', 'group']);

/** Fires for each element with text of which `test` is true. */
function eachOdd(test: (text: string) => boolean): RecordCheck {
  return (user, report) => {
    for (const element of user.having('odd')) if (test(element.text)) report(at(element));
  };
}

/** The same for elements whose value is of one of these kinds; blank ones have rules of their own. */
function eachOddOf(kinds: ReadonlySet<FieldKind>, test: (text: string) => boolean): RecordCheck {
  return (user, report) => {
    for (const element of user.having('odd')) {
      const kind = element.field?.kind ?? null;
      if (kind !== null && kinds.has(kind) && isFilled(element) && test(element.text)) report(at(element));
    }
  };
}

const placeholderValue: RecordCheck = (user, report) => {
  for (const element of user.having('nothing')) {
    const word = trimBlank(element.text);
    const kind = element.field?.kind ?? null;
    const nothing = kind !== null && mayBePlaceholder.has(kind) && nothingWord.test(word);
    if (nothing || spreadsheetError.test(word)) report(at(element));
  }
};

function isMalformedEmail(text: string): boolean {
  const [local, domain, more] = trimBlank(text).split('@');
  if (local === undefined || domain === undefined || more !== undefined || local === '') return true;
  return /\s/.test(local + domain) || !/^[^.]+(?:\.[^.]+)+$/.test(domain);
}

const emailMalformed: RecordCheck = (user, report) => {
  for (const address of user.having('unusual')) {
    if (address.field?.kind !== 'email' || !isFilled(address)) continue;
    const isFirst = address.parent?.child('email_address') === address;
    if (isFirst && isMalformedEmail(address.text)) report(at(address));
  }
};

/** Rules about the characters of a value. */
export const textRules = {
  mojibake: eachOdd(hasMojibake),
  'replacement-character': eachOdd((text) => /\ufffd|ï¿½/.test(text)),
  'placeholder-value': placeholderValue,
  'invisible-character': eachOddOf(mayBeInvisible, (text) => invisible.test(text)),
  'padded-value': eachOddOf(mayBePadded, (text) => padding.test(text)),
  'email-malformed': emailMalformed,
} as const satisfies Record<string, RecordCheck>;
