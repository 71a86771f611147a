import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import type { DraftContact, DraftUser } from '../../../../src/core/writing/draft-user.ts';
import { zipOf } from '../../../fixtures/a-container.ts';
import { ansiBytes, aPatron } from '../../../fixtures/a-sif.ts';
import { draftsIn } from '../../../fixtures/drafts-in.ts';
import { ansi, prepared, repairedXml, zipBytes } from '../../../fixtures/read-export.ts';
import { objections } from '../../../fixtures/xmllint.ts';

const golden = join(import.meta.dirname, '../../../golden');

/** What the samples say of a user. */
function told({ fields, identifiers, emails, addresses }: DraftUser, withCities: boolean) {
  const named = ['primary_id', 'last_name', 'first_name', 'user_group', 'expiry_date', 'purge_date'];
  const values = (contacts: readonly DraftContact[], name: string) =>
    contacts.flatMap((one) => one.fields.get(name) ?? []);
  return {
    ...Object.fromEntries(named.map((name) => [name, fields.get(name)])),
    barcodes: identifiers.filter(({ type }) => type === 'BARCODE').map(({ value }) => value),
    emails: values(emails, 'email_address'),
    ...(withCities ? { cities: values(addresses, 'city') } : {}),
  };
}

describe('the samples become a load with no question', () => {
  for (const folder of ['sif', 'tables']) {
    const expected: Record<string, { users: unknown[]; ssnSeen?: number }> = JSON.parse(
      readFileSync(join(golden, folder, 'expected.json'), 'utf8'),
    );
    test.each(Object.keys(expected))(`${folder}/%s`, async (name) => {
      const content = readFileSync(join(golden, folder, name));
      const { load, zip } = await prepared(content, { name });
      expect(load.verdict).not.toBe('blocked');
      expect(load.members.map(({ form }) => form)).toEqual([folder === 'sif' ? 'sif' : 'table']);
      const [xml = ''] = Object.values(unzipSync(new Uint8Array((await zip?.arrayBuffer()) ?? []))).map((one) =>
        new TextDecoder().decode(one),
      );
      expect(draftsIn(xml).map((user) => told(user, folder === 'sif'))).toEqual(expected[name]?.users);
      expect(objections(xml) ?? '').toBe('');
      const ssnSeen = expected[name]?.ssnSeen ?? 0;
      expect(load.repairs.find(({ repair }) => repair === 'drop-ssn')?.count ?? 0).toBe(ssnSeen);
      expect(xml).not.toContain('123-45-6789');
    });
  }
});

const where = ({ rule, user, file, place, field, value }: Finding) => ({
  rule,
  user: user?.index ?? null,
  file,
  at: place === null ? null : [place.line, place.column],
  field,
  value,
});

describe('findings point into the file', () => {
  test('to line and column of patrons', async () => {
    const content = ansiBytes(
      [
        aPatron({ fields: { primary_id: '1', expiry_date: '2032.05.31', purge_date: '2033.05.31' } }),
        aPatron({ fields: { primary_id: '2', expiry_date: '31.05.32', purge_date: '2033.05.31' } }),
        aPatron({ fields: { primary_id: '1', expiry_date: '2032.05.31', purge_date: '2033.05.31' } }),
      ].join('\n'),
    );
    const { log } = await prepared(content);
    const found = [...log.findings()].map(where);
    expect(found).toContainEqual({
      rule: 'date-malformed',
      user: 1,
      file: null,
      at: [2, 189],
      field: 'expiry_date',
      value: '31.05.32',
    });
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'identifier-taken-in-file', user: 2, at: [3, 239], value: '1' }),
    );
  });

  test('to the very letter that cannot be read', async () => {
    const { log, load } = await prepared(ansi(aPatron({ fields: { last_name: 'Mu\u0081oz O\u0007Neil' } })));
    const found = [...log.findings()].filter(({ rule }) => /undecodable|control/.test(rule)).map(where);
    expect(load.verdict).toBe('blocked');
    expect(found.map(({ rule, at }) => [rule, at])).toEqual([
      ['undecodable-bytes', [1, 313]],
      ['control-character', [1, 318]],
    ]);
  });

  test('to row and column of a table, with the row of a second address', async () => {
    const header = 'Login;Last name;Group;E-mail;Expiry date;Purge date;Street;City;Zip\n';
    const rows = [
      'a;Lee;UG;a@x.example;2032-05-31;2033-05-31;1 Elm;Alton;62002',
      'b;Muñoz;UG;b@x.example;2032-05-31;2033-05-31;2 Elm;Alton;62002',
      'b;Muñoz;UG;b@x.example;2032-05-31;2033-05-31;3 Elm\u0007;Godfrey;62035',
    ];
    const { log } = await prepared(`${header}${rows.join('\n')}\n`);
    const found = [...log.findings()].filter(({ rule }) => rule === 'control-character').map(where);
    expect(found.map(({ at }) => at)).toEqual([[4, 7]]);
  });

  test('to the sheet of a workbook in a zip, and to patrons beside XML', async () => {
    const others = ['b', 'c', 'd', 'e'].map((login) => `${login},Lee,UG,2032-05-31\n`).join('');
    const csv = `Login,Last name,Group,Expiry date\na,Lee,UG,never\n${others}`;
    const zip = zipOf({ 'staff.csv': csv, 'students.sif': ansi(aPatron({ fields: { expiry_date: '2032.02.30' } })) });
    const { log, load } = await prepared(zip);
    expect(load.members.map(({ name, form, users }) => [name, form, users])).toEqual([
      ['staff.csv', 'table', 5],
      ['students.sif', 'sif', 1],
    ]);
    const found = [...log.findings()].map(where);
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'value-not-taken', user: 0, file: 'staff.csv', at: [2, 4], value: 'never' }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'date-malformed', user: 5, file: 'students.sif', at: [1, 189] }),
    );
    expect(Object.keys(unzipSync(await zipBytes(await prepared(zip))))).toHaveLength(1);
  });
});

test('what is written is UTF-8, whatever the letters of the file', async () => {
  const xml = await repairedXml(ansiBytes(aPatron({ fields: { last_name: 'O’Neil-Muñoz' } })));
  expect(xml).toContain('<last_name>O’Neil-Muñoz</last_name>');
  const { load } = await prepared(ansiBytes(aPatron({ fields: { last_name: 'O’Neil-Muñoz' } })));
  expect(load.source).toMatchObject({
    kind: 'sif',
    encoding: { detected: 'windows-1252', declared: null, bom: false },
  });
  expect(load.repairs).toContainEqual({ repair: 'to-utf8', count: 2 });
});
