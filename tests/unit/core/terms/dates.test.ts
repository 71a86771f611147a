import { expect, test } from 'vitest';
import { type CalendarDate, dayOf, daysBetween, parseCalendarDate } from '../../../../src/core/calendar-date.ts';
import { checkDates, checkYearsAhead, mostYearsAhead, policyDates } from '../../../../src/core/terms/date-policy.ts';
import { daysLater, isLeapYear, yearsLater } from '../../../../src/core/terms/later-day.ts';
import { readSisDate, type SisDateFormat, sisDateFormats, writeSisDate } from '../../../../src/core/terms/sis-date.ts';

const formats = Object.keys(sisDateFormats) as SisDateFormat[];

/** Every day from 1990 to 2120, by the clock and not by what is tested. */
const days: CalendarDate[] = [];
for (let time = Date.UTC(1990, 0, 1); time < Date.UTC(2121, 0, 1); time += 86_400_000) {
  const date = new Date(time);
  days.push(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));
}

test('the days are all there are', () => {
  expect(days).toHaveLength(47_847);
  expect(days.filter((day) => day.endsWith('02-29'))).toHaveLength(32);
});

test('from any day the dates are days that exist, in the years of the policy, and say so when the day is another', () => {
  const wrong = days.filter((today) => {
    const { expiry, purge, told } = policyDates(today);
    const kept = today.endsWith('02-29') ? '02-28' : today.slice(5);
    const year = Number(today.slice(0, 4));
    const leaps = [year + 6, year + 7].map((y) => new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1);
    const toldOf = today.endsWith('02-29') ? leaps.filter((leap) => !leap).length : 0;
    return (
      parseCalendarDate(expiry) === null ||
      parseCalendarDate(purge) === null ||
      expiry !== `${year + 6}-${leaps[0] && today.endsWith('02-29') ? '02-29' : kept}` ||
      purge !== `${year + 7}-${leaps[1] && today.endsWith('02-29') ? '02-29' : kept}` ||
      told.length !== toldOf ||
      checkDates({ expiry, purge }, today).length > 0
    );
  });
  expect(wrong).toEqual([]);
});

test('29 February is told with both years', () => {
  expect(policyDates(dayOf(2028, 2, 29))).toEqual({
    expiry: '2034-02-28',
    purge: '2035-02-28',
    told: [
      'Today is 29 February, and 2034 has none: the expiry date is 28 February 2034.',
      'Today is 29 February, and 2035 has none: the purge date is 28 February 2035.',
    ],
  });
  expect(policyDates(dayOf(2028, 2, 29), { expiry: 4, purge: 8 })).toEqual({
    expiry: '2032-02-29',
    purge: '2036-02-29',
    told: [],
  });
  expect(policyDates(dayOf(2092, 2, 29), { expiry: 4, purge: 8 })).toEqual({
    expiry: '2096-02-29',
    purge: '2100-02-28',
    told: ['Today is 29 February, and 2100 has none: the purge date is 28 February 2100.'],
  });
});

test('every day is followed by the next, and later years keep the day', () => {
  expect(days.slice(1).filter((day, index) => daysLater(days[index] ?? day, 1) !== day)).toEqual([]);
  expect(daysLater(dayOf(2026, 12, 31), -365)).toBe('2025-12-31');
  expect(
    days.filter((day) => yearsLater(yearsLater(day, 4), -4) !== day && isLeapYear(Number(day.slice(0, 4)) + 4)),
  ).toEqual([]);
  expect(daysBetween(dayOf(2026, 1, 1), yearsLater(dayOf(2026, 1, 1), 6))).toBe(2191);
});

test.each(formats)('%s: every day is written with all its parts and read back', (format) => {
  const form = new RegExp(
    `^${format
      .replaceAll('.', '\\.')
      .replace('MON', '[A-Z]{3}')
      .replace(/[YMD]+(?![^[]*\])/g, (letters) => `\\d{${letters.length}}`)}$`,
  );
  const wrong = days.filter((day) => {
    const written = writeSisDate(day, format);
    return !form.test(written) || readSisDate(written, format, day) !== day;
  });
  expect(wrong).toEqual([]);
});

test('each format writes one day as a person would', () => {
  expect(formats.map((format) => writeSisDate(dayOf(2032, 5, 9), format))).toEqual([
    '05/09/2032',
    '05/09/32',
    '05-09-2032',
    '05092032',
    '09/05/2032',
    '09/05/32',
    '09.05.2032',
    '09-05-2032',
    '09-MAY-2032',
    '09-MAY-32',
    '2032-05-09',
    '2032/05/09',
    '2032.05.09',
    '20320509',
  ]);
});

test('a day typed with fewer zeros or small letters is read', () => {
  const near = dayOf(2026, 8, 15);
  expect(readSisDate(' 5/9/2032 ', 'MM/DD/YYYY', near)).toBe('2032-05-09');
  expect(readSisDate('9.5.2032', 'DD.MM.YYYY', near)).toBe('2032-05-09');
  expect(readSisDate('9-May-2032', 'DD-MON-YYYY', near)).toBe('2032-05-09');
});

test('two digits of a year mean the one within fifty years', () => {
  const read = (typed: string, year: number) => readSisDate(typed, 'MM/DD/YY', dayOf(year, 1, 1));
  expect(read('05/31/32', 2026)).toBe('2032-05-31');
  expect(read('05/31/76', 2026)).toBe('1976-05-31');
  expect(read('05/31/75', 2026)).toBe('2075-05-31');
  expect(read('05/31/04', 2098)).toBe('2104-05-31');
  expect(read('05/31/99', 1999)).toBe('1999-05-31');
});

test.each<[string, SisDateFormat]>([
  ['02/29/2031', 'MM/DD/YYYY'],
  ['13/01/2032', 'MM/DD/YYYY'],
  ['31/04/2032', 'DD/MM/YYYY'],
  ['05/31/32', 'MM/DD/YYYY'],
  ['05/31/2032', 'MM/DD/YY'],
  ['05-31-2032', 'MM/DD/YYYY'],
  ['31x05x2032', 'DD.MM.YYYY'],
  ['2032x05x31', 'YYYY.MM.DD'],
  ['5312032', 'MMDDYYYY'],
  ['31-MAI-2032', 'DD-MON-YYYY'],
  ['00/10/2032', 'MM/DD/YYYY'],
  ['2032-05-31T00:00', 'YYYY-MM-DD'],
  ['', 'YYYY-MM-DD'],
])('%s is no day in %s', (typed, format) => {
  expect(readSisDate(typed, format, dayOf(2026, 8, 15))).toBeNull();
});

test('a policy of half years, of too many, or with the purge first is refused in words', () => {
  expect(checkYearsAhead({ expiry: 6, purge: 7 })).toEqual([]);
  expect(checkYearsAhead({ expiry: 0, purge: mostYearsAhead })).toEqual([]);
  expect(checkYearsAhead({ expiry: 6.5, purge: Number.NaN })).toHaveLength(2);
  expect(checkYearsAhead({ expiry: -1, purge: 51 })).toHaveLength(2);
  expect(checkYearsAhead({ expiry: 7, purge: 6 })).toEqual([expect.stringContaining('before the expiry date')]);
});

test('dates typed over are looked at against today', () => {
  const today = dayOf(2026, 8, 15);
  expect(checkDates({ expiry: today, purge: today }, today)).toEqual([]);
  expect(checkDates({ expiry: dayOf(2026, 8, 14), purge: dayOf(2026, 8, 13) }, today)).toHaveLength(2);
});
