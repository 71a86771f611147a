import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aZip, checked, faultOf, recordAt, withBytes } from '../../../fixtures/a-zip.ts';
import { anExport, users } from '../../../fixtures/an-export.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const export2 = anExport(users(2));
const whole = await aZip({ 'a.xml': export2 });
const local = recordAt(whole, 'local');
const central = recordAt(whole, 'central');
const end = recordAt(whole, 'end');

test('a zip as Alma wants it is whole, and its users are counted', async () => {
  expect(await checked(whole)).toEqual([
    { name: 'a.xml', bytes: new TextEncoder().encode(export2).length, crc32: expect.any(String), users: 2 },
  ]);
});

test('several members are told one by one', async () => {
  const zip = await aZip({ 'a.xml': export2, 'b.xml': anExport(users(3)), 'c.xml': anExport([]) });
  expect(await checked(zip)).toMatchObject([
    { name: 'a.xml', users: 2 },
    { name: 'b.xml', users: 3 },
    { name: 'c.xml', users: 0 },
  ]);
});

test('the checksum is told as eight digits, zeros in front', async () => {
  const zip = await aZip({ 'a.xml': anExport([]) });
  expect(await checked(zip)).toMatchObject([{ crc32: expect.stringMatching(/^[0-9a-f]{8}$/) }]);
});

test('a zip that another program made is judged the same', async () => {
  expect(await checked(zipSync({ 'a.xml': new TextEncoder().encode(export2) }))).toMatchObject([{ users: 2 }]);
});

describe('what stands in a member', () => {
  const users1 = '<users><user/></users>';
  const faults: Readonly<Record<string, readonly [xml: string, fault: RegExp]>> = {
    'a byte order mark': [`\uFEFF${export2}`, /start/],
    'no declaration': [users1, /declaration is missing/],
    'another declaration': [`<?xml version="1.0"?>${users1}`, /declaration/],
    'white space first': [` ${export2}`, /start/],
    'another root': [`${declaration}<userRecords><user/></userRecords>`, /not called “users”/],
    'a root with a prefix': [`${declaration}<a:users xmlns:a="urn:x"/>`, /not called “users”/],
    'broken XML': [`${declaration}<users><user></users>`, /<user> was opened/],
    'half of the XML': [export2.slice(0, -20), /ends/],
    nothing: ['', /./],
    'a bare ampersand': [`${declaration}<users><user>&</user></users>`, /&/],
    'a control character': [`${declaration}<users><user>\u0007</user></users>`, /U\+0007/],
    'a doctype': [`${declaration}<!DOCTYPE users>${users1}`, /DOCTYPE/],
  };
  for (const [what, [xml, fault]] of Object.entries(faults)) {
    test(`${what} is a fault`, async () => expect(await faultOf(await aZip({ 'a.xml': xml }))).toMatch(fault));
  }

  test('bytes that are not UTF-8 are a fault', async () => {
    const bytes = new TextEncoder().encode(export2);
    const [first = 0] = [bytes.indexOf(0xc3)];
    bytes[first] = 0xff;
    expect(await faultOf(zipSync({ 'a.xml': bytes }))).toMatch(/not UTF-8/);
  });

  test('a fault in a later member counts', async () => {
    expect(await faultOf(await aZip({ 'a.xml': export2, 'b.xml': users1 }))).toMatch(/^“b\.xml”/);
  });

  test('users inside users are not counted', async () => {
    const xml = `${declaration}<users><user><user/></user><other><user/></other></users>`;
    expect(await checked(await aZip({ 'a.xml': xml }))).toMatchObject([{ users: 1 }]);
  });
});

describe('how the members are packed', () => {
  test('a member in a folder is a fault', async () => {
    expect(await faultOf(await aZip({ 'x/a.xml': export2 }))).toMatch(/plain \.xml name/);
  });

  for (const name of ['x\\a.xml', '../a.xml', 'a.txt', 'a.xml.', '.xml', 'a.XML']) {
    test(`a member called ${name} is a fault`, async () => {
      expect(await faultOf(await aZip({ [name]: export2 }))).toMatch(/plain \.xml name/);
    });
  }

  test('two members of one name are a fault', async () => {
    const twice = [['a.xml', export2] as const, ['a.xml', export2] as const];
    expect(await faultOf(await aZip(twice))).toMatch(/one name/);
  });

  test('a member that is only stored is a fault', async () => {
    const stored = zipSync({ 'a.xml': [new TextEncoder().encode(export2), { level: 0 }] });
    expect(await faultOf(stored)).toMatch(/not plainly compressed/);
  });

  test('an encrypted member is a fault', async () => {
    expect(await faultOf(withBytes(whole, central + 8, (whole[central + 8] ?? 0) | 1))).toMatch(
      /not plainly compressed/,
    );
  });

  test('a wrong checksum is a fault', async () => {
    expect(await faultOf(withBytes(whole, central + 16, (whole[central + 16] ?? 0) ^ 1))).toMatch(/checksum/);
  });

  test('a wrong length is a fault', async () => {
    expect(await faultOf(withBytes(whole, central + 24, (whole[central + 24] ?? 0) ^ 1))).toMatch(/checksum|length/);
  });

  test('no member, and more than 50, are a fault', async () => {
    expect(await faultOf(await aZip({}))).toMatch(/1 to 50/);
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`${index}.xml`, export2]));
    expect(await faultOf(await aZip(many))).toMatch(/1 to 50/);
  });

  test('what is no zip is a fault', async () => {
    expect(await faultOf(new Uint8Array())).toMatch(/no zip/);
    expect(await faultOf(new TextEncoder().encode(export2))).toMatch(/no zip/);
  });

  test('a zip cut anywhere is a fault', async () => {
    for (let length = 0; length < whole.length; length += 7) {
      expect(await faultOf(whole.slice(0, length))).not.toBeNull();
    }
    expect(await faultOf(whole.slice(0, -1))).not.toBeNull();
  });

  test('something before or behind the zip is a fault', async () => {
    expect(await faultOf(Uint8Array.from([0, ...whole]))).not.toBeNull();
    expect(await faultOf(Uint8Array.from([...whole, 0]))).not.toBeNull();
  });

  test('a directory that counts another number of members is a fault', async () => {
    expect(await faultOf(withBytes(whole, end + 8, 2, 0, 2, 0))).not.toBeNull();
    expect(await faultOf(withBytes(whole, end + 8, 0, 0, 0, 0))).not.toBeNull();
  });
});

// Programs that read a zip as a stream, as Java's ZipInputStream does, believe the header before each member.
describe('a header before a member that says otherwise than the directory is a fault', () => {
  for (const [what, offset] of [
    ['the flag for encryption', 6],
    ['the method', 8],
    ['the name', 30],
  ] as const) {
    test(what, async () => {
      expect(await faultOf(withBytes(whole, local + offset, (whole[local + offset] ?? 0) ^ 1))).not.toBeNull();
    });
  }
});
