import { type CalendarDate, dayOf } from '../calendar-date.ts';

/** Days repeat all the time; so many are more than all of a century. */
const mostKnown = 1 << 16;
/** Of each month; leap days are not usual. */
const days = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const known = new Map<number, CalendarDate>();

/**
 * The day of an xs:date in the form that nearly all have: `yyyy-MM-dd`, `Z` or nothing behind it. Null for
 * any other value, a date or not.
 */
export function usualDate(bytes: Uint8Array, start: number, end: number): CalendarDate | null {
  const length = end - start;
  if (length !== 10 && !(length === 11 && bytes[start + 10] === 0x5a)) return null;
  if (bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d) return null;
  const century = twoDigits(bytes, start);
  const years = twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  if (century < 1 || years < 0 || month < 1 || month > 12 || day < 1) return null;
  if (day > (days[month] ?? 0)) return null;
  const year = 100 * century + years;
  const number = (year * 12 + month) * 32 + day;
  let date = known.get(number);
  if (date === undefined) {
    date = dayOf(year, month, day);
    if (known.size === mostKnown) known.clear();
    known.set(number, date);
  }
  return date;
}

/** Negative when they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
}
