import type { CalendarDate } from '../calendar-date.ts';
import { partsOfDay, yearsLater } from './later-day.ts';

/** How many years from today users expire, and how many until they may be purged. Whole years. */
export interface YearsAhead {
  readonly expiry: number;
  readonly purge: number;
}

/** The procedure’s own: six and seven (D 2). */
export const plainYearsAhead: YearsAhead = { expiry: 6, purge: 7 };

/** The farthest that a policy may reach. */
export const mostYearsAhead = 50;

const fields = ['expiry', 'purge'] as const;

export type DateField = (typeof fields)[number];

const fieldWords: Readonly<Record<DateField, string>> = { expiry: 'expiry date', purge: 'purge date' };

/** The two dates of a load. */
export interface LoadDates {
  readonly expiry: CalendarDate;
  readonly purge: CalendarDate;
}

/** The dates, and a sentence for each that could not be what the policy says, because its year has no 29 February. */
export interface PolicyDates extends LoadDates {
  readonly told: readonly string[];
}

/** What a policy comes to on a day; from a 29 February it may come to a 28th, and says so. */
export function policyDates(today: CalendarDate, years: YearsAhead = plainYearsAhead): PolicyDates {
  const dates = { expiry: yearsLater(today, years.expiry), purge: yearsLater(today, years.purge) };
  const told = fields
    .filter((field) => dates[field].slice(5) !== today.slice(5))
    .map((field) => {
      const { year } = partsOfDay(dates[field]);
      return `Today is 29 February, and ${year} has none: the ${fieldWords[field]} is 28 February ${year}.`;
    });
  return { ...dates, told };
}

/** What is wrong with a policy, in sentences; nothing when it can be used. */
export function checkYearsAhead(years: YearsAhead): string[] {
  const wrong = fields
    .filter((field) => !Number.isInteger(years[field]) || years[field] < 0 || years[field] > mostYearsAhead)
    .map((field) => `For the ${fieldWords[field]}, give whole years from 0 to ${mostYearsAhead}.`);
  if (wrong.length > 0 || years.purge >= years.expiry) return wrong;
  return ['The purge date would be before the expiry date: Alma may delete users who can still borrow.'];
}

/** What is wrong with dates that somebody typed over, in sentences; nothing when they can be used. */
export function checkDates({ expiry, purge }: LoadDates, today: CalendarDate): string[] {
  return [
    ...(expiry < today ? ['The expiry date is in the past: nobody in the load could borrow.'] : []),
    ...(purge < expiry
      ? ['The purge date is before the expiry date: Alma may delete users who can still borrow.']
      : []),
  ];
}
