import { type CalendarDate, parseCalendarDate } from '../calendar-date.ts';
import type { UserElement } from '../user-record.ts';

/** Dates repeat all the time, and several rules ask for the same one. */
const known = new Map<string, CalendarDate | null>();
const mostKnown = 4096;

/** xs:date drops the white space of XML around a value, and no other (XML Schema, whiteSpace collapse). */
export function dateOf(element: UserElement | null): CalendarDate | null {
  if (element === null) return null;
  const { text } = element;
  let date = known.get(text);
  if (date === undefined) {
    date = parseCalendarDate(text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
    if (known.size === mostKnown) known.clear();
    known.set(text, date);
  }
  return date;
}
