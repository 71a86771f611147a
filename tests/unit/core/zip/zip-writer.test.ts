import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readZipDirectory } from '../../../../src/core/zip/zip-directory.ts';
import { ZipWriter } from '../../../../src/core/zip/zip-writer.ts';
import { aZip } from '../../../fixtures/a-zip.ts';

const unzipped = (zip: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

test('another program reads back what was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 }), async (texts) => {
      const members = Object.fromEntries(texts.map((text, index) => [`part-${index}.xml`, text.toWellFormed()]));
      expect(unzipped(await aZip(members))).toEqual(members);
    }),
    { numRuns: 50 },
  );
});

test('names in other letters come back', async () => {
  expect(Object.keys(unzipped(await aZip({ 'étudiants-日本.xml': 'x' })))).toEqual(['étudiants-日本.xml']);
});

test('the directory tells size, checksum and method of each member', async () => {
  const zip = await aZip({ 'a.xml': 'x'.repeat(1000), 'b.xml': '' });
  const members = await readZipDirectory(new Blob([new Uint8Array(zip)]));
  expect(members).toMatchObject([
    { name: 'a.xml', bytes: 1000, method: 8, encrypted: false, crc32: crc32('x'.repeat(1000)), offset: 0 },
    { name: 'b.xml', bytes: 0, method: 8, encrypted: false, crc32: 0 },
  ]);
});

test('the same blocks give the same bytes, whatever the clock says', async () => {
  const first = await aZip({ 'a.xml': 'one' });
  const later = await aZip({ 'a.xml': 'one' });
  expect(later).toEqual(first);
});

test('a member of many blocks is one stream', async () => {
  const pieces: Uint8Array[] = [];
  const writer = new ZipWriter((bytes) => pieces.push(bytes.slice()));
  writer.open('a.xml');
  for (let block = 0; block < 20; block++) await writer.add(new Uint8Array(50_000).fill(0x41 + block));
  await writer.close();
  writer.finish();
  const [text = ''] = Object.values(unzipped(new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer())));
  expect(text.length).toBe(1_000_000);
  expect([...new Set(text)].join('')).toBe('ABCDEFGHIJKLMNOPQRST');
});

test('what the writing throws comes out of adding or closing', async () => {
  const writer = new ZipWriter(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const work = async (): Promise<void> => {
    writer.open('a.xml');
    await writer.add(new Uint8Array(10));
    await writer.close();
  };
  await expect(work()).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

test('the programs of this computer find it whole', async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'termload-'));
  try {
    writeFileSync(join(folder, 'a.zip'), await aZip({ 'a.xml': '<a/>', 'é.xml': '<b/>' }));
    execFileSync('unzip', ['-tq', join(folder, 'a.zip')], { stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return skip('there is no unzip here');
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
});
