import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { nextRunName, safeCode } from '../../../../src/core/terms/term-file-name.ts';

const today = dayOf(2026, 8, 15);

test('the first zip of a term is run 1, whatever else lies there', () => {
  const others = ['alma-20276L-2026-08-15-run4.zip', 'alma-20273L-2026-08-15-registrar-list.xlsx', 'notes.txt', ''];
  expect(nextRunName('20273L', today, others)).toEqual({ run: 1, zip: 'alma-20273L-2026-08-15-run1.zip' });
});

test('each run is one more than the highest of its term, of any day and in any case', () => {
  const names = [
    'alma-20273L-2026-08-15-run2.zip',
    'ALMA-20273l-2026-09-01-RUN10.zip',
    'alma-20273L-2026-08-15-run1.zip',
  ];
  expect(nextRunName('20273L', today, names).zip).toBe('alma-20273L-2026-08-15-run11.zip');
  expect(nextRunName('20273L', today, ['alma-20273L-2026-08-15-run3 (1).zip']).run).toBe(4);
  expect(nextRunName('20273L', today, ['alma-20273L-2026-08-15-run3.zip.handled']).run).toBe(4);
});

test.each([
  ['2021/FA', '2021-FA'],
  ['../../etc', 'etc'],
  ['Été 2021', 'Ete-2021'],
  ['2021.FA', '2021-FA'],
  ['$(rm -rf ~)', 'rm-rf'],
  ['\u202EAF1202', 'AF1202'],
  ['秋2026', '2026'],
  ['秋', 'term'],
  ['', 'term'],
])('the code %s is %s in a file name', (code, safe) => {
  expect(safeCode(code)).toBe(safe);
});

test('whatever the codes are, no name comes twice and none needs quoting', () => {
  const codes = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('FA', 'fa', 'F/A', 'F-A', '秋')), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(codes, (all) => {
      const names: string[] = [];
      for (const code of all) names.push(nextRunName(code, today, names).zip);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name).toMatch(/^alma-[A-Za-z0-9_][A-Za-z0-9_-]*-2026-08-15-run[1-9]\d*\.zip$/);
        expect(name.length).toBeLessThan(100);
      }
    }),
  );
});

test('the number goes on from the highest of the term, whatever the code was then', () => {
  const existing = ['alma-20213L-2026-08-15-run2.zip'];
  expect(nextRunName('20213L', today, existing, 4).run).toBe(5);
  expect(nextRunName('20213L', today, existing, 1).run).toBe(3);
});
