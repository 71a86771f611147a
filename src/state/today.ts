import { type CalendarDate, dayOf } from '../core/calendar-date.ts';

/** The day on the person's own calendar. */
export function today(): CalendarDate {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
