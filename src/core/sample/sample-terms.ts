import type { CalendarDate } from '../calendar-date.ts';
import { yearsLater } from '../terms/later-day.ts';
import { nextTerms, type TermName, termOn } from '../terms/term-code.ts';
import { termPresets } from '../terms/term-presets.ts';
import type { TermScheme } from '../terms/term-scheme.ts';
import type { SampleTerm } from './sample-files.ts';

/** The terms whose exports the sample has: the one that is running on a day, and the one before it. */
export function sampleTerms(
  today: CalendarDate,
  scheme: TermScheme = termPresets['year-digit-letter'].scheme,
): Readonly<Record<SampleTerm, TermName>> {
  const running = termOn(scheme, today);
  // Every season comes once a year, so the term before began in the last two.
  const around = nextTerms(scheme, yearsLater(today, -2), 2 * scheme.seasons.length + 1);
  const at = around.findIndex(({ code }) => code === running?.code);
  const [previous, current] = [around[at - 1], around[at]];
  if (previous === undefined || current === undefined) throw new Error('A scheme without seasons was used.');
  return { previous: nameOf(previous), current: nameOf(current) };
}

const nameOf = ({ season, year }: TermName): TermName => ({ season, year });
