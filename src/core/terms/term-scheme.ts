import type { WithOthers } from '../profile/shape.ts';

/*
 * How a student system spells its terms, as a small table that a library can edit. No scheme is universal (D 7.3), so
 * none is in code: the presets are data of this shape.
 */

/** One season of a scheme: a row of its table. */
export interface TermSeason extends WithOthers {
  /** “Fall”; what people say before the year. */
  readonly word: string;
  /** What stands for it in the code: `3L`, `FA`, `10`. */
  readonly sign: string;
  /** About when it begins, `MM-DD`: for the order of terms, and what comes next. */
  readonly begins: string;
  /** Which of the two calendar years of its academic year it falls in; of no effect where years are calendar years. */
  readonly half: AcademicHalf;
}

export type AcademicHalf = 'first' | 'second';

export interface TermScheme extends WithOthers {
  readonly name: string;
  readonly years: YearCount;
  readonly digits: YearDigits;
  /** The code with `{year}` and `{season}` in it, each once; all else stands for itself. */
  readonly pattern: string;
  readonly seasons: readonly TermSeason[];
}

interface YearCountFact {
  readonly words: string;
  /** What is added to the calendar year. */
  readonly add: Readonly<Record<AcademicHalf, number>>;
}

/** Which year the code names. */
export const yearCounts = {
  calendar: { words: 'the calendar year', add: { first: 0, second: 0 } },
  ending: { words: 'the year in which the academic year ends', add: { first: 1, second: 0 } },
  starting: { words: 'the year in which the academic year begins', add: { first: 0, second: -1 } },
} as const satisfies Record<string, YearCountFact>;

export type YearCount = keyof typeof yearCounts;

interface YearDigitsFact {
  readonly words: string;
  write(year: number): string;
}

const two = (year: number): string => String(year % 100).padStart(2, '0');

/** How that year is written; of 2022 the example. PeopleSoft sites mean either of the last two by `CYY`. */
export const yearDigits = {
  four: { words: 'all four digits (2022)', write: (year) => String(year).padStart(4, '0') },
  two: { words: 'the last two digits (22)', write: two },
  'first-and-last-two': {
    words: 'the first digit and the last two (222)',
    write: (year) => `${Math.floor(year / 1000)}${two(year)}`,
  },
  'since-1900': {
    words: 'centuries since 1900 and the last two digits (122)',
    write: (year) => `${Math.floor(year / 100) - 19}${two(year)}`,
  },
} as const satisfies Record<string, YearDigitsFact>;

export type YearDigits = keyof typeof yearDigits;

/** The calendar years that terms may have. */
export const termYears = { first: 1901, last: 2199 } as const;
