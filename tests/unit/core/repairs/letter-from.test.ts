import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterFrom } from '../../../../src/core/repairs/letter-from.ts';

test.each([
  ['ü', 'ü'],
  ['u\u0308', 'ü'],
  [' ü\u00a0', 'ü'],
  ['OE', 'OE'],
  ['&', '&'],
  ['日本', '日本'],
  ['', ''],
  [' \u200b', ''],
  ['𐐷'.repeat(10), '𐐷'.repeat(10)],
])('“%s” is typed as “%s”', (typed, letter) => {
  expect(letterFrom(typed)).toBe(letter);
});

test.each([
  ['a\u0001', 'cannot be seen'],
  ['\ud800', 'cannot be seen'],
  ['a\u202eb', 'cannot be seen'],
  ['\ufffd', 'cannot be seen'],
  ['\uffff', 'cannot be seen'],
  ['a\nb', 'cannot be seen'],
  ['\u0301', 'accent'],
  ['abcdefghijk', '10 characters'],
])('%j cannot be a letter', (typed, why) => {
  expect(letterFrom(typed)).toMatchObject({ fault: expect.stringContaining(why) });
});

test('what is taken is taken again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (typed) => {
      const letter = letterFrom(typed);
      if (typeof letter === 'string') expect(letterFrom(letter)).toBe(letter);
    }),
  );
});
