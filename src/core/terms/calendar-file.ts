import type { CalendarDate } from '../calendar-date.ts';
import { daysLater } from './later-day.ts';

/** A step with its day. It has no room for who did it, nor for anything that is copied: no person’s data gets in. */
export interface CalendarStep {
  readonly id: string;
  readonly title: string;
  readonly what: readonly string[];
  readonly date: CalendarDate;
}

export interface TermCalendar {
  /** Given when the term was begun, and never changed: the same event later replaces the one from before. */
  readonly termId: string;
  /** “Fall 2020”. */
  readonly term: string;
  readonly steps: readonly CalendarStep[];
}

/** The type of the file, for a `Blob`. */
export const calendarFileType = 'text/calendar;charset=utf-8';

/** RFC 5545, 3.1: octets of a line without its end. */
const longestLine = 75;

/**
 * A term’s dated steps as a calendar (.ics, RFC 5545): events of a whole day, which block nobody’s time. `now` is an ISO
 * time; the same steps at the same time make the same text.
 */
export function calendarFile({ termId, term, steps }: TermCalendar, now: string): string {
  const time = new Date(now);
  const stamp = time.toISOString().replace(/\.\d+|[-:]/g, '');
  // Calendars take a changed event only with a higher number: the minutes since 2020 rise by themselves, until 6100.
  const sequence = Math.max(0, Math.floor((time.getTime() - Date.UTC(2020, 0, 1)) / 60_000));
  const events = steps.flatMap(({ id, title, what, date }) => [
    'BEGIN:VEVENT',
    `UID:${uidPart(termId)}.${uidPart(id)}@termload.invalid`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${basicDate(date)}`,
    // The day after: the end is no part of the event (3.6.1).
    `DTEND;VALUE=DATE:${basicDate(daysLater(date, 1))}`,
    `SUMMARY:${escapeText(`${term}: ${title}`)}`,
    ...(what.length === 0 ? [] : [`DESCRIPTION:${escapeText(what.join('\n'))}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Termload//Term desk//EN', 'CALSCALE:GREGORIAN'];
  return [...head, ...events, 'END:VCALENDAR'].map((line) => `${foldLine(line)}\r\n`).join('');
}

const basicDate = (date: CalendarDate): string => date.replaceAll('-', '');

/** Letters and digits as they are, all else by its number: no two ids become the same. */
function uidPart(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}

/** A text as a value (3.3.11): without the control characters that no value may hold. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\n\P{Cc}]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A content line in pieces of at most 75 octets of UTF-8, a space before each but the first; no character is cut. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + more > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
