/** How a cell says a day: as student systems write it, as Excel counts it, and what can be told from a whole column. */

import { type CalendarDate, parseCalendarDate } from '../calendar-date.ts';
import { daysLater, partsOfDay, yearsLater } from '../terms/later-day.ts';
import { readSisDate, type SisDateFormat, sisDateFormats } from '../terms/sis-date.ts';
import type { TableDateFormat } from './table-mapping.ts';

export const tableDateFormats: Readonly<Record<TableDateFormat, { readonly words: string }>> = {
  ...sisDateFormats,
  'excel-1900': { words: 'days counted by Excel (from 1900, as nearly all workbooks do)' },
  'excel-1904': { words: 'days counted by Excel (from 1904, as workbooks from old Macs do)' },
};

/** A time of day behind a day, which databases write where nobody asked for it. */
const time = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]\.?M\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * The day in a cell; null when there is none. A day written as ISO has it is always read, for a workbook's own dates
 * come so. Two digits of a year mean the one within fifty years of `near`.
 */
export function readTableDate(text: string, format: TableDateFormat, near: CalendarDate): CalendarDate | null {
  const day = text.replace(time, '');
  const iso = parseCalendarDate(day);
  if (iso !== null) return iso;
  if (format === 'excel-1900' || format === 'excel-1904') return readSerial(day, format);
  return readSisDate(day, format, near);
}

/** 9999-12-31. */
const lastSerial = { 'excel-1900': 2_958_465, 'excel-1904': 2_957_003 } as const;

/**
 * Excel counts 1900-01-01 as 1 and has a 29 February 1900, number 60, which was no day (Lotus 1-2-3 had it so). In the
 * other system 1904-01-01 is 0. What stands behind the point is a time of day.
 */
function readSerial(text: string, system: 'excel-1900' | 'excel-1904'): CalendarDate | null {
  if (!/^\d{1,7}(?:\.\d{1,15})?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  if (days > lastSerial[system]) return null;
  if (system === 'excel-1904') return daysLater('1904-01-01' as CalendarDate, days);
  if (days === 0 || days === 60) return null;
  return daysLater('1899-12-31' as CalendarDate, days > 60 ? days - 1 : days);
}

/** Whoever was born did so before today: of two-digit years the one in the past hundred is meant. */
export function nearFor(field: string, today: CalendarDate): CalendarDate {
  return field === 'birth_date' ? yearsLater(today, -50) : today;
}

export interface DateGuess {
  readonly format: TableDateFormat;
  /** The share of the texts that are days so. */
  readonly fit: number;
  /** Another format reads them all as well, but as other days. */
  readonly unsure: boolean;
}

/** `usual`: how the library's student system writes days. Of formats that fit alike the first is taken, months before days. */
export function guessDateFormat(
  texts: readonly string[],
  near: CalendarDate,
  usual: SisDateFormat | null,
  serials: 'excel-1900' | 'excel-1904' = 'excel-1900',
): DateGuess | null {
  const formats: TableDateFormat[] = [...(usual === null ? [] : [usual]), ...sisFormats, serials];
  const open = texts.filter((text) => parseCalendarDate(text.replace(time, '')) === null);
  if (texts.length === 0) return null;
  if (open.length === 0) return { format: 'YYYY-MM-DD', fit: 1, unsure: false };
  const iso = texts.length - open.length;
  const read = formats.map((format) => ({ format, days: open.map((text) => plausible(text, format, near)) }));
  const count = (days: readonly (CalendarDate | null)[]): number => days.filter((day) => day !== null).length;
  const most = Math.max(...read.map(({ days }) => count(days)));
  const [best, ...others] = read.filter(({ days }) => count(days) === most);
  if (best === undefined || most === 0) {
    return iso === 0 ? null : { format: 'YYYY-MM-DD', fit: iso / texts.length, unsure: false };
  }
  const unsure = best.format !== usual && others.some(({ days }) => days.some((day, at) => day !== best.days[at]));
  return { format: best.format, fit: (most + iso) / texts.length, unsure };
}

const sisFormats: readonly SisDateFormat[] = [
  'YYYY-MM-DD',
  'MM/DD/YYYY',
  'MM/DD/YY',
  'MM-DD-YYYY',
  'YYYYMMDD',
  'MMDDYYYY',
  'DD-MON-YYYY',
  'DD-MON-YY',
  'DD/MM/YYYY',
  'DD/MM/YY',
  'DD.MM.YYYY',
  'DD-MM-YYYY',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
];

/** Eight digits are a day in two ways, and any number is one to Excel: only years of people living count, and “for ever”. */
function plausible(text: string, format: TableDateFormat, near: CalendarDate): CalendarDate | null {
  const day = readTableDate(text, format, near);
  if (day === null) return null;
  const { year } = partsOfDay(day);
  const [now, counted] = [partsOfDay(near).year, format === 'excel-1900' || format === 'excel-1904'];
  const fits = counted ? Math.abs(year - now) <= 100 : (year > 1900 && year < now + 200) || year === 9999;
  return fits ? day : null;
}
