import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldBackName, zipNames } from '../../../../src/core/zip/zip-name.ts';

/** Around the longest name that is kept. */
const longName = fc
  .array(fc.constantFrom('𐐷', 'a', 'é', '-', '.'), { minLength: 30, maxLength: 60 })
  .map((pieces) => `${'x'.repeat(40)}${pieces.join('')}`);

const anyName = fc.oneof(
  longName,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom('..', '/', '\\', '.', '-', 'CON', 'a', ' ', '.xml', '\u0000', '"', 'é', '\u202E', '𐐷'), {
      maxLength: 100,
    })
    .map((pieces) => pieces.join('')),
);

test('whatever the export is called, zip and member have plain names', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const { zip, member: memberOf } = zipNames(name);
      const member = memberOf(1);
      expect(member).toMatch(/^[\p{L}\p{N}_]([\p{L}\p{N}._-]*[\p{L}\p{N}_])?\.xml$/u);
      expect(zip).toBe(member.replace(/xml$/, 'zip'));
      expect(member.length).toBeLessThanOrEqual(84);
      expect(member.isWellFormed()).toBe(true);
      expect(member).toBe(member.normalize('NFC'));
    }),
    { numRuns: 2000 },
  );
});

const cases: Readonly<Record<string, string>> = {
  'students.xml': 'students',
  'Students Fall 2026.XML': 'Students-Fall-2026',
  'users.tar.gz': 'users',
  'users.xml.gz': 'users',
  noending: 'noending',
  '../../etc/passwd': 'etc-passwd',
  '.xml': 'export',
  '': 'export',
  '---': 'export',
  'étudiants.xml': 'étudiants',
  'e\u0301tudiants.xml': 'étudiants',
  '学生.xml': '学生',
  'a"b<c>d|e.xml': 'a-b-c-d-e',
};

for (const [name, stem] of Object.entries(cases)) {
  test(`“${name}” becomes ${stem}`, () => {
    const { zip, member } = zipNames(name);
    expect([zip, member(1)]).toEqual([`${stem}.zip`, `${stem}.xml`]);
  });
}

test('a zip made from a zip has a name of its own, and its member has not', () => {
  const { zip, member } = zipNames('students.ZIP');
  expect([zip, member(1)]).toEqual(['students-for-alma.zip', 'students.xml']);
});

test('members sorted by name stand in their order', () => {
  const { member } = zipNames('students.xml');
  const names = Array.from({ length: 50 }, (_, index) => member(index + 1));
  expect(names.slice(0, 3)).toEqual(['students.xml', 'students_02.xml', 'students_03.xml']);
  expect(names.toSorted()).toEqual(names);
});

test('the zip of those who are held back is called after the one they are held back from', () => {
  expect(heldBackName('alma-20273L-2026-08-01-run1.zip')).toBe('alma-20273L-2026-08-01-run1-held-back.zip');
  expect(heldBackName('Fall.ZIP')).toBe('Fall-held-back.zip');
  expect(zipNames(heldBackName('fall.zip')).member(1)).toBe('fall-held-back.xml');
});
