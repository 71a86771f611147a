/** Whether what stands in a column can be what its header says, and what it may be where no header says anything. */

import type { CalendarDate } from '../calendar-date.ts';
import { share } from '../report/column-sample.ts';
import type { SisDateFormat } from '../terms/sis-date.ts';
import { type DateGuess, guessDateFormat } from './table-date.ts';
import type { ContentKind } from './table-targets.ts';

export interface ContentMeans {
  readonly today: CalendarDate;
  /** How the student system writes days, as the profile has it. */
  readonly sisDateFormat: SisDateFormat | null;
  /** How numbers that are days count; from 1900 where nothing is said. */
  readonly serials?: 'excel-1900' | 'excel-1904';
}

const email = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/;
const phone = /^\+?[\d\s().x/-]{7,25}$/i;
const writtenPhone = /^\+?(?:1[-. ])?\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}$/;
const id = /^[\p{L}\d@][\p{L}\d._@+/-]{0,63}$/u;
const ssn = /^\d{3}-\d{2}-\d{4}$/;

const fits: Readonly<Record<Exclude<ContentKind, 'date'>, (text: string) => boolean>> = {
  id: (text) => id.test(text) && !/^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(text),
  name: (text) => /\p{L}/u.test(text) && !/[@\d]/.test(text),
  email: (text) => text.split(/[;,\s]+/).every((one) => one === '' || email.test(one)),
  phone: (text) => phone.test(text) && text.replace(/\D/g, '').length >= 7,
  zip: (text) => text.length <= 12 && /\d/.test(text),
  country: (text) => text.length <= 60 && !/\d/.test(text),
  status: (text) => /^(?:active|inactive|a|i|y|n|yes|no|true|false|1|0)$/i.test(text),
  gender: (text) => text.length <= 20 && !/\d/.test(text),
  text: () => true,
};

/** The share of the texts that can be such a thing, from 0 to 1; 1 for a column without any. */
export function contentFit(kind: ContentKind, texts: readonly string[], means: ContentMeans): number {
  if (texts.length === 0) return 1;
  return kind === 'date' ? (dateGuess(texts, means)?.fit ?? 0) : share(texts, fits[kind]);
}

export function dateGuess(
  texts: readonly string[],
  { today, sisDateFormat, serials = 'excel-1900' }: ContentMeans,
): DateGuess | null {
  return guessDateFormat(texts, today, sisDateFormat, serials);
}

/** Numbers that must not be taken over, whatever the header says. */
export function looksLikeSsn(texts: readonly string[]): boolean {
  return share(texts, (text) => ssn.test(text)) >= 0.5;
}

export interface ContentTraits {
  readonly email: boolean;
  readonly phone: boolean;
  readonly zip: boolean;
  readonly barcode: boolean;
  readonly id: boolean;
}

const mostly = 0.9;

/** What the texts are by themselves; much is asked, for no header confirms it. */
export function contentTraits(texts: readonly string[], rows: number): ContentTraits {
  const most = (test: (text: string) => boolean): boolean => texts.length > 0 && share(texts, test) >= mostly;
  const distinct = texts.length === rows && new Set(texts).size === texts.length;
  const lengths = new Set(texts.map((text) => text.length));
  return {
    email: most((text) => email.test(text)),
    phone: most((text) => writtenPhone.test(text)),
    zip: most((text) => /^\d{5}(?:-\d{4})?$/.test(text)) && !distinct,
    // As Codabar and Code 39 have them on library cards, or with zeros before.
    barcode: lengths.size === 1 && distinct && most((text) => /^[2P]?\d{13}$|^0\d{8,13}$/i.test(text)),
    id: distinct && most((text) => id.test(text) && /\d/.test(text) && !text.includes('@')),
  };
}

const states = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI ' +
    'SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI'
  ).split(' '),
);

/** Whether addresses are American beyond doubt: by their states or, where there are none, by nine-digit zip codes. */
export function areAmerican(stateTexts: readonly string[], zipTexts: readonly string[]): boolean {
  if (stateTexts.length > 0) return share(stateTexts, (text) => states.has(text.toUpperCase())) >= mostly;
  return (
    share(zipTexts, (text) => /^\d{5}(?:-\d{4})?$/.test(text)) >= mostly && zipTexts.some((text) => text.length > 5)
  );
}

export interface DigitsGuess {
  readonly digits: number;
  /** How many of the texts are shorter: a spreadsheet may have taken their zeros. */
  readonly short: number;
}

/**
 * How many digits the ids of a column have; null where they have no usual length. Shorter ones without any that begins
 * with a zero are what a spreadsheet leaves of a column of numbers, so less of a majority is asked then.
 */
export function usualDigits(texts: readonly string[]): DigitsGuess | null {
  const ids = texts.filter((text) => /^\d+$/.test(text));
  if (ids.length < 2 || ids.length < texts.length * mostly) return null;
  const lengths = new Map<number, number>();
  for (const { length } of ids) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const longest = Math.max(...lengths.keys());
  const count = lengths.get(longest) ?? 0;
  const least = ids.some((text) => text.startsWith('0')) ? 0.8 : 0.5;
  if (longest > 30 || count < ids.length * least) return null;
  return { digits: longest, short: ids.length - count };
}
