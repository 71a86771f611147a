import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import {
  codeOfTerm,
  nextTerms,
  parseTermCode,
  readTermCode,
  sameCode,
  termOn,
  termWords,
} from '../../../../src/core/terms/term-code.ts';
import { type TermPreset, type TermPresetId, termPresets } from '../../../../src/core/terms/term-presets.ts';
import type { TermScheme } from '../../../../src/core/terms/term-scheme.ts';

const all: readonly [TermPresetId, TermPreset][] = Object.entries(termPresets).map(([id, preset]) => [
  id as TermPresetId,
  preset,
]);
const first = termPresets['year-digit-letter'].scheme;
const inWords = (scheme: TermScheme, terms = nextTerms(scheme, dayOf(2026, 8, 1))) =>
  terms.map((term) => `${termWords(term)} ${term.code}`);

test.each([
  ['Fall', 2020, '20213L'],
  ['Winterim', 2020, '20216W'],
  ['Spring', 2021, '20216L'],
  ['Summer I', 2021, '20221I'],
  ['Summer II', 2021, '20221L'],
  ['Fall', 2021, '20223L'],
  ['Winterim', 2021, '20226W'],
  ['Spring', 2022, '20226L'],
  ['Summer I', 2022, '20231I'],
  ['Summer II', 2022, '20231L'],
])('the procedure’s own scheme: %s %i is %s', (season, year, code) => {
  expect(codeOfTerm(first, { season, year })).toBe(code);
  expect(readTermCode(first, code, 2026)).toEqual({ kind: 'term', term: { season, year } });
});

test('the procedure’s own scheme is offered first', () => {
  expect(all[0]?.[0]).toBe('year-digit-letter');
  expect(all).toHaveLength(9);
});

test.each(all)('%s: the example of its source comes out, and stands in its name', (_, { scheme, example }) => {
  expect(codeOfTerm(scheme, example)).toBe(example.code);
  expect(scheme.name).toContain(`(${example.code})`);
});

// Each by hand from D 7.3.
test.each<[TermPresetId, string, number, string]>([
  ['colleague', 'Spring', 2021, '2021SP'],
  ['colleague', 'Summer', 2021, '2021SU'],
  ['colleague', 'Winter', 2021, '2021WI'],
  ['banner-ending', 'Spring', 2023, '202320'],
  ['banner-ending', 'Summer', 2023, '202330'],
  ['banner-starting', 'Spring', 2023, '202220'],
  ['banner-starting', 'Summer', 2023, '202230'],
  ['banner-calendar', 'Spring', 2016, '201610'],
  ['banner-calendar', 'Summer I', 2016, '201622'],
  ['banner-calendar', 'Summer II', 2016, '201624'],
  ['banner-month', 'Winter', 2010, '201001'],
  ['banner-month', 'Spring', 2010, '201002'],
  ['banner-month', 'Summer', 2010, '201004'],
  ['peoplesoft-2bbc', 'Spring', 2024, '2245'],
  ['peoplesoft-2bbc', 'Summer', 2024, '2248'],
  ['peoplesoft-cyyt', 'Winterim', 2022, '2223'],
  ['peoplesoft-cyyt', 'Spring', 2022, '2225'],
  ['peoplesoft-cyyt', 'Summer', 2022, '2227'],
  ['peoplesoft-myyt', 'Spring', 2019, '2193'],
  ['peoplesoft-myyt', 'Summer', 2019, '2195'],
])('%s: %s %i is %s', (id, season, year, code) => {
  expect(codeOfTerm(termPresets[id].scheme, { season, year })).toBe(code);
});

test.each(all)('%s: every term of a hundred years has its own code, and is read back from it', (_, { scheme }) => {
  expect(sameCode(scheme)).toBeNull();
  const wrong = scheme.seasons.flatMap(({ word }) =>
    Array.from({ length: 100 }, (_year, index) => ({ season: word, year: 1976 + index })).filter((term) => {
      const code = codeOfTerm(scheme, term);
      const read = readTermCode(scheme, ` ${code?.toLowerCase()} `, 2026);
      return read.kind !== 'term' || read.term.season !== term.season || read.term.year !== term.year;
    }),
  );
  expect(wrong).toEqual([]);
});

