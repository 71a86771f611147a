import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, parseCalendarDate } from '../../../../src/core/calendar-date.ts';
import { guessDateFormat, nearFor, readTableDate } from '../../../../src/core/tables/table-date.ts';
import { isIdOf } from '../../../../src/core/terms/check-value.ts';
import { daysLater } from '../../../../src/core/terms/later-day.ts';
import { type SisDateFormat, sisDateFormats, writeSisDate } from '../../../../src/core/terms/sis-date.ts';
import { today } from './tables.ts';

const formats = Object.keys(sisDateFormats).filter((id): id is SisDateFormat => isIdOf(sisDateFormats, id));
const days = fc.integer({ min: -15_000, max: 15_000 }).map((count) => daysLater(today, count));

describe('a day in a cell', () => {
  test('is read in each format, with a time of day or without', () => {
    const behind = fc.constantFrom('', ' 00:00:00', ' 12:00:00 AM', 'T00:00:00.000Z', ' 0:00');
    fc.assert(
      fc.property(fc.constantFrom(...formats), days, behind, (format, day, time) => {
        expect(readTableDate(`${writeSisDate(day, format)}${time}`, format, today)).toBe(day);
      }),
    );
  });

  test.each([
    ['1', '1900-01-01', '1904-01-02'],
    ['0', null, '1904-01-01'],
    ['59', '1900-02-28', '1904-02-29'],
    // A day that never was: 1900 was no leap year.
    ['60', null, '1904-03-01'],
    ['61', '1900-03-01', '1904-03-02'],
    ['48365', '2032-05-31', '2036-06-01'],
    ['48365.75', '2032-05-31', '2036-06-01'],
    ['46903', '2028-05-30', '2032-05-31'],
    ['2958465', '9999-12-31', null],
    ['2958466', null, null],
    ['-1', null, null],
    ['1e5', null, null],
    ['', null, null],
  ])('counted by Excel: %s', (text, from1900, from1904) => {
    expect(readTableDate(text, 'excel-1900', today)).toBe(from1900);
    expect(readTableDate(text, 'excel-1904', today)).toBe(from1904);
  });

  test('is the same day counted from 1900 and from 1904, 1462 apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2_958_465 }), (count) => {
        const day = readTableDate(String(count), 'excel-1900', today);
        expect(day).not.toBeNull();
        expect(readTableDate(String(count - 1462), 'excel-1904', today)).toBe(day);
      }),
    );
  });

  test('is none where no such day exists', () => {
    expect(readTableDate('2/30/2032', 'MM/DD/YYYY', today)).toBeNull();
    expect(readTableDate('n/a', 'MM/DD/YYYY', today)).toBeNull();
  });

  test('of a birth lies in the past hundred years', () => {
    expect(readTableDate('5/31/32', 'MM/DD/YY', nearFor('birth_date', today))).toBe('1932-05-31');
    expect(readTableDate('5/31/32', 'MM/DD/YY', nearFor('expiry_date', today))).toBe('2032-05-31');
  });
});

describe('the format of a column', () => {
  test('is found for each format from days that leave no doubt', () => {
    // With a day over 12 the order shows; eight digits of a year to come are no day the other way round.
    const some = fc.array(fc.integer({ min: 13, max: 28 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...formats), some, fc.integer({ min: 2027, max: 2050 }), (format, list, year) => {
        const written = list.map((day) => writeSisDate(dayOf(year, 11, day), format));
        const guess = guessDateFormat(written, today, null);
        expect(guess).toMatchObject({ fit: 1, unsure: false });
        const read = written.map((text) => (guess === null ? null : readTableDate(text, guess.format, today)));
        expect(read).toEqual(list.map((day) => parseCalendarDate(`${year}-11-${day}`)));
      }),
    );
  });

  test('is told as unsure where month and day could change places, unless the profile says', () => {
    expect(guessDateFormat(['05/06/2032'], today, null)).toEqual({ format: 'MM/DD/YYYY', fit: 1, unsure: true });
    expect(guessDateFormat(['05/06/2032'], today, 'DD/MM/YYYY')).toEqual({
      format: 'DD/MM/YYYY',
      fit: 1,
      unsure: false,
    });
    expect(guessDateFormat(['05/06/2032', '31/05/2032'], today, null)).toMatchObject({
      format: 'DD/MM/YYYY',
      unsure: false,
    });
  });

  test('may be the count of a workbook', () => {
    expect(guessDateFormat(['48365', '48366'], today, null)).toMatchObject({ format: 'excel-1900', fit: 1 });
    expect(guessDateFormat(['STUDENT'], today, null)).toBeNull();
  });
});
