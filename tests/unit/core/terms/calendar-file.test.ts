import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { calendarFile, escapeText, foldLine } from '../../../../src/core/terms/calendar-file.ts';

const now = '2026-08-01T09:30:15.250Z';
const step = {
  id: 'upload',
  title: 'Upload the zip',
  what: ['Connect; then put it there.'],
  date: dayOf(2026, 12, 31),
};
const fall = { termId: 'c0ffee', term: 'Fall 2026', steps: [step] };

/** Names as the world writes them; combining, joined, right to left, outside the basic plane. */
const scripts = [
  'Ångström-Nuñez',
  'Владимир',
  'محمد الأمين',
  'שָׁלוֹם',
  'नमस्ते',
  'ภาษาไทย',
  '王小明',
  '김철수',
  'さくら',
  'ኢትዮጵያ',
  '𠮷野家',
  '👩‍🏫🏽',
  'e\u0301\u0323',
  '𞤀𞤣𞤤𞤢𞤥',
];
const anyText = fc
  .array(
    fc.oneof(fc.constantFrom(...scripts, '\uD83D', '\\', ';', ',', '\n', ' ', ':'), fc.string({ unit: 'binary' })),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));
const octets = (text: string): number => new TextEncoder().encode(text).length;
const unfold = (text: string): string => text.replaceAll('\r\n ', '');

test('a step is an event of a whole day', () => {
  expect(calendarFile(fall, now)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Termload//Term desk//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:c0ffee.upload@termload.invalid',
      'DTSTAMP:20260801T093015Z',
      'SEQUENCE:3462330',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Fall 2026: Upload the zip',
      'DESCRIPTION:Connect\\; then put it there.',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('the same step keeps its name for ever, other steps and terms have others', () => {
  const uids = (text: string) => text.split('\r\n').filter((line) => line.startsWith('UID:'));
  const later = { ...fall, term: 'Autumn', steps: [{ ...step, title: 'Anew', date: dayOf(2027, 1, 2) }] };
  expect(uids(calendarFile(later, '2027-01-01T00:00:00Z'))).toEqual(uids(calendarFile(fall, now)));
  const ids = ['a', 'a.b', 'a_b', 'a b', 'a:b', 'A', 'ä', '_61_', '\r\nUID:x'];
  const steps = ids.map((id) => ({ ...step, id }));
  const all = uids(calendarFile({ ...fall, steps }, now));
  expect(new Set(all).size).toBe(ids.length);
  for (const uid of all) expect(uid).toMatch(/^UID:[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+@termload\.invalid$/);
});

test('a changed event made a minute later has a higher number', () => {
  const sequence = (time: string) => Number(/SEQUENCE:(\d+)/.exec(calendarFile(fall, time))?.[1]);
  expect(sequence('2026-08-01T09:31:00Z')).toBe(sequence(now) + 1);
  expect(sequence('2019-01-01T00:00:00Z')).toBe(0);
});

test('what else lies with a step does not get in', () => {
  const ticked = { ...step, initials: 'QZ', copy: ['jsmith@example.edu'], note: 'Jane Smith, 00123456' };
  expect(calendarFile({ ...fall, steps: [ticked] }, now)).toBe(calendarFile(fall, now));
});

test('lines in every script are folded at 75 octets, never within a character, and come back whole', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = `SUMMARY:${escapeText(text)}`;
      const folded = foldLine(line);
      const pieces = folded.split('\r\n');
      expect(unfold(folded)).toBe(line);
      for (const [index, piece] of pieces.entries()) {
        expect(octets(piece)).toBeLessThanOrEqual(75);
        expect(piece.isWellFormed()).toBe(true);
        if (index > 0) expect(piece.startsWith(' ')).toBe(true);
        // No piece is shorter than it must be: a character of at most four octets did not fit.
        if (index < pieces.length - 1) expect(octets(piece)).toBeGreaterThan(71);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a line of exactly 75 octets is left alone, one more is folded', () => {
  expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
  expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  expect(foldLine(`${'x'.repeat(74)}é`)).toBe(`${'x'.repeat(74)}\r\n é`);
});

test('texts of any kind end no line and begin no property, and are read back', () => {
  const read = (value: string) => value.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  fc.assert(
    fc.property(anyText, anyText, (title, what) => {
      const text = calendarFile({ ...fall, steps: [{ ...step, title, what: [what] }] }, now);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
      const lines = unfold(text).split('\r\n');
      expect(lines).toHaveLength(16);
      const plain = (given: string) =>
        given
          .toWellFormed()
          .replace(/\r\n|[\r\u2028\u2029\u0085]/g, '\n')
          .replace(/[^\n\P{Cc}]/gu, ' ');
      expect(read(lines[10]?.slice('SUMMARY:'.length) ?? '')).toBe(plain(`Fall 2026: ${title}`));
      expect(read(lines[11]?.slice('DESCRIPTION:'.length) ?? '')).toBe(plain(what));
    }),
    { numRuns: 500 },
  );
});

test('a step without sentences has no empty description, a calendar without steps is one all the same', () => {
  expect(calendarFile({ ...fall, steps: [{ ...step, what: [] }] }, now)).not.toContain('DESCRIPTION');
  expect(calendarFile({ ...fall, steps: [] }, now).split('\r\n')).toHaveLength(6);
});