test('a century digit is that of the year, or counts from 1900', () => {
  const digits = (scheme: TermScheme) =>
    [1999, 2000, 2022, 2100].map((year) => codeOfTerm(scheme, { season: 'Fall', year }));
  const myyt = termPresets['peoplesoft-myyt'].scheme;
  expect(digits(myyt)).toEqual(['1997', '2007', '2227', '2007']);
  expect(digits({ ...myyt, digits: 'since-1900' })).toEqual(['0997', '1007', '1227', '2007']);
  expect(digits({ ...myyt, digits: 'two', pattern: '{season}/{year}' })).toEqual(['7/99', '7/00', '7/22', '7/00']);
});

test('an academic year that ends is written with the century it ends in', () => {
  expect(codeOfTerm(termPresets['peoplesoft-cyyt'].scheme, { season: 'Fall', year: 1999 })).toBe('2001');
  expect(codeOfTerm(termPresets['banner-starting'].scheme, { season: 'Spring', year: 2000 })).toBe('199920');
});

test('the next six terms are told in the order of time, over the turn of the year', () => {
  expect(inWords(first)).toEqual([
    'Fall 2026 20273L',
    'Winterim 2026 20276W',
    'Spring 2027 20276L',
    'Summer I 2027 20281I',
    'Summer II 2027 20281L',
    'Fall 2027 20283L',
  ]);
  expect(inWords({ ...first, seasons: first.seasons.slice(0, 1) })).toEqual([
    'Summer I 2027 20281I',
    'Summer I 2028 20291I',
    'Summer I 2029 20301I',
    'Summer I 2030 20311I',
    'Summer I 2031 20321I',
    'Summer I 2032 20331I',
  ]);
});

test('a term that begins today is the next one, and running', () => {
  expect(nextTerms(first, dayOf(2026, 8, 20))[0]?.code).toBe('20273L');
  expect(termOn(first, dayOf(2026, 8, 20))?.code).toBe('20273L');
  expect(nextTerms(first, dayOf(2026, 8, 21))[0]?.code).toBe('20276W');
  expect(termOn(first, dayOf(2026, 8, 19))?.code).toBe('20271L');
  expect(termOn(first, dayOf(2027, 1, 1))).toEqual({ season: 'Winterim', year: 2026, code: '20276W' });
});

test('on any day there are six next terms, all different', () => {
  const days = fc.tuple(
    fc.integer({ min: 1990, max: 2120 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(days, fc.constantFrom(...all.map(([, { scheme }]) => scheme)), ([year, month, day], scheme) => {
      const terms = nextTerms(scheme, dayOf(year, month, day));
      expect(new Set(terms.map(({ code }) => code)).size).toBe(6);
    }),
  );
});

test('a season or a year that is not there has no code', () => {
  expect(codeOfTerm(first, { season: 'Autumn', year: 2026 })).toBeNull();
  for (const year of [0, 1900, 2200, 2026.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(codeOfTerm(first, { season: 'Fall', year })).toBeNull();
  }
});

test('a code of another scheme is not read, and one that two terms share is several', () => {
  for (const code of ['2021FA', '20214L', '', '20213LL', '99993L']) {
    expect(readTermCode(first, code, 2026)).toEqual({ kind: 'none' });
  }
  const [summer, , fall] = first.seasons;
  const shared = { ...first, years: 'calendar', seasons: [summer, { ...fall, sign: '1I' }] } as const;
  expect(readTermCode(shared, '20211I', 2026)).toEqual({
    kind: 'several',
    terms: [
      { season: 'Summer I', year: 2021 },
      { season: 'Fall', year: 2021 },
    ],
  });
  expect(sameCode(shared)?.map(termWords)).toEqual(['Summer I 2000', 'Fall 2000']);
});

test('what somebody types is a code when it is one short line', () => {
  expect(parseTermCode(' 2021/FA\u00A0')).toBe('2021/FA');
  expect(parseTermCode('Été 2021')).toBe('Été 2021');
  for (const typed of ['', ' ', '\u200B', '2021\nFA', '2021\u0000', '2021\u202EFA', '2021\u2028', 'x'.repeat(31)]) {
    expect(parseTermCode(typed), JSON.stringify(typed)).toBeNull();
  }
});
