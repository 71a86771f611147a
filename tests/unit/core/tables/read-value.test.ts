import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countryCode } from '../../../../src/core/tables/country-codes.ts';
import { splitName } from '../../../../src/core/tables/read-value.ts';

test.each([
  ['Lee,Ann Q', 'last-first', 'Lee', 'Ann Q'],
  ['van der Berg, Mary Ann', 'last-first', 'van der Berg', 'Mary Ann'],
  ['Smith, Jr., John', 'last-first', 'Smith, Jr.', 'John'],
  ['Cher', 'last-first', 'Cher', ''],
  ['Ann Lee', 'first-last', 'Lee', 'Ann'],
  ['Ann Q. Lee Jr.', 'first-last', 'Lee Jr.', 'Ann Q.'],
  ['John Smith, Jr.', 'first-last', 'Smith, Jr.', 'John'],
  ['Lee, Ann', 'first-last', 'Lee', 'Ann'],
  ['Cher', 'first-last', 'Cher', ''],
] as const)('%s (%s) is split', (name, order, last, first) => {
  expect(splitName(name, order)).toEqual({ last, first });
});

test('splitting a name loses no letter of it', () => {
  const word = fc.constantFrom('Lee', 'Ann', 'Jr.', 'van', 'III', 'O’Neil', 'Mary');
  const between = fc.constantFrom(' ', ', ', ',');
  const name = fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 6 });
  const letters = (text: string): string => [...text.replace(/[\s,]/g, '')].sort().join('');
  fc.assert(
    fc.property(name, fc.constantFrom('last-first' as const, 'first-last' as const), (words, order) => {
      const text = words.map(([one, after], at) => (at === words.length - 1 ? one : `${one}${after}`)).join('');
      const { last, first } = splitName(text, order);
      expect(letters(last + first)).toBe(letters(text));
      expect(last).not.toBe('');
    }),
  );
});

test.each([
  ['us', 'USA'],
  ['USA', 'USA'],
  ['United States', 'USA'],
  ['MX', 'MEX'],
  ['gbr', 'GBR'],
  ['U.S.A.', 'USA'],
  ['St. Kitts & Nevis', 'KNA'],
  ['The Gambia', 'GMB'],
  ['Bahamas, The', 'BHS'],
  ['Türkiye', 'TUR'],
  ['Turkey', 'TUR'],
  ['日本', null],
  ['Ruritania', null],
  ['constructor', null],
])('the country %s', (text, code) => {
  expect(countryCode(text)).toBe(code);
});
