import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCalendarDate } from '../../../../src/core/calendar-date.ts';
import { usualDate } from '../../../../src/core/reading/usual-date.ts';
import { isUsual, mayBeDashed, mayBeNothing } from '../../../../src/core/reading/value-traits.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const mixed = (...pieces: string[]) => fc.string({ unit: fc.constantFrom(...pieces), maxLength: 14 });

test('a usual date is the day that a close look finds', () => {
  const digits = (most: number, length: number) => fc.nat(most).map((number) => String(number).padStart(length, '0'));
  const date = fc
    .tuple(digits(9999, 4), digits(13, 2), digits(32, 2), fc.constantFrom('', 'Z', 'z', '+', ' '))
    .map(([year, month, day, end]) => `${year}-${month}-${day}${end}`);
  fc.assert(
    fc.property(fc.oneof(date, mixed('2', '0', '1', '-', 'Z', '/', ':')), (text) => {
      const bytes = bytesOf(`>${text}<`);
      const usual = usualDate(bytes, 1, bytes.length - 1);
      if (usual !== null) expect(usual).toBe(parseCalendarDate(text));
    }),
  );
  expect(usualDate(bytesOf('2032-05-31Z'), 0, 11)).toBe('2032-05-31');
  expect(usualDate(bytesOf('2032-04-31'), 0, 10)).toBeNull();
});

test('a usual e-mail has one @, a name before it and two or more with dots between behind it', () => {
  const usual = (text: string): boolean => isUsual('email', bytesOf(text), 0, bytesOf(text).length);
  fc.assert(
    fc.property(mixed('a', '7', '.', '@', '-', '_', ' ', 'é'), (text) => {
      if (usual(text)) expect(text).toMatch(/^[^@\s]+@[^@.\s]+(?:\.[^@.\s]+)+$/);
    }),
  );
  expect(usual('a.b-c_7@mail.college.example')).toBe(true);
  for (const text of ['@a.b', 'a@b', 'a@.b', 'a@b.', 'a@b..c', 'a@@b.c', 'a@b.c ', 'a b@c.d']) {
    expect({ text, usual: usual(text) }).toEqual({ text, usual: false });
  }
});

test('no word for nothing and no number with dashes is passed over', () => {
  const around = mixed(' ', '\n', '\t', '\u00A0', '\u200B');
  const words = fc.constantFrom('None', 'NULL', 'n/a', 'NaN', 'undefined', '#REF!', '#VALUE!', '#N/A', '#NAME?');
  fc.assert(
    fc.property(around, words, around, (before, word, behind) => {
      const bytes = bytesOf(`${before}${word}${behind}`);
      const plain = bytes.every((byte) => byte < 0x80);
      expect(mayBeNothing(bytes, 0, bytes.length, plain)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(around, around, (before, behind) => {
      const bytes = bytesOf(`${before}123-45-6789${behind}`);
      const plain = bytes.every((byte) => byte < 0x80);
      expect(mayBeDashed(bytes, 0, bytes.length, plain)).toBe(true);
    }),
  );
});
