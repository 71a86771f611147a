import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filesName } from '../../../../src/core/containers/files-name.ts';
import { fileOf, formOf, membersOf, refusedFile, userIn } from '../../../../src/core/file-of.ts';
import type { Prepared } from '../../../../src/workers/prepared.ts';
import { zipOf } from '../../../fixtures/a-container.ts';
import { ansiBytes, aPatron } from '../../../fixtures/a-sif.ts';
import { anExport, aUser } from '../../../fixtures/an-export.ts';
import { ansi, preparedFiles, zipBytes } from '../../../fixtures/read-export.ts';
import { settings } from '../../../fixtures/settings.ts';

const students = new File([anExport([aUser({ primaryId: 'u1' }), aUser({ primaryId: 'u2' })])], 'students.xml');
const rows = ['e1,Lee,FACULTY,2032-05-31,2033-05-31', 'u2,Muñoz,FACULTY,2032-05-31,2033-05-31'];
const csv = `Login,Last name,Group,Expiry date,Purge date\n${rows.join('\n')}\n`;
const employees = new File([ansi(csv)], 'employees.csv');
const patrons = new File([ansiBytes(aPatron({ fields: { primary_id: 's1' } }))], 'voyager.txt');

async function idsIn(prepared: Prepared): Promise<string[]> {
  const xml = Object.values(unzipSync(await zipBytes(prepared))).map((one) => new TextDecoder().decode(one));
  return [...xml.join('').matchAll(/<primary_id>([^<]*)/g)].map(([, id = '']) => id);
}

/** Who is turned away because somebody else has the identifier, and who has it. */
function taken({ log }: Prepared) {
  return [...log.findings()]
    .filter(({ rule }) => rule === 'identifier-taken-in-file')
    .map(({ file, place, user, other }) => [file, place?.line, user?.index, other?.index]);
}

test('files of all kinds become one load, in their order', async () => {
  const done = await preparedFiles([students, employees, patrons]);
  const { load } = done;
  expect(load.source).toMatchObject({ kind: 'several', name: 'students.xml, employees.csv and voyager.txt' });
  expect(load.source.bytes).toBe(students.size + employees.size + patrons.size);
  expect(load.files.map(({ name, kind, members }) => [name, kind, members])).toEqual([
    ['students.xml', 'xml', 1],
    ['employees.csv', 'table', 1],
    ['voyager.txt', 'sif', 1],
  ]);
  expect(load.zip?.name).toBe('students.zip');
  expect(await idsIn(done)).toEqual(['u1', 'u2', 'e1', 'u2', 's1']);
});

test('who comes first has the identifier, and the other order is another load', async () => {
  const one = await preparedFiles([students, employees]);
  const other = await preparedFiles([employees, students]);
  expect(taken(one)).toContainEqual(['employees.csv', 3, 3, 1]);
  expect(taken(other)).toContainEqual(['students.xml', expect.any(Number), 3, 1]);
  expect(one.load.source.sha256).not.toBe(other.load.source.sha256);
  const again = await preparedFiles([students, employees]);
  expect(again.load.source.sha256).toBe(one.load.source.sha256);
});

test('files of one name stay apart, and so do the documents of zips among them', async () => {
  const zip = new File([zipOf({ 'a.xml': anExport([aUser({ primaryId: 'z1' })]), 'b.csv': csv })], 'students.xml');
  const { load } = await preparedFiles([students, zip]);
  expect(load.files.map(({ name }) => name)).toEqual(['students.xml', 'students.xml (2)']);
  expect(load.members.map(({ name, form, users }) => [name, form, users])).toEqual([
    ['students.xml', 'xml', 2],
    ['students.xml (2)/a.xml', 'xml', 1],
    ['students.xml (2)/b.csv', 'table', 2],
  ]);
  const [, second] = load.files;
  if (second === undefined) throw new Error('There are two files.');
  expect(membersOf(load, second).map(({ name }) => name)).toEqual(['students.xml (2)/a.xml', 'students.xml (2)/b.csv']);
  expect([0, 1, 2, 3].map((member) => fileOf(load.files, member)?.name)).toEqual([
    'students.xml',
    'students.xml (2)',
    'students.xml (2)',
    undefined,
  ]);
  expect(formOf(load.members, 'students.xml (2)/b.csv')).toBe('table');
  expect(formOf(load.members, null)).toBe('xml');
  expect([0, 2, 4].map((index) => userIn(load.members, index))).toMatchObject([
    { member: { name: 'students.xml' }, number: 1 },
    { member: { name: 'students.xml (2)/a.xml' }, number: 1 },
    { member: { name: 'students.xml (2)/b.csv' }, number: 2 },
  ]);
});

