import { expect, test } from 'vitest';
import { noteForIt } from '../../../src/core/note-for-it.ts';
import { ruleFacts } from '../../../src/core/rules/rule-facts.ts';

const encoding = { detected: 'windows-1252', declared: null, bom: false };
const facts = {
  group: { rule: 'identifier-blank', count: 1203, users: 1200 },
  alma: 'Will be turned away',
  source: { name: 'Zoe Muñoz p1003.XML', bytes: 14_200_000, encoding },
  users: 60_000,
} as const;

test('a note says what, how often and where, to the byte', () => {
  const places = [
    { file: null, line: 12, column: 7, byte: 1204 },
    { file: 2, line: 90_077, column: 1, byte: 3_000_000_000 },
  ];
  const { title, means, now } = ruleFacts['identifier-blank'];
  expect(noteForIt(facts, places)).toBe(`${title} (rule identifier-blank)

${means}
Effect in Alma: Will be turned away.
What to do: ${now}
Found: 1,203 places, in 1,200 users of 60,000.
File: .xml, 14,200,000 bytes, read as WINDOWS-1252.

The first 2 places in the file as it came (lines and columns count from 1, bytes from 0):
  line 12, column 7, byte 1204
  file 2 of the zip, line 90077, column 1, byte 3000000000

Found by Termload. This note holds nothing about any person.
`);
});

test('bytes that cannot be told are left out with a word', () => {
  const note = noteForIt(facts, [{ file: null, line: 12, column: 7, byte: null }]);
  expect(note).toContain('  line 12, column 7\n');
  expect(note).toContain('Bytes are left out, because they cannot be told exactly for this file.');
});

test('the name of the file may be a person’s and is left out', () => {
  expect(noteForIt(facts, [])).not.toMatch(/Zoe|Muñoz|p1003/);
  const nameless = { ...facts, source: { ...facts.source, name: 'export.zoe-munoz' } };
  expect(noteForIt(nameless, [])).not.toContain('zoe');
});

test('what concerns the file as a whole counts places alone', () => {
  const group = { rule: 'truncated', count: 1, users: 0 } as const;
  expect(noteForIt({ ...facts, group }, [{ file: null, line: 3, column: 1, byte: 40 }])).toContain('Found: 1 place.\n');
});
