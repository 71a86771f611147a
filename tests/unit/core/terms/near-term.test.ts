import { expect, test } from 'vitest';
import type { CalendarDate } from '../../../../src/core/calendar-date.ts';
import { nearTerm } from '../../../../src/core/terms/near-term.ts';
import { termWords } from '../../../../src/core/terms/term-code.ts';
import { termPresets } from '../../../../src/core/terms/term-presets.ts';

const { scheme } = termPresets['year-digit-letter'];
const on = (day: string): string => {
  const term = nearTerm(scheme, day as CalendarDate);
  return term === null ? '' : termWords(term);
};

test.each([
  ['2026-08-20', 'Fall 2026'],
  ['2026-10-01', 'Fall 2026'],
  ['2026-10-02', 'Winterim 2026'],
  ['2026-12-31', 'Winterim 2026'],
  ['2027-01-11', 'Winterim 2026'],
  ['2027-01-12', 'Spring 2027'],
  ['2027-04-01', 'Summer I 2027'],
])('on %s it is %s: the running term in its first six weeks, else the next', (day, term) => {
  expect(on(day)).toBe(term);
});
