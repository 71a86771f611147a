declare const calendarDate: unique symbol;

/** A day that exists, as `yyyy-MM-dd`; such texts compare in the order of time. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** xs:date as Alma takes it: four-digit year, optional `Z` or offset (D 1.4). */
const form = /^(\d{4})-(\d{2})-(\d{2})(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/;
/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads an xs:date, leaving its offset aside; null when it is not one or no such day exists. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const parts = form.exec(text);
  if (parts === null) return null;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = (daysInMonth[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
  if (year === 0 || day === 0 || day > length) return null;
  return text.slice(0, 10) as CalendarDate;
}

/** The day of a real calendar; month from 1. */
export function dayOf(year: number, month: number, day: number): CalendarDate {
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return `${yyyy}-${mm}-${dd}` as CalendarDate;
}
