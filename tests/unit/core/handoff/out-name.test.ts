import { expect, test } from 'vitest';
import { type OutFact, outFacts } from '../../../../src/core/handoff/out-facts.ts';
import { type FileOut, outName } from '../../../../src/core/handoff/out-name.ts';

const term = { kind: 'term', code: '20213L', date: '2026-08-15', run: 2 } as const;
const facts: [string, OutFact][] = Object.entries(outFacts);

test('within a term files are named after it, a zip after its run', () => {
  expect(outName('registrar-sheet', term)).toBe('alma-20213L-2026-08-15-registrar-list.xlsx');
  expect(outName('triage', term)).toBe('alma-20213L-2026-08-15-triage.json');
  expect(outName('mended-zip', term)).toBe('alma-20213L-2026-08-15-run2.zip');
});

test.each<[FileOut, string, string]>([
  ['registrar-csv', 'Students Fall 2026.xml', 'Students-Fall-2026-registrar-list.csv'],
  ['user-set', 'export.zip', 'export-user-set.txt'],
  ['mended-zip', 'users.xml.gz', 'users-mended.zip'],
  ['duplicates-sheet', '../123-45-6789.xml', '6789-duplicates.xlsx'],
])('otherwise %s is named after the export %s', (out, name, called) => {
  expect(outName(out, { kind: 'export', name })).toBe(called);
});

test.each([
  ['Fall / 2026', 'alma-Fall-2026-2026-08-15-triage.json'],
  ['2026.10', 'alma-2026-10-2026-08-15-triage.json'],
  ['123-45-6789', 'alma-6789-2026-08-15-triage.json'],
])('the code %s, odd as it is, makes a plain name and stays whole', (code, name) => {
  expect(outName('triage', { ...term, code })).toBe(name);
});

test('every file says that it holds people’s data, and no two have the same name or button', () => {
  const files = facts.filter(([, { file }]) => file !== null);
  expect(files.length).toBeGreaterThan(5);
  for (const [id, { warning }] of files) expect(warning, id).toMatch(/^This file holds people’s data: /);
  expect(new Set(files.map(([, { file }]) => file)).size).toBe(files.length);
  expect(new Set(facts.map(([, { button }]) => button)).size).toBe(facts.length);
});

test('the buttons that people and tests know by name have it', () => {
  expect(outFacts.triage.button).toBe('Save triage');
  expect(outFacts['mended-zip'].button).toBe('Make a zip of the mended');
});
