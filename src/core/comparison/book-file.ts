import { type FingerprintBook, rowWords, startsOf } from './fingerprint-book.ts';
import { murmur128 } from './murmur3.ts';

/*
 * A book as bytes, to be stored as they are. Words are of four bytes, the lowest first:
 *
 *   word 0      “TLFP”
 *   word 1      version: of this shape and of how prints are made. Raise it with either; prints of two ways of
 *               making them cannot be compared
 *   word 2…5    MurmurHash3 x86_128 of all that follows, against damage
 *   word 6…9    users; groups; bytes of the groups’ names; bytes of the ids
 *   then        ten words for each user (`rows` of `FingerprintBook`)
 *   then        a word for each group: the bytes of its name
 *   then        the names of the groups, then the ids, in UTF-8, one behind the other
 */
const magic = 0x50464c54;
export const bookVersion = 1;
const headWords = 10;
const checkedFrom = 24;

/** Why bytes are no book: `other`: they never were; `version`: another version of the app made it; `damaged`. */
export type BookRefusal = 'other' | 'version' | 'damaged';

export function bookBytes({ users, groups, rows, ids }: FingerprintBook): Uint8Array<ArrayBuffer> {
  const names = groups.map((group) => new TextEncoder().encode(group));
  const nameBytes = names.reduce((sum, { length }) => sum + length, 0);
  const textFrom = 4 * (headWords + rows.length + names.length);
  const bytes = new Uint8Array(textFrom + nameBytes + ids.length);
  const words = new Int32Array(bytes.buffer, 0, textFrom / 4);
  words.set([magic, bookVersion, 0, 0, 0, 0, users, names.length, nameBytes, ids.length]);
  words.set(rows, headWords);
  words.set(
    names.map(({ length }) => length),
    headWords + rows.length,
  );
  let at = textFrom;
  for (const text of [...names, ids]) {
    bytes.set(text, at);
    at += text.length;
  }
  murmur128(bytes, checkedFrom, bytes.length, bookVersion, words.subarray(2, 6));
  return bytes;
}

/** The book that `bytes` hold, as a view of them where that can be. */
export function readBook(bytes: Uint8Array<ArrayBuffer>): FingerprintBook | BookRefusal {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (whole.length < 8) return 'other';
  const words = new Int32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
  if (words[0] !== magic) return 'other';
  if (words[1] !== bookVersion) return 'version';
  if (words.length < headWords || !isWhole(whole, words)) return 'damaged';
  return bookIn(whole, words) ?? 'damaged';
}

function isWhole(bytes: Uint8Array, words: Int32Array): boolean {
  const check = new Int32Array(4);
  murmur128(bytes, checkedFrom, bytes.length, bookVersion, check);
  return check.every((word, index) => word === words[2 + index]);
}

/** Null where the numbers do not fit one another: somebody has made the check anew. */
function bookIn(bytes: Uint8Array<ArrayBuffer>, words: Int32Array<ArrayBuffer>): FingerprintBook | null {
  const [users = 0, groupCount = 0, nameBytes = 0, idBytes = 0] = [...words.subarray(6, headWords)].map((n) => n >>> 0);
  const rowsEnd = headWords + users * rowWords;
  const textFrom = 4 * (rowsEnd + groupCount);
  if (textFrom + nameBytes + idBytes !== bytes.length) return null;
  const rows = words.subarray(headWords, rowsEnd);
  const groups = namesIn(bytes.subarray(textFrom, textFrom + nameBytes), words.subarray(rowsEnd, textFrom / 4));
  const starts = startsOf(rows);
  if (groups === null || starts[users] !== idBytes || !allHaveGroups(rows, groupCount)) return null;
  return { users, groups, rows, ids: bytes.subarray(textFrom + nameBytes), starts };
}

function namesIn(bytes: Uint8Array, lengths: Int32Array): string[] | null {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let at = 0;
  const names = Array.from(lengths, (length) => {
    const from = at;
    at += length >>> 0;
    return utf8.decode(bytes.subarray(from, at));
  });
  return at === bytes.length && new Set(names).size === names.length ? names : null;
}

function allHaveGroups(rows: Int32Array, groups: number): boolean {
  for (let at = rowWords - 1; at < rows.length; at += rowWords) if (((rows[at] ?? 0) & 0xffff) >= groups) return false;
  return true;
}
