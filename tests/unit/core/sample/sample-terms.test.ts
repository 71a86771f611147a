import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { sampleTerms } from '../../../../src/core/sample/sample-terms.ts';
import { daysLater } from '../../../../src/core/terms/later-day.ts';
import { termOn, termWords } from '../../../../src/core/terms/term-code.ts';
import { termPresets } from '../../../../src/core/terms/term-presets.ts';

test.each([
  [dayOf(2026, 11, 22), 'Summer II 2026', 'Fall 2026'],
  [dayOf(2026, 8, 20), 'Summer II 2026', 'Fall 2026'],
  [dayOf(2027, 1, 11), 'Fall 2026', 'Winterim 2026'],
  [dayOf(2027, 1, 12), 'Winterim 2026', 'Spring 2027'],
  [dayOf(2028, 2, 29), 'Winterim 2027', 'Spring 2028'],
])('on %s the terms of the sample are %s and %s', (day, previous, current) => {
  const terms = sampleTerms(day);
  expect([termWords(terms.previous), termWords(terms.current)]).toEqual([previous, current]);
});

test('under every scheme, on every day, they are the running term and another', () => {
  for (const { scheme } of Object.values(termPresets)) {
    for (let day = 0; day < 800; day += 5) {
      const on = daysLater(dayOf(2027, 1, 1), day);
      const { previous, current } = sampleTerms(on, scheme);
      expect(termOn(scheme, on)).toMatchObject(current);
      expect(termWords(previous)).not.toBe(termWords(current));
    }
  }
});
