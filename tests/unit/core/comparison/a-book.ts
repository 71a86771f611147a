import { BookWriter } from '../../../../src/core/comparison/book-writer.ts';
import { Fingerprint, printWords } from '../../../../src/core/comparison/fingerprint.ts';
import type { FingerprintBook } from '../../../../src/core/comparison/fingerprint-book.ts';
import { murmur128 } from '../../../../src/core/comparison/murmur3.ts';
import { ExportReader } from '../../../../src/core/reading/export-reader.ts';
import { TextEdits } from '../../../../src/core/repairs/text-edits.ts';
import type { UserRecord } from '../../../../src/core/user-record.ts';

const nowhere = { write() {}, landmark() {} };

/** Shows each user of an export, as the pass does. */
export function eachUser(xml: string, look: (user: UserRecord) => void): void {
  const edits = new TextEdits(nowhere);
  edits.abandon();
  const { scanner } = new ExportReader(edits, { user: look, problem() {} }, 0);
  scanner.append(new TextEncoder().encode(xml));
  scanner.finish();
}

export function bookOf(xml: string): FingerprintBook {
  const writer = new BookWriter();
  eachUser(xml, (user) => writer.look(user));
  return writer.finish();
}

/** The print of the last user: the whole, then a word for each part. */
export function printOf(xml: string): number[] {
  const fingerprint = new Fingerprint();
  let seen = false;
  eachUser(xml, (user) => {
    seen = true;
    fingerprint.look(user);
  });
  if (!seen) throw new Error('There is no user in this text.');
  return [...fingerprint.words];
}

/** A user with an id, a group and a print, without the XML around them. */
export type Row = readonly [id: string, group: string, print: number];

/** A print that no other seed has, in none of its words. */
export function aPrint(seed: number): Int32Array {
  const print = new Int32Array(12);
  for (let at = 0; at < print.length; at += 4) murmur128(Uint8Array.of(at + 1), 0, 1, seed, print.subarray(at));
  return print.subarray(0, printWords);
}

export function bookWith(rows: Iterable<Row>): FingerprintBook {
  const writer = new BookWriter();
  for (const [id, group, print] of rows) writer.add(id, group, aPrint(print));
  return writer.finish();
}
