import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScheme } from '../../../../src/core/terms/check-scheme.ts';
import { sameCode } from '../../../../src/core/terms/term-code.ts';
import { termPresets } from '../../../../src/core/terms/term-presets.ts';

const good = termPresets['year-digit-letter'].scheme;
const [season] = good.seasons;
const withSeason = (change: object) => ({ ...good, seasons: [{ ...season, ...change }] });

test.each(Object.entries(termPresets))('%s passes as it would from a file', (_, { scheme }) => {
  expect(checkScheme(JSON.parse(JSON.stringify(scheme)))).toEqual([]);
});

test('what nobody knows is no fault', () => {
  expect(checkScheme({ ...good, colour: 'red', ...withSeason({ mood: 1 }) })).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['nothing', null, 'not a table'],
  ['a list', [good], 'not a table'],
  ['a text', 'scheme', 'not a table'],
  ['no name', { ...good, name: undefined }, 'need a name'],
  ['an invisible name', { ...good, name: '\u200B\u200B' }, 'need a name'],
  ['a name of two lines', { ...good, name: 'a\nb' }, 'need a name'],
  ['a name that turns the line around', { ...good, name: 'a\u202Eb' }, 'need a name'],
  ['a name of a megabyte', { ...good, name: 'x'.repeat(1e6) }, 'need a name'],
  ['years that every object has', { ...good, years: 'constructor' }, 'years are counted'],
  ['digits that every object has', { ...good, digits: '__proto__' }, 'years are written'],
  ['digits that are no text', { ...good, digits: ['four'] }, 'years are written'],
  ['a pattern without the year', { ...good, pattern: '{season}' }, 'pattern'],
  ['a pattern with two years', { ...good, pattern: '{year}{year}{season}' }, 'pattern'],
  ['a pattern with other braces', { ...good, pattern: '{year}{season}{x}' }, 'pattern'],
  ['a pattern with markup', { ...good, pattern: '<b>{year}{season}' }, 'pattern'],
  ['no seasons', { ...good, seasons: [] }, 'no seasons'],
  ['seasons that are no list', { ...good, seasons: { length: 3 } }, 'no seasons'],
  ['a million seasons', { ...good, seasons: Array.from({ length: 1e6 }, () => season) }, 'more than 12'],
  ['a season that is nothing', { ...good, seasons: [null] }, 'Season 1: it needs a name'],
  ['a season twice', { ...good, seasons: [season, { ...season, word: 'SUMMER I' }] }, 'two seasons called SUMMER I'],
  ['a sign that is empty', withSeason({ sign: '' }), 'Season 1: what stands for it'],
  ['a sign that is a number', withSeason({ sign: 10 }), 'Season 1: what stands for it'],
  ['a sign with a place', withSeason({ sign: '{year}' }), 'Season 1: what stands for it'],
  ['a day that only some years have', withSeason({ begins: '02-29' }), 'begins on a day'],
  ['a day with more behind it', withSeason({ begins: '06-01Z' }), 'begins on a day'],
  ['a half that is none', withSeason({ half: 'third' }), 'first or the second'],
  ['a half that every object has', withSeason({ half: 'toString' }), 'first or the second'],
])('%s is refused in words', (_, value, words) => {
  expect(checkScheme(value).join(' ')).toContain(words);
});

test('two terms with one code are refused, with both named', () => {
  const [summer, , fall] = good.seasons;
  const shared = { ...good, years: 'calendar', seasons: [summer, { ...fall, sign: '1i' }] };
  expect(checkScheme(shared)).toEqual(['Summer I 2000 and Fall 2000 would have the same code, 20001I.']);
});

test('everything wrong is told at once', () => {
  expect(checkScheme({})).toHaveLength(5);
});

test('whatever a file holds is refused in sentences, or gives every term its own code', () => {
  const key = fc.constantFrom('name', 'years', 'digits', 'pattern', 'seasons', '__proto__', 'constructor');
  const row = fc.dictionary(fc.constantFrom('word', 'sign', 'begins', 'half', '__proto__'), fc.jsonValue());
  const value = fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.oneof(fc.jsonValue(), fc.array(row))));
  const near = fc
    .record({ sign: fc.string({ maxLength: 9 }), word: fc.string({ maxLength: 31 }), pattern: fc.string() })
    .map(({ sign, word, pattern }) => ({
      ...withSeason({ sign, word }),
      pattern: `${pattern.slice(0, 3)}{year}{season}`,
    }));
  fc.assert(
    fc.property(fc.oneof(value, near), (anything) => {
      const scheme = JSON.parse(JSON.stringify(anything));
      const why = checkScheme(scheme);
      for (const sentence of why) expect(sentence).toMatch(/\.$/);
      if (why.length === 0) expect(sameCode(scheme)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
