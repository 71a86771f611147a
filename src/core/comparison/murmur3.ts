/*
 * MurmurHash3 x86_128 by Austin Appleby, who placed it in the public domain. For fingerprints alone: it tells values apart,
 * and keeps none of them secret. Byte by byte, because values begin anywhere.
 */
const [c1, c2, c3, c4] = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];

/** Writes the four words of the hash of `bytes[start…end)` to the beginning of `out`. */
export function murmur128(bytes: Uint8Array, start: number, end: number, seed: number, out: Int32Array): void {
  let h1 = seed | 0;
  let h2 = h1;
  let h3 = h1;
  let h4 = h1;
  let at = start;
  for (const last = end - 16; at <= last; at += 16) {
    h1 = Math.imul(rotated(h1 ^ scrambled(word(bytes, at), c1, 15, c2), 19) + h2, 5) + 0x561ccd1b;
    h2 = Math.imul(rotated(h2 ^ scrambled(word(bytes, at + 4), c2, 16, c3), 17) + h3, 5) + 0x0bcaa747;
    h3 = Math.imul(rotated(h3 ^ scrambled(word(bytes, at + 8), c3, 17, c4), 15) + h4, 5) + 0x96cd1c35;
    h4 = Math.imul(rotated(h4 ^ scrambled(word(bytes, at + 12), c4, 18, c1), 13) + h1, 5) + 0x32ac3b17;
  }
  if (end - at > 12) h4 ^= scrambled(rest(bytes, at + 12, end), c4, 18, c1);
  if (end - at > 8) h3 ^= scrambled(rest(bytes, at + 8, end), c3, 17, c4);
  if (end - at > 4) h2 ^= scrambled(rest(bytes, at + 4, end), c2, 16, c3);
  if (end - at > 0) h1 ^= scrambled(rest(bytes, at, end), c1, 15, c2);
  const length = end - start;
  h2 ^= length;
  h3 ^= length;
  h4 ^= length;
  h1 = ((h1 ^ length) + h2 + h3 + h4) | 0;
  h2 = finished(h2 + h1);
  h3 = finished(h3 + h1);
  h4 = finished(h4 + h1);
  h1 = (finished(h1) + h2 + h3 + h4) | 0;
  out[0] = h1;
  out[1] = (h2 + h1) | 0;
  out[2] = (h3 + h1) | 0;
  out[3] = (h4 + h1) | 0;
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** The word at `at`, as far as there are bytes. */
function rest(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let index = Math.min(end - at, 4) - 1; index >= 0; index--) value = (value << 8) | (bytes[at + index] ?? 0);
  return value;
}

function scrambled(value: number, by: number, turn: number, then: number): number {
  return Math.imul(rotated(Math.imul(value, by), turn), then);
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function finished(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
