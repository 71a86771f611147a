import fc from 'fast-check';
import { expect, test } from 'vitest';
import { murmur128 } from '../../../../src/core/comparison/murmur3.ts';

function hashed(bytes: Uint8Array, start = 0, end = bytes.length, seed = 0): string {
  const out = new Int32Array(4);
  murmur128(bytes, start, end, seed, out);
  return [...out].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}

test('it passes the verification that SMHasher publishes: 0xB3ECE62A', () => {
  const all = new Int32Array(256 * 4);
  const key = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let length = 0; length < 256; length++) {
    murmur128(key, 0, length, 256 - length, all.subarray(4 * length));
  }
  const out = new Int32Array(4);
  murmur128(new Uint8Array(all.buffer), 0, all.byteLength, 0, out);
  expect((out[0] ?? 0) >>> 0).toBe(0xb3ece62a);
});

test('of nothing it is nothing, unless it is seeded', () => {
  expect(hashed(new Uint8Array())).toBe('00000000 00000000 00000000 00000000');
  expect(hashed(new Uint8Array(), 0, 0, 1)).not.toBe('00000000 00000000 00000000 00000000');
});

test('it does not matter where in an array the bytes stand', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ maxLength: 9 }), (bytes, before) => {
      const all = new Uint8Array([...before, ...bytes, 7, 7, 7]);
      expect(hashed(all, before.length, before.length + bytes.length, 5)).toBe(hashed(bytes, 0, bytes.length, 5));
    }),
  );
});
