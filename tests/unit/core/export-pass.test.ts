import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anExport, aUser, users } from '../../fixtures/an-export.ts';
import { arbitraryExport } from '../../fixtures/arbitrary-export.ts';
import { ansi, bytesOf, prepared, repairedXml, zipBytes } from '../../fixtures/read-export.ts';
import { runPass } from '../../fixtures/run-pass.ts';
import { saxesUsers } from '../../fixtures/saxes-users.ts';

test('the users that are written are those of the export, whatever its shape', () => {
  fc.assert(
    fc.property(arbitraryExport, ({ xml, users: said }) => {
      const passed = runPass(xml);
      expect(saxesUsers(passed.xml)).toEqual(said);
      expect(passed.users).toBe(said.length);
    }),
    { numRuns: 200 },
  );
});

test('an export yields the same, whatever chunks it comes in', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(arbitraryExport, sizes, fc.boolean(), ({ xml }, chunks, asAnsi) => {
      const content = asAnsi ? ansi(xml.replace(/[^\0-\u00FF]/gu, 'ñ')) : xml;
      expect(runPass(content, chunks)).toEqual(runPass(content));
    }),
    { numRuns: 200 },
  );
});

test('a spoiled export yields the same, whatever chunks it comes in', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 });
  const spoiled = fc.tuple(
    arbitraryExport,
    fc.nat(),
    fc.constantFrom('<', '&', '\u0007', '\uFFFF', 'user', '</a>', '\r'),
  );
  fc.assert(
    fc.property(spoiled, sizes, fc.boolean(), ([{ xml }, place, scrap], chunks, bom) => {
      const at = place % xml.length;
      const content = bytesOf(bom ? [0xef, 0xbb, 0xbf] : [], xml.slice(0, at), scrap, bom ? [0xf1] : [], xml.slice(at));
      expect(runPass(content, chunks)).toEqual(runPass(content));
    }),
    { numRuns: 400 },
  );
});

test('the whole preparation writes what the pass writes', async () => {
  const content = ansi(`\r\n<userRecords>${users(2).join('\n')}</userRecords>`);
  const { xml, findings, encoding, repairs } = runPass(content);
  const { load, log } = await prepared(content);
  expect(await repairedXml(content)).toBe(xml);
  expect([...log.findings()]).toEqual(findings);
  expect(load).toMatchObject({ repairs, users: 2, source: { encoding } });
});

test('an export gives the same zip and findings, whatever pieces the file comes in', async () => {
  const content = ansi(`<userRecords>${users(3).join('\n')}</userRecords>`);
  const whole = await prepared(content);
  for (const pieces of [1, 2, 3, 61, 500]) {
    const cut = await prepared(content, { pieces });
    expect(cut.load).toEqual(whole.load);
    expect(await zipBytes(cut)).toEqual(await zipBytes(whole));
  }
});

test('the same export twice gives the same zip', async () => {
  const content = anExport(users(3));
  const [first, second] = [await prepared(content), await prepared(content)];
  expect(await zipBytes(second)).toEqual(await zipBytes(first));
  expect(second.load).toEqual(first.load);
});

test('a zip larger than a block is the same in pieces of any size', async () => {
  const content = anExport([aUser({ lastName: 'x'.repeat(200) }), `<!--${'0123456789 '.repeat(230_000)}-->`]);
  const whole = await zipBytes(await prepared(content));
  expect(await zipBytes(await prepared(content, { pieces: 99_991 }))).toEqual(whole);
});

test('the member and the zip are called after the export', async () => {
  const { load } = await prepared(anExport([aUser()]), { name: 'Fall 2026 (final).XML' });
  expect(load.zip).toMatchObject({ name: 'Fall-2026-final.zip', entries: [{ name: 'Fall-2026-final.xml', users: 1 }] });
});

test('the load tells the source, the checksum of the zip and its member', async () => {
  const content = anExport([aUser()]);
  const { load, zip } = await prepared(content);
  const sha256 = async (bytes: BufferSource): Promise<string> =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  const bytes = new TextEncoder().encode(content);
  expect(load.source).toEqual({
    name: 'export.xml',
    bytes: bytes.length,
    sha256: await sha256(bytes),
    kind: 'xml',
    encoding: { detected: 'utf-8', declared: 'UTF-8', bom: false },
  });
  expect(load.zip).toMatchObject({ bytes: zip?.size, sha256: await sha256((await zip?.arrayBuffer()) as ArrayBuffer) });
  expect(load.zip?.entries[0]?.bytes).toBe(bytes.length);
});
