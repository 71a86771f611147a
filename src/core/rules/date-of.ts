import { type CalendarDate, parseCalendarDate } from '../calendar-date.ts';
import type { UserElement } from '../user-record.ts';

/** xs:date drops the white space of XML around a value, and no other (XML Schema, whiteSpace collapse). */
export function dateOf(element: UserElement | null): CalendarDate | null {
  return element === null ? null : parseCalendarDate(element.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
}
