import { expect, test } from 'vitest';
import { documentWords, noteForIt } from '../../../src/core/note-for-it.ts';
import { ruleFacts } from '../../../src/core/rules/rule-facts.ts';

const encoding = { detected: 'windows-1252', declared: null, bom: false };
const facts = {
  group: { rule: 'identifier-blank', count: 1203, users: 1200 },
  alma: 'Will be turned away',
  files: [{ name: 'Zoe Muñoz p1003.XML', bytes: 14_200_000 }],
  encoding,
  users: 60_000,
} as const;

test('a note says what, how often and where, to the byte', () => {
  const places = [
    { form: 'xml', document: null, line: 12, column: 7, byte: 1204 },
    { form: 'xml', document: 'file 2 of the zip', line: 90_077, column: 1, byte: 3_000_000_000 },
  ] as const;
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
  const note = noteForIt(facts, [{ form: 'xml', document: null, line: 12, column: 7, byte: null }]);
  expect(note).toContain('  line 12, column 7\n');
  expect(note).toContain('Bytes are left out, because they cannot be told exactly for this file.');
});

test('the name of the file may be a person’s and is left out', () => {
  expect(noteForIt(facts, [])).not.toMatch(/Zoe|Muñoz|p1003/);
  const nameless = { ...facts, files: [{ name: 'export.zoe-munoz', bytes: 9 }] };
  expect(noteForIt(nameless, [])).not.toContain('zoe');
});

test('what concerns the file as a whole counts places alone', () => {
  const group = { rule: 'truncated', count: 1, users: 0 } as const;
  const place = { form: 'xml', document: null, line: 3, column: 1, byte: 40 } as const;
  expect(noteForIt({ ...facts, group }, [place])).toContain('Found: 1 place.\n');
});

test('of tables rows are told, of patron files columns, and of neither bytes', () => {
  const files = [
    { name: 'students.sif', bytes: 1_200 },
    { name: 'staff.csv', bytes: 34 },
  ];
  const places = [
    { form: 'sif', document: 'file 1', line: 3, column: 189, byte: null },
    { form: 'table', document: 'file 2', line: 1200, column: 28, byte: null },
  ] as const;
  const note = noteForIt({ ...facts, files }, places);
  expect(note).toContain('Files: .sif, 1,200 bytes; .csv, 34 bytes.\n');
  expect(note).toContain('(lines and columns count from 1, rows count from 1, the header among them):\n');
  expect(note).toContain('  file 1, line 3, column 189\n  file 2, row 1200, column AB\n');
  expect(note).not.toContain('Bytes');
});

test('a document is named by numbers alone', () => {
  const encoding = null;
  const member = (name: string) => ({ name, form: 'xml', users: 1, encoding, sif: null }) as const;
  const file = (name: string, members: number) => ({ name, bytes: 1, kind: 'xml', members }) as const;
  const zip = { files: [file('a.zip', 2)], members: [member('a.xml'), member('b.xml')] };
  expect(documentWords(zip, 'b.xml')).toBe('file 2 of the zip');
  const alone = { files: [file('a.xml', 1)], members: [member('')] };
  expect(documentWords(alone, null)).toBeNull();
  const several = {
    files: [file('s.csv', 1), file('a.zip', 2)],
    members: [member('s.csv'), member('a.zip/a.xml'), member('a.zip/b.xml')],
  };
  expect(documentWords(several, 's.csv')).toBe('file 1');
  expect(documentWords(several, 'a.zip/b.xml')).toBe('file 2, file 2 of the zip');
  expect(documentWords(several, 'gone.xml')).toBeNull();
});
