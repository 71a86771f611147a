import { expect, test } from 'vitest';
import { type NamingFacts, outFileName } from '../../../src/state/out-file-name.ts';

const facts: NamingFacts = {
  load: { source: { name: 'students.xml', sha256: '' } },
  reports: [{ id: 'a' }],
  term: null,
  reportId: null,
  now: new Date(2026, 7, 5),
};

test('outside a term files are named after the export', () => {
  expect(outFileName('registrar-sheet', facts)).toBe('students-registrar-list.xlsx');
  expect(outFileName('triage', facts)).toBe('students-triage.json');
});

test('within a term a zip is named for the run that it will be', () => {
  expect(outFileName('mended-zip', { ...facts, term: { code: '20213L', run: 3 } })).toBe(
    'alma-20213L-2026-08-05-run3.zip',
  );
});

test('of several reports each triage file has its own name, the last one unless another is chosen', () => {
  const several = { ...facts, reports: [{ id: 'a' }, { id: 'b' }] };
  expect(outFileName('triage', several)).toBe('students-report-2-triage.json');
  expect(outFileName('triage', { ...several, reportId: 'a' })).toBe('students-report-1-triage.json');
  expect(outFileName('user-set', several)).toBe('students-user-set.txt');
});
