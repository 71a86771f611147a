import { isBlank, trimBlank } from '../blank.ts';
import type { CalendarDate } from '../calendar-date.ts';
import { partsOfDay } from './later-day.ts';
import { type TermScheme, type TermSeason, termYears, yearCounts, yearDigits } from './term-scheme.ts';

declare const termCode: unique symbol;

/** A term as the student system spells it: one short line that a person could type. */
export type TermCode = string & { readonly [termCode]: true };

/** A term as people name it: “Fall” and 2020, the calendar year in which it begins. */
export interface TermName {
  readonly season: string;
  readonly year: number;
}

export interface CodedTerm extends TermName {
  readonly code: TermCode;
}

/** The longest code that is taken, in characters; those of D 7.3 have six. */
export const longestCode = 30;

/** A code that somebody typed, without the white space around it; null when it is none: empty, too long, not one line. */
export function parseTermCode(typed: string): TermCode | null {
  const text = trimBlank(typed);
  if (isBlank(text) || text.length > longestCode || /[\p{C}\p{Zl}\p{Zp}]/u.test(text)) return null;
  return text as TermCode;
}

/** “Fall 2020”. */
export function termWords({ season, year }: TermName): string {
  return `${season} ${year}`;
}

/** What a checked scheme makes of a term; null for a season it has not, or a year out of `termYears`. */
export function codeOfTerm(scheme: TermScheme, term: TermName): TermCode | null {
  const season = scheme.seasons.find(({ word }) => word === term.season);
  const { year } = term;
  if (season === undefined || !Number.isInteger(year) || year < termYears.first || year > termYears.last) return null;
  return codeOfSeason(scheme, season, year);
}

function codeOfSeason(scheme: TermScheme, season: TermSeason, year: number): TermCode {
  const named = year + yearCounts[scheme.years].add[season.half];
  const text: Readonly<Record<string, string>> = {
    '{year}': yearDigits[scheme.digits].write(named),
    '{season}': season.sign,
  };
  // One pass, so that a sign may hold anything; a function, because `$&` in a sign is no command.
  return scheme.pattern.replace(/\{year\}|\{season\}/g, (place) => text[place] ?? place) as TermCode;
}

/** The term that is running on a day: the last that has begun. */
export function termOn(scheme: TermScheme, day: CalendarDate): CodedTerm | null {
  const { year } = partsOfDay(day);
  return inOrder(scheme, year - 1, year).findLast(({ begins }) => begins <= day)?.term ?? null;
}

/** The next terms that begin on that day or later, six unless told. */
export function nextTerms(scheme: TermScheme, day: CalendarDate, count = 6): CodedTerm[] {
  const { year } = partsOfDay(day);
  return inOrder(scheme, year, year + count)
    .filter(({ begins }) => begins >= day)
    .slice(0, count)
    .map(({ term }) => term);
}

/** All terms of these calendar years, in the order of time. */
function inOrder(scheme: TermScheme, from: number, to: number): { begins: string; term: CodedTerm }[] {
  const order = scheme.seasons.toSorted((left, right) => (left.begins < right.begins ? -1 : 1));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((year) =>
    order.map((season) => ({
      begins: `${String(year).padStart(4, '0')}-${season.begins}`,
      term: { season: season.word, year, code: codeOfSeason(scheme, season, year) },
    })),
  );
}

export type ReadCode =
  | { readonly kind: 'term'; readonly term: TermName }
  /** It may be any of these. */
  | { readonly kind: 'several'; readonly terms: readonly TermName[] }
  | { readonly kind: 'none' };

/**
 * Season and year of a code. Codes without all digits of the year repeat each century: of the hundred years around
 * `nearYear` each has its own. Case does not count.
 */
export function readTermCode(scheme: TermScheme, typed: string, nearYear: number): ReadCode {
  const wanted = foldCode(trimBlank(typed));
  const terms = inOrder(scheme, nearYear - 50, nearYear + 49)
    .filter(({ term }) => foldCode(term.code) === wanted)
    .map(({ term: { season, year } }) => ({ season, year }));
  const [term] = terms;
  if (term === undefined) return { kind: 'none' };
  return terms.length === 1 ? { kind: 'term', term } : { kind: 'several', terms };
}

/** Codes that differ by case alone count as the same. */
function foldCode(code: string): string {
  return code.toUpperCase();
}

/** Two terms that a scheme would give the same code; null when every term has its own. */
export function sameCode(scheme: TermScheme): readonly [CodedTerm, CodedTerm] | null {
  const known = new Map<string, CodedTerm>();
  for (const { term } of inOrder(scheme, 2000, 2009)) {
    const before = known.get(foldCode(term.code));
    if (before !== undefined) return [before, term];
    known.set(foldCode(term.code), term);
  }
  return null;
}
