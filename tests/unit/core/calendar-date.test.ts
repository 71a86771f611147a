import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCalendarDate } from '../../../src/core/calendar-date.ts';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

test('a day is one exactly when the calendar has it', () => {
  const parts = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }));
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, day);
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      expect(parseCalendarDate(text)).toBe(exists ? text : null);
    }),
    { numRuns: 3000 },
  );
});

test('offsets are those of xs:date, and are left aside', () => {
  const offset = fc.tuple(fc.constantFrom('+', '-'), fc.nat({ max: 20 }), fc.nat({ max: 70 }));
  fc.assert(
    fc.property(offset, ([sign, hours, minutes]) => {
      const valid = minutes < 60 && (hours < 14 || (hours === 14 && minutes === 0));
      const text = `2032-05-31${sign}${twoDigits(hours)}:${twoDigits(minutes)}`;
      expect(parseCalendarDate(text)).toBe(valid ? '2032-05-31' : null);
    }),
  );
  expect(parseCalendarDate('2032-05-31Z')).toBe('2032-05-31');
});

test('nothing else is a date', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/^\d{4}-\d\d-\d\d/.test(text));
      expect(parseCalendarDate(text)).toBeNull();
    }),
  );
  for (const text of ['2032-05-31 ', ' 2032-05-31', '2032-05-31\n', '2032-05-31ZZ', '-2032-05-31', '20320531', '']) {
    expect(parseCalendarDate(text)).toBeNull();
  }
});
