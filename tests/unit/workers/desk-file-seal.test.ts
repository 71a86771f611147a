import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealTagBytes } from '../../../src/core/desk-file/desk-head.ts';
import { keyOf, newSeal, openBody, sealBody, sealedBytes } from '../../../src/workers/desk-file-seal.ts';

/** Small blocks, so that a small body has many. */
const blockBytes = 1024;
const seal = { ...newSeal(), blockBytes };
const key = await keyOf('badger', seal);
const head = Uint8Array.of(1, 2, 3);
const body = new Uint8Array(5 * blockBytes + 7).map((_, at) => (at * 31) % 253);

async function closed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await sealBody(new Blob([bytes]), key, seal, head);
  return new Uint8Array((await blob?.arrayBuffer()) ?? []);
}
const opened = async (bytes: Uint8Array<ArrayBuffer>, by = key, under = head) => {
  const blob = await openBody(new Blob([bytes]), by, seal, under);
  return blob instanceof Blob ? new Uint8Array(await blob.arrayBuffer()) : blob;
};
const sealed = await closed(body);
const block = blockBytes + sealTagBytes;

test.each([0, 1, blockBytes - 1, blockBytes, blockBytes + 1, 3 * blockBytes])(
  '%i bytes are sealed and opened',
  async (length) => {
    const bytes = await closed(body.slice(0, length));
    expect(bytes.length).toBe(sealedBytes(length, seal));
    expect(await opened(bytes)).toEqual(body.slice(0, length));
  },
);

test('a flipped bit anywhere does not open: in the first block like a wrong key, later as a change', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(await opened(changed)).toBe(at < block ? 'wrong-passphrase' : 'tampered');
    }),
    { numRuns: 300 },
  );
});

test('blocks cannot be cut off, left out, doubled or swapped', async () => {
  const at = (number: number) => sealed.slice(number * block, (number + 1) * block);
  const joined = (...numbers: number[]) => Uint8Array.from(numbers.flatMap((number) => [...at(number)]));
  expect(await opened(joined(0, 1, 2, 3, 4, 5))).toEqual(body);
  for (const numbers of [
    [0, 1, 2, 3, 4],
    [0, 2, 3, 4, 5],
    [0, 1, 1, 2, 3, 4, 5],
    [0, 2, 1, 3, 4, 5],
    [0, 1, 2, 3, 4, 5, 5],
  ]) {
    expect(await opened(joined(...numbers)), String(numbers)).toBe('tampered');
  }
  expect(await opened(joined(0))).toBe('wrong-passphrase');
  expect(await opened(new Uint8Array())).toBe('wrong-passphrase');
});

test('another passphrase, another salt and another head do not open it', async () => {
  expect(await opened(sealed, await keyOf('Badger', seal))).toBe('wrong-passphrase');
  expect(await opened(sealed, await keyOf('badger', newSeal()))).toBe('wrong-passphrase');
  expect(await opened(sealed, key, Uint8Array.of(1, 2, 4))).toBe('wrong-passphrase');
});

test('no two files share salt or nonce', () => {
  const seals = Array.from({ length: 50 }, newSeal);
  expect(new Set(seals.map((one) => one.salt)).size).toBe(50);
  expect(new Set(seals.map((one) => one.nonce)).size).toBe(50);
});
