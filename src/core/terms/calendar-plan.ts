import type { CalendarDate } from '../calendar-date.ts';
import type { CalendarStep } from './calendar-file.ts';
import { daysLater } from './later-day.ts';
import type { ListedStep } from './steps-for.ts';

/** Days from the day of the load on which a step is usually done; what is not here is done on the day itself. */
const daysAfter: Readonly<Record<string, number>> = {
  need: -7,
  'get-report': 1,
  triage: 1,
  'send-lists': 2,
  'make-mended': 7,
  'send-mended': 7,
  'save-desk-file': 8,
  close: 14,
};

/** Each step on a day, when the load is run on `day`. A library's own step is done with the one before it. */
export function calendarPlan(steps: readonly ListedStep[], day: CalendarDate): CalendarStep[] {
  let days = 0;
  return steps.map(({ id, title, what, origin }) => {
    days = origin === 'own' ? days : (daysAfter[id] ?? 0);
    return { id, title, what, date: daysLater(day, days) };
  });
}
