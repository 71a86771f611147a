import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import { digestJob } from '../../../../src/workers/digest-job.ts';
import type { PrepareProgress } from '../../../../src/workers/prepare-api.ts';
import { prepare } from '../../../../src/workers/prepare-job.ts';
import { tablesJob } from '../../../../src/workers/tables-job.ts';
import { zipJob } from '../../../../src/workers/zip-job.ts';
import { gzipOf, zipOf } from '../../../fixtures/a-container.ts';
import { anExport, anIdentifier, aUser, users } from '../../../fixtures/an-export.ts';
import { plainWishes } from '../../../fixtures/plain-wishes.ts';
import { ansi, prepared, repairedXml, zipBytes } from '../../../fixtures/read-export.ts';
import { saxesUsers } from '../../../fixtures/saxes-users.ts';
import { settings } from '../../../fixtures/settings.ts';

const student = (id: string, barcode: string): string =>
  aUser({ primaryId: id, identifiers: [anIdentifier({ value: barcode })] });

const where = ({ rule, user, file, place, other }: Finding) => ({
  rule,
  user: user?.index ?? null,
  file,
  line: place?.line ?? null,
  other: other?.index ?? null,
});

describe('findings in several files', () => {
  test('name the file, count lines in it and users over all', async () => {
    const { log } = await prepared(
      zipOf({
        'a/students.xml': anExport([student('p1', '1'), student('p2', '2')]),
        'staff.xml': anExport([student('p3', '3'), student('p4', '1')]),
      }),
    );
    expect([...log.findings()].map(where)).toEqual([
      { rule: 'identifier-taken-in-file', user: 3, file: 'staff.xml', line: 21, other: 0 },
    ]);
  });

  test('that show only when all is read stand in the file of their user', async () => {
    const address =
      '<contact_info><emails><email preferred="true"><email_address>x@y.example</email_address><email_types><email_type>school</email_type></email_types></email></emails></contact_info>';
    const [one, two] = ['p1', 'p2'].map((id) => aUser({ primaryId: id, emails: [], more: address }));
    const { log } = await prepared(zipOf({ 'one.xml': anExport([one ?? '']), 'two.xml': anExport([two ?? '']) }));
    expect([...log.findings()].map(where)).toEqual([
      { rule: 'same-person-twice', user: 1, file: 'two.xml', line: 10, other: 0 },
    ]);
  });

  test('about a file as a whole name it', async () => {
    const renamed = anExport(users(1)).replaceAll('users>', 'userRecords>');
    const other = anExport([aUser({ primaryId: 'q1' })]);
    const { log, load } = await prepared(zipOf({ 'one.xml': renamed, 'two.xml': other }));
    expect([...log.findings()].map(where)).toEqual([
      { rule: 'root-not-users', user: null, file: 'one.xml', line: 2, other: null },
    ]);
    expect(load.repairs).toEqual([{ repair: 'rename-root', count: 1 }]);
  });

  test('a file that is not well-formed ends the reading of all', async () => {
    const { log, load } = await prepared(
      zipOf({ 'one.xml': anExport(users(1)), 'two.xml': '<users><user></users>', 'three.xml': '<users><user' }),
    );
    expect([...log.findings()].map(where)).toEqual([
      { rule: 'not-well-formed', user: null, file: 'two.xml', line: 1, other: null },
    ]);
    expect(load).toMatchObject({ verdict: 'blocked', users: 1, zip: null, repairs: [] });
  });

  test('a password on one of two files is all that is told', async () => {
    const zip = zipOf({ 'one.xml': anExport([aUser({ lastName: '' })]), 'two.xml': anExport(users(1)) });
    const broken = zip.slice();
    broken[200] = (broken[200] ?? 0) ^ 0xff;
    const { log } = await prepared(broken);
    expect([...log.findings()].map(({ rule }) => rule)).toEqual(['zip-unreadable']);
  });
});

describe('encodings of several files', () => {
  const accented = (count: number): string => anExport(users(count), '').trim();

  test('are found out one by one, and all letters are kept', async () => {
    const zip = zipOf({
      'utf8.xml': accented(1),
      'ansi.xml': ansi(accented(2)),
      'more.xml': accented(3),
      'late.xml': ansi(accented(4)),
    });
    const { load } = await prepared(zip);
    expect(load.members.map(({ name, users: count, encoding }) => [name, count, encoding?.detected])).toEqual([
      ['utf8.xml', 1, 'utf-8'],
      ['ansi.xml', 2, 'windows-1252'],
      ['more.xml', 3, 'utf-8'],
      ['late.xml', 4, 'windows-1252'],
    ]);
    expect(load.source.encoding?.detected).toBe('windows-1252');
    expect(load.repairs).toEqual([{ repair: 'to-utf8', count: 12 }]);
    const names = saxesUsers(await repairedXml(zip)).map((user) => JSON.stringify(user).includes('Muñoz'));
    expect(names).toEqual(new Array(10).fill(true));
  });

  test('a byte order mark in each is left out of each', async () => {
    const xml = await repairedXml(zipOf({ 'a.xml': `\uFEFF${accented(1)}`, 'b.xml': `\uFEFF${accented(2)}` }));
    expect(xml).not.toContain('\uFEFF');
    expect(saxesUsers(xml)).toHaveLength(3);
  });
});

