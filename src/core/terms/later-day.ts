import { type CalendarDate, dayOf } from '../calendar-date.ts';

/** Year, month from 1, and day of a calendar day. */
export function partsOfDay(day: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The same day of a later year (earlier, where negative); 28 February for a 29 February that is not there. */
export function yearsLater(from: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = partsOfDay(from);
  const missing = month === 2 && day === 29 && !isLeapYear(year + years);
  return dayOf(year + years, month, missing ? 28 : day);
}

/** So many days on; `Date` counts them, in UTC, where every day has 24 hours. */
export function daysLater(from: CalendarDate, days: number): CalendarDate {
  const date = new Date(Date.parse(from) + days * 86_400_000);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
