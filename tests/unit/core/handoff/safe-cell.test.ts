import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeCell, safeCsvCell } from '../../../../src/core/handoff/safe-cell.ts';
import { naughtyStrings } from '../../../fixtures/naughty-strings.ts';

const starters = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];
const unseen = [' ', '\t', '\r', '\n', '\u0000', '\u00A0', '\u00AD', '\u200B', '\u200E', '\u202E', '\u2060', '\u3000'];
const more = ['\uFEFF', '\u3164', '\u115F', '\u2800', '\uFE0F', '\u180E', '\u2028'];

/** Told in another way than the code under test: character by character. */
function isRun(text: string): boolean {
  const first = [...text].find((character) => ![...unseen, ...more].includes(character));
  return (first !== undefined && starters.includes(first)) || /^[\t\r\n]/.test(text);
}
const isNegative = (text: string): boolean => /^-[0-9]+([.,][0-9]+)?$/.test(text);

const dangerous = fc
  .array(fc.constantFrom(...starters, ...unseen, ...more, 'a', '1', ';', ',', '"', "'", "cmd|' /C calc'!A0"), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(dangerous, fc.constantFrom(...naughtyStrings), fc.string({ unit: 'binary' }));

test('no text is run as a formula, whatever stands unseen before it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const safe = safeCell(text);
      expect(isRun(safe)).toBe(isNegative(text));
    }),
    { numRuns: 5000 },
  );
});

test('what is no formula stays as it is, and of a formula nothing is lost', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const safe = safeCell(text);
      expect(safe === text || safe === `'${text}`).toBe(true);
      if (/^[a-z0-9]/i.test(text)) expect(safe).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['  =1+1', "'  =1+1"],
  ['\uFEFF\u200B@SUM(A1)', "'\uFEFF\u200B@SUM(A1)"],
  ['＝1', "'＝1"],
  ['\tp1001', "'\tp1001"],
  ['\u00A0\np1001', "'\u00A0\np1001"],
  ['+1-815-555-0100', "'+1-815-555-0100"],
  ['-2+3', "'-2+3"],
  ['-12.50', '-12.50'],
  ['815-555-0100', '815-555-0100'],
  ['(815) 555-0100', '(815) 555-0100'],
  ['0001002', '0001002'],
  ['Smith-Jones', 'Smith-Jones'],
  [' p1001', ' p1001'],
  ['', ''],
])('%j becomes %j', (text, safe) => {
  expect(safeCell(text)).toBe(safe);
});

test('in CSV nothing is run behind a separator either, and no number is left to begin a formula', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [first = '', ...pieces] = safeCsvCell(text).split(/[;\t\r\n]/);
      expect([first, ...pieces.map((piece) => piece.replaceAll('"', ''))].filter(isRun)).toEqual([]);
      expect(isRun(safeCsvCell(text))).toBe(false);
    }),
    { numRuns: 5000 },
  );
  expect(safeCsvCell('x; "=1+1')).toBe('x; "\'=1+1');
  expect(safeCsvCell('-5')).toBe("'-5");
  expect(safeCsvCell('Smith; Jones - one of two')).toBe('Smith; Jones - one of two');
});

test('a long hostile text costs no more than its length', () => {
  const long = `x${';\t "'.repeat(200_000)}x`;
  const before = performance.now();
  expect(safeCsvCell(long)).toBe(long);
  expect(performance.now() - before).toBeLessThan(2_000);
});
