import { type CalendarDate, daysBetween } from '../calendar-date.ts';
import { type CodedTerm, nextTerms, termOn } from './term-code.ts';
import type { TermScheme } from './term-scheme.ts';

/** Loads are run shortly before a term, and for some weeks after it has begun. */
const weeksAfter = 6;

/** The term that somebody is most likely to begin on a day: the running one in its first weeks, else the next. */
export function nearTerm(scheme: TermScheme, day: CalendarDate): CodedTerm | null {
  const [running, next] = [termOn(scheme, day), nextTerms(scheme, day, 1)[0] ?? null];
  const begins = scheme.seasons.find(({ word }) => word === running?.season)?.begins;
  if (running === null || begins === undefined) return next ?? running;
  const since = daysBetween(`${running.year}-${begins}` as CalendarDate, day);
  return since <= weeksAfter * 7 ? running : (next ?? running);
}