describe('what a zip holds beside its exports', () => {
  const content = anExport(users(1));
  const cases: readonly (readonly [what: string, zip: Uint8Array, leftOut: readonly string[], repacked: number])[] = [
    ['a plain file', zipOf({ 'students.xml': content }), [], 0],
    ['a plain file, not compressed', zipOf({ 'students.xml': content }, 0), [], 0],
    ['a name in capitals', zipOf({ 'STUDENTS.XML': content }), [], 0],
    ['a folder', zipOf({ 'SIS/': '', 'SIS/students.xml': content }), [], 1],
    ['a folder by backslash', zipOf({ 'SIS\\students.xml': content }), [], 1],
    ['another name', zipOf({ 'students.txt': content }), [], 1],
    ['gzip', zipOf({ 'students.xml.gz': gzipOf(content) }), [], 1],
    [
      'what a Mac adds',
      zipOf({ 'students.xml': content, '__MACOSX/._students.xml': 'x', '.DS_Store': 'x' }),
      ['__MACOSX/._students.xml', '.DS_Store'],
      2,
    ],
    [
      'other files',
      zipOf({ 'read me.txt': 'x', 'students.xml': content, 'books.xml': '<?xml version="1.0"?><books/>' }),
      ['read me.txt', 'books.xml'],
      2,
    ],
    [
      'a workbook',
      zipOf({ 'students.xml': content, 'list.xlsx': zipOf({ '[Content_Types].xml': '<Types/>' }) }),
      ['list.xlsx'],
      1,
    ],
  ];
  for (const [what, zip, leftOut, repacked] of cases) {
    test(`${what}: ${leftOut.length} left out, ${repacked} put right`, async () => {
      const { load } = await prepared(zip);
      expect(load.verdict).toBe('ready');
      expect(load.leftOut).toEqual(leftOut);
      expect(load.repairs).toEqual(repacked === 0 ? [] : [{ repair: 'repack-zip', count: repacked }]);
    });
  }

  test('two files of one name are both read, and put right', async () => {
    const zip = zipOf({ 'a.xml': content, 'b.xml': anExport([aUser({ primaryId: 'q1' })]) });
    const twice = zip.map((byte, index) => (byte === 0x62 && zip[index + 1] === 0x2e ? 0x61 : byte));
    const { load } = await prepared(twice);
    expect(load.users).toBe(2);
    expect(load.repairs).toEqual([{ repair: 'repack-zip', count: 1 }]);
  });

  test('the zip is made of plain names alone, and never bears the name of the export', async () => {
    const done = await prepared(zipOf({ 'SIS/a.xml': content, 'b.xml': anExport([aUser({ primaryId: 'q1' })]) }), {
      name: 'fall.zip',
    });
    expect(Object.keys(unzipSync(await zipBytes(done)))).toEqual(['fall.xml']);
    expect(done.load.zip?.name).toBe('fall-for-alma.zip');
    expect(done.load.source.kind).toBe('zip');
  });
});

test('the same export gives the same users, whatever it is packed in', async () => {
  const content = anExport(users(3));
  const plain = await repairedXml(content);
  for (const packed of [zipOf({ 'a.xml': content }), gzipOf(content), gzipOf(zipOf({ 'a.xml': content }))]) {
    expect(await repairedXml(packed)).toBe(plain);
  }
});

test('progress tells bytes of XML and never goes beyond what the container says', async () => {
  const told: PrepareProgress[] = [];
  const content = anExport([`<!--${'about ten megabytes '.repeat(500_000)}-->`, aUser()]);
  // Nothing that can be compressed, or the zip would be one from which far too much comes.
  let seed = 1;
  const filler = Array.from({ length: 200_000 }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 24;
  });
  const zip = zipOf({ 'a.xml': content, 'noise.bin': Uint8Array.from(filler) });
  const file = new File([zip], 'a.zip');
  const task = { ...plainWishes, files: [file], scratch: 'scratch', settings };
  const outcome = await prepare(
    task,
    { zip: zipJob(), digest: digestJob(), readTables: tablesJob().read },
    (progress) => told.push(progress),
  );
  expect(outcome).toMatchObject({ load: { verdict: 'ready' } });
  expect(told.length).toBeGreaterThan(0);
  const size = new Blob([content]).size;
  for (const { bytes, totalBytes } of told) {
    expect(totalBytes).toBe(size);
    expect(bytes).toBeLessThanOrEqual(size);
  }
});
