import type { AcademicHalf, TermScheme, TermSeason } from './term-scheme.ts';

/** A scheme to begin with, and how far it can be relied on. */
export interface TermPreset {
  readonly scheme: TermScheme;
  /** One term whose code the source gives, or that follows from what it gives. */
  readonly example: { readonly season: string; readonly year: number; readonly code: string };
  readonly source: string;
  readonly certainty: 'documented' | 'inferred' | 'guess';
}

function season(word: string, sign: string, begins: string, half: AcademicHalf = 'first'): TermSeason {
  return { word, sign, begins, half };
}

/*
 * D 7.3. The days on which seasons begin are in none of the sources: they are usual ones, good for the order. The first
 * academic half is what falls before the turn of the year.
 */

/** All presets, in the order in which they are offered: the procedure’s own first. */
export const termPresets = {
  'year-digit-letter': {
    scheme: {
      name: 'Year, digit and session letter (20213L)',
      years: 'ending',
      digits: 'four',
      pattern: '{year}{season}',
      seasons: [
        season('Summer I', '1I', '06-01'),
        season('Summer II', '1L', '07-05'),
        season('Fall', '3L', '08-20'),
        season('Winterim', '6W', '12-15'),
        season('Spring', '6L', '01-12', 'second'),
      ],
    },
    example: { season: 'Fall', year: 2020, code: '20213L' },
    source: 'Worked out from five codes in a college library’s own procedure.',
    certainty: 'inferred',
  },
  colleague: {
    scheme: {
      name: 'Colleague: year and two letters (2021FA)',
      years: 'calendar',
      digits: 'four',
      pattern: '{year}{season}',
      seasons: [
        season('Winter', 'WI', '01-02', 'second'),
        season('Spring', 'SP', '01-15', 'second'),
        season('Summer', 'SU', '06-01', 'second'),
        season('Fall', 'FA', '08-20'),
      ],
    },
    example: { season: 'Fall', year: 2021, code: '2021FA' },
    source: 'Common among colleges with Colleague; no document says so.',
    certainty: 'guess',
  },
  'banner-ending': {
    scheme: {
      name: 'Banner: ending year and 10, 20, 30 (202310)',
      years: 'ending',
      digits: 'four',
      pattern: '{year}{season}',
      seasons: [
        season('Fall', '10', '08-20'),
        season('Spring', '20', '01-15', 'second'),
        season('Summer', '30', '06-01', 'second'),
      ],
    },
    example: { season: 'Fall', year: 2022, code: '202310' },
    source: 'College of the Sequoias.',
    certainty: 'documented',
  },
  'banner-starting': {
    scheme: {
      name: 'Banner: starting year and 10, 20, 30 (202210)',
      years: 'starting',
      digits: 'four',
      pattern: '{year}{season}',
      seasons: [
        season('Fall', '10', '08-20'),
        season('Spring', '20', '01-15', 'second'),
        season('Summer', '30', '06-01', 'second'),
      ],
    },
    example: { season: 'Fall', year: 2022, code: '202210' },
    source: 'Eckerd College.',
    certainty: 'documented',
  },
  'banner-calendar': {
    scheme: {
      name: 'Banner: calendar year and 10, 22, 24, 30 (201630)',
      years: 'calendar',
      digits: 'four',
      pattern: '{year}{season}',
      seasons: [
        season('Spring', '10', '01-15', 'second'),
        season('Summer I', '22', '05-22', 'second'),
        season('Summer II', '24', '07-01', 'second'),
        season('Fall', '30', '08-25'),
      ],
    },
    example: { season: 'Fall', year: 2016, code: '201630' },
    source: 'University of Pennsylvania.',
    certainty: 'documented',
  },
  'banner-month': {
    scheme: {
      name: 'Banner: calendar year and month (201008)',
      years: 'calendar',
      digits: 'four',
      pattern: '{year}{season}',
      seasons: [
        season('Winter', '01', '01-02', 'second'),
        season('Spring', '02', '01-20', 'second'),
        season('Summer', '04', '05-20', 'second'),
        season('Fall', '08', '08-25'),
      ],
    },
    example: { season: 'Fall', year: 2010, code: '201008' },
    source: 'SUNY Ulster.',
    certainty: 'documented',
  },
  'peoplesoft-2bbc': {
    scheme: {
      name: 'PeopleSoft: 2, ending year, one digit (2242)',
      years: 'ending',
      digits: 'two',
      pattern: '2{year}{season}',
      seasons: [
        season('Fall', '2', '08-20'),
        season('Spring', '5', '01-15', 'second'),
        season('Summer', '8', '05-20', 'second'),
      ],
    },
    example: { season: 'Fall', year: 2023, code: '2242' },
    source: 'Illinois State University.',
    certainty: 'documented',
  },
  'peoplesoft-cyyt': {
    scheme: {
      name: 'PeopleSoft: ending year in three digits, one digit (2221)',
      years: 'ending',
      digits: 'first-and-last-two',
      pattern: '{year}{season}',
      seasons: [
        season('Fall', '1', '09-01'),
        season('Winterim', '3', '01-02', 'second'),
        season('Spring', '5', '01-25', 'second'),
        season('Summer', '7', '05-25', 'second'),
      ],
    },
    example: { season: 'Fall', year: 2021, code: '2221' },
    source: 'University of Wisconsin–Eau Claire.',
    certainty: 'documented',
  },
  'peoplesoft-myyt': {
    scheme: {
      name: 'PeopleSoft: calendar year in three digits, one digit (2197)',
      years: 'calendar',
      digits: 'first-and-last-two',
      pattern: '{year}{season}',
      seasons: [
        season('Spring', '3', '01-25', 'second'),
        season('Summer', '5', '06-05', 'second'),
        season('Fall', '7', '08-20'),
      ],
    },
    example: { season: 'Fall', year: 2019, code: '2197' },
    source: 'San Diego Community College District.',
    certainty: 'documented',
  },
} as const satisfies Record<string, TermPreset>;

export type TermPresetId = keyof typeof termPresets;