describe('one file in which nothing can be read refuses them all', () => {
  const refused: Readonly<Record<string, File>> = {
    'a letter': new File(['Dear all, the export is late.'], 'letter.txt'),
    'an empty one': new File([], 'letter.txt'),
    'a broken zip': new File([zipOf({ 'a.xml': anExport([aUser({})]) }).slice(0, 90)], 'letter.txt'),
    'a zip that breaks while it is read': new File(
      [broken(zipOf({ 'a.xml': anExport([aUser({})]) }, 0))],
      'letter.txt',
    ),
  };
  test.each(Object.keys(refused))('%s', async (name) => {
    const file = refused[name] ?? students;
    const { load, zip } = await preparedFiles([students, file, employees]);
    expect(zip).toBeNull();
    expect(load.verdict).toBe('blocked');
    expect(refusedFile(load)?.name).toBe('letter.txt');
    expect(load.groups[0]?.first[0]?.file).toBe('letter.txt');
    expect(load.files.map((one) => one.name)).toEqual(['students.xml', 'letter.txt', 'employees.csv']);
  });

  test('and alone it is the export itself', async () => {
    const { load } = await preparedFiles([new File(['Dear all.'], 'letter.txt')]);
    expect(refusedFile(load)).toBeNull();
  });
});

/** One letter of a stored member is another, so its checksum is wrong. */
function broken(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const other = new Uint8Array(zip);
  other[120] = (other[120] ?? 0) ^ 1;
  return other;
}

test('Alma sees nothing of what is no XML, so its words are told as they are read', async () => {
  const alone = await preparedFiles([employees]);
  expect(alone.load.source.encoding?.detected).toBe('windows-1252');
  expect(alone.load.words).toMatchObject({ believed: null, different: 0 });
  expect(alone.words).toContainEqual({ word: 'Muñoz', inAlma: null, count: 1 });
  const xml = anExport([aUser({ firstName: 'Zoe' })]).replace(/<\?xml[^>]*>/, '');
  const both = await preparedFiles([employees, new File([ansi(xml)], 'students.xml')]);
  expect(both.load.words).toMatchObject({ believed: 'utf-8', different: 1 });
  expect(both.words.map(({ word, inAlma }) => [word, inAlma])).toEqual(
    expect.arrayContaining([
      ['Muñoz', null],
      ['Muñoz', 'Mu\ufffdoz'],
    ]),
  );
});

test('what was repaired is logged where it stands in its file', async () => {
  const garbled = new File([csv.replace('Muñoz', 'MuÃ±oz')], 'employees.csv');
  const xml = new File([anExport([aUser(), aUser({ primaryId: 'u2', lastName: 'NÃºnez' })])], 'students.xml');
  const { repairLog } = await preparedFiles([garbled, xml], settings, { 'undo-mojibake': { except: [] } });
  const [inTable, inXml] = [...(repairLog?.changes() ?? [])].map(({ file, line, field }) => [file, line, field]);
  expect(inTable).toEqual(['employees.csv', 3, 'last_name']);
  const text = (await xml.text()).split('\n').findIndex((line) => line.includes('NÃº'));
  expect(inXml).toEqual(['students.xml', text + 1, 'last_name']);
});

test('a load is called after its files, and after the first of many', () => {
  const called = (...names: string[]) => filesName(names.map((name) => ({ name })));
  expect(called('a.xml')).toBe('a.xml');
  expect(called('a.xml', 'b.csv')).toBe('a.xml and b.csv');
  expect(called('a.xml', 'b.csv', 'c.csv')).toBe('a.xml, b.csv and c.csv');
  expect(called('a.xml', 'b.csv', 'c.csv', 'd.csv')).toBe('a.xml and 3 more');
});
