import type { Part } from './part.ts';
import { parts } from './part.ts';

/** Words of a user in `rows`: the print of 9, and one of the number of its group (low half) and the bytes of its id (high half). */
export const rowWords = 10;

/**
 * What is remembered of all users of one load, to compare the next one with: 40 bytes a user beside the text of its id,
 * in the order of the load. The same id may be there twice. Nothing in it is changed once it is made.
 */
export interface FingerprintBook {
  readonly users: number;
  /** Without white space around them; empty for users without a group. */
  readonly groups: readonly string[];
  readonly rows: Int32Array;
  /** The primary identifiers in UTF-8, without white space around them, one behind the other. */
  readonly ids: Uint8Array;
  /** Where each id begins in `ids`, and where the last one ends. */
  readonly starts: Uint32Array;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Empty for users without an id that may be kept: they can be counted, and not compared. */
export function idOf(book: FingerprintBook, user: number): string {
  return utf8.decode(book.ids.subarray(book.starts[user], book.starts[user + 1]));
}

export function groupOf(book: FingerprintBook, user: number): string {
  return book.groups[groupNumberOf(book, user)] ?? '';
}

export function groupNumberOf({ rows }: FingerprintBook, user: number): number {
  return (rows[user * rowWords + rowWords - 1] ?? 0) & 0xffff;
}

/** Where the ids of `rows` begin. */
export function startsOf(rows: Int32Array): Uint32Array {
  const starts = new Uint32Array(rows.length / rowWords + 1);
  let at = 0;
  for (let user = 0; user + 1 < starts.length; user++) {
    at += (rows[user * rowWords + rowWords - 1] ?? 0) >>> 16;
    starts[user + 1] = at;
  }
  return starts;
}

/** Where the word of a part stands in a print; the group has none, for its number says it all. */
export const printedParts = parts
  .map((part, index) => ({ part, word: 4 + index }))
  .filter((entry): entry is { part: Exclude<Part, 'group'>; word: number } => entry.part !== 'group');
