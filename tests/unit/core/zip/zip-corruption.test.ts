import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { aZip, checked } from '../../../fixtures/a-zip.ts';
import { anExport, users } from '../../../fixtures/an-export.ts';

const zip = await aZip({ 'a.xml': anExport(users(1)), 'b.xml': anExport(users(2)) });
const whole = await checked(zip);

/** What a zip that passes the check promises, names aside: any plain name is as good as another. */
const promised = (outcome: typeof whole): unknown =>
  'fault' in outcome ? 'refused' : outcome.map(({ bytes, crc32, users }) => ({ bytes, crc32, users }));

test('a zip with any one byte changed is refused or has the same content', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: zip.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const other = zip.slice();
      other[at] = (other[at] ?? 0) ^ change;
      const outcome = promised(await checked(other));
      if (outcome !== 'refused') expect(outcome).toEqual(promised(whole));
    }),
    { numRuns: 150 },
  );
});

test('a change of the compressed data is always refused', async () => {
  const header = 30 + 'a.xml'.length;
  for (let at = header; at < header + 120; at += 3) {
    const other = zip.slice();
    other[at] = (other[at] ?? 0) ^ 0x10;
    expect(promised(await checked(other))).toBe('refused');
  }
});

test('the check never throws, whatever bytes it is given', async () => {
  const scraps = fc.array(
    fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc.constantFrom(zip.slice(0, 40), zip.slice(-22), zip.slice(-100), Uint8Array.of(0x50, 0x4b, 5, 6)),
    ),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(scraps, async (pieces) => {
      const outcome = await checked(Uint8Array.from(pieces.flatMap((piece) => [...piece])));
      expect('fault' in outcome).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('what is whole can be unpacked by another program', () => {
  expect(Object.keys(unzipSync(zip))).toEqual(['a.xml', 'b.xml']);
});
