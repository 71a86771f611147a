import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnLetters, lineWords, placeWords } from '../../../src/core/place-words.ts';

test('a place is told as those count who look for it', () => {
  const place = { line: 81_204, column: 3 };
  expect(placeWords(place, 'xml')).toBe('line 81,204, column 3');
  expect(placeWords(place, 'sif')).toBe('line 81,204, column 3');
  expect(placeWords(place, 'table')).toBe('row 81,204, column C');
  expect(lineWords(place, 'table')).toBe('row 81,204');
});

test('columns have the letters of spreadsheets', () => {
  const known = [1, 26, 27, 52, 53, 256, 702, 703, 16_384].map(columnLetters);
  expect(known).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'IV', 'ZZ', 'AAA', 'XFD']);
});

test('no two columns have the same letters, and later ones never fewer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (column) => {
      const value = [...columnLetters(column)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      expect(value).toBe(column);
    }),
  );
});
