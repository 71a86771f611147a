import { type CalendarDate, dayOf, parseCalendarDate } from '../calendar-date.ts';
import { partsOfDay } from './later-day.ts';

interface SisDateFact {
  readonly words: string;
}

/** How student systems write a day. The id is the pattern: `MON` is a month in three English letters. */
export const sisDateFormats = {
  'MM/DD/YYYY': { words: 'month, day and year, with slashes' },
  'MM/DD/YY': { words: 'month, day and the last two digits of the year, with slashes' },
  'MM-DD-YYYY': { words: 'month, day and year, with hyphens' },
  MMDDYYYY: { words: 'month, day and year, digits alone' },
  'DD/MM/YYYY': { words: 'day, month and year, with slashes' },
  'DD/MM/YY': { words: 'day, month and the last two digits of the year, with slashes' },
  'DD.MM.YYYY': { words: 'day, month and year, with dots' },
  'DD-MM-YYYY': { words: 'day, month and year, with hyphens' },
  'DD-MON-YYYY': { words: 'day, month in three letters, year (Banner)' },
  'DD-MON-YY': { words: 'day, month in three letters, the last two digits of the year (Oracle)' },
  'YYYY-MM-DD': { words: 'year, month and day, with hyphens (ISO)' },
  'YYYY/MM/DD': { words: 'year, month and day, with slashes' },
  'YYYY.MM.DD': { words: 'year, month and day, with dots (Voyager)' },
  YYYYMMDD: { words: 'year, month and day, digits alone' },
} as const satisfies Record<string, SisDateFact>;

export type SisDateFormat = keyof typeof sisDateFormats;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const pieces = /YYYY|YY|MON|MM|DD/g;

/** The day as the student system wants it typed. */
export function writeSisDate(day: CalendarDate, format: SisDateFormat): string {
  const { month } = partsOfDay(day);
  const written: Readonly<Record<string, string>> = {
    YYYY: day.slice(0, 4),
    YY: day.slice(2, 4),
    MON: months[month - 1] ?? '',
    MM: day.slice(5, 7),
    DD: day.slice(8, 10),
  };
  return format.replace(pieces, (piece) => written[piece] ?? piece);
}

const digits: Readonly<Record<string, string>> = {
  YYYY: '(?<YYYY>\\d{4})',
  YY: '(?<YY>\\d{2})',
  MON: '(?<MON>[A-Za-z]{3})',
};

/**
 * A day as somebody typed it in that format; null when it is not one, or no such day exists. Where something stands
 * between the parts, zeros before day and month may be missing. Two digits of a year mean the one within fifty years of
 * `near`.
 */
export function readSisDate(typed: string, format: SisDateFormat, near: CalendarDate): CalendarDate | null {
  const few = /[^A-Z]/.test(format) ? '1,2' : '2';
  const form = format.replaceAll('.', '\\.').replace(pieces, (piece) => digits[piece] ?? `(?<${piece}>\\d{${few}})`);
  const found = new RegExp(`^${form}$`).exec(typed.trim())?.groups;
  if (found === undefined) return null;
  const month = found.MON === undefined ? Number(found.MM) : months.indexOf(found.MON.toUpperCase()) + 1;
  const year = found.YYYY === undefined ? nearestYear(Number(found.YY), near) : Number(found.YYYY);
  return parseCalendarDate(dayOf(year, month, Number(found.DD)));
}

/** Of the hundred years from fifty before to forty-nine after. */
function nearestYear(lastTwo: number, near: CalendarDate): number {
  const first = partsOfDay(near).year - 50;
  return first + ((((lastTwo - first) % 100) + 100) % 100);
}
