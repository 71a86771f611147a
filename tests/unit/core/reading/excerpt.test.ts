import { expect, test } from 'vitest';
import { type ExcerptLimits, excerptOf, placeLimits } from '../../../../src/core/reading/excerpt.ts';
import type { Passage } from '../../../../src/core/reading/passage.ts';

const asItIs = (text: string): string => text;
const small: ExcerptLimits = { whole: { lines: 5, characters: 100 }, around: { lines: 1, characters: 10 } };

function aPassage(text: string, mark: number | null = null, more: Partial<Passage> = {}): Passage {
  const bytes = new TextEncoder().encode(text);
  const at = mark === null ? null : new TextEncoder().encode(text.slice(0, mark)).length;
  return { bytes, line: 7, column: 1, mark: at, before: false, behind: false, ...more };
}

test('what is short is shown whole, line by line, whatever ends the lines', () => {
  const { lines, before, behind, mark } = excerptOf(aPassage('é1\r\n2\r3\n4', 4), small, asItIs);
  expect(lines).toEqual([
    { number: 7, text: 'é1' },
    { number: 8, text: '2' },
    { number: 9, text: '3' },
    { number: 10, text: '4' },
  ]);
  expect({ before, behind, mark }).toEqual({ before: false, behind: false, mark: { line: 1, at: 0 } });
});

test('what is long is cut around the place, and says so', () => {
  const text = Array.from({ length: 9 }, (_, index) => `line ${index}`).join('\n');
  const { lines, before, behind, mark } = excerptOf(aPassage(text, text.indexOf('4')), small, asItIs);
  expect(lines.map(({ number, text: line }) => [number, line])).toEqual([
    [10, 'ne 3'],
    [11, 'line 4'],
    [12, 'line 5'],
  ]);
  expect({ before, behind }).toEqual({ before: true, behind: true });
  expect(mark).toEqual({ line: 1, at: 5 });
});

test('one endless line is cut to characters on either side, and no letter in two', () => {
  const text = '😀'.repeat(4000);
  const { lines, mark } = excerptOf(aPassage(text, 3000), placeLimits, asItIs);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.text).toMatch(/^(?:😀)+$/u);
  expect(mark?.line).toBe(0);
  expect(lines[0]?.text.slice(mark?.at)).toMatch(/^😀/u);
});

test('the first tag of a user stands as far in as in the file', () => {
  const { lines, mark } = excerptOf(aPassage('<user>\n   </user>', 0, { column: 4 }), small, asItIs);
  expect(lines.map(({ text }) => text)).toEqual(['   <user>', '   </user>']);
  expect(mark).toEqual({ line: 0, at: 3 });
});

test('what must not be shown is taken out before anything is cut', () => {
  const { lines } = excerptOf(aPassage(`${'x'.repeat(200)}secret`, 203), small, (text) =>
    text.replace('secret', '******'),
  );
  expect(lines[0]?.text).not.toContain('cret');
});
