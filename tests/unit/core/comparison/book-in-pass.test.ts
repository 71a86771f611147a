import { expect, test } from 'vitest';
import { bookBytes } from '../../../../src/core/comparison/book-file.ts';
import { BookWriter } from '../../../../src/core/comparison/book-writer.ts';
import { ExportPass } from '../../../../src/core/export-pass.ts';
import { Utf8Decoder } from '../../../../src/core/reading/utf8-decoder.ts';
import { PartWriter } from '../../../../src/core/zip/part-writer.ts';
import { anExport, anIdentifier, aUser, users } from '../../../fixtures/an-export.ts';
import { settings } from '../../../fixtures/settings.ts';
import { bookOf } from './a-book.ts';

const export1 = anExport([
  ...users(20),
  aUser({ primaryId: 'q1', group: ' STAFF ', lastName: '&#x41;&amp;B', identifiers: [anIdentifier()] }),
]);

/** One pass over documents, each in pieces of `size` bytes, with a book beside it. */
function pass(documents: readonly string[], size: number, book: BookWriter | null): ExportPass {
  const sink = { write: () => {}, nextPart: () => {} };
  const made = new ExportPass(
    settings,
    new PartWriter({ single: true, partBytes: Number.POSITIVE_INFINITY }, sink),
    book,
  );
  for (const [number, content] of documents.entries()) {
    made.begin(`${number}.xml`, { decoder: new Utf8Decoder(false), bom: false });
    const bytes = new TextEncoder().encode(content);
    for (let at = 0; at < bytes.length; at += size) made.push(bytes.slice(at, at + size), false);
    made.push(new Uint8Array(), true);
  }
  made.finish();
  return made;
}

test('the pass shows each user to the book, however the text is cut', () => {
  const whole = bookBytes(bookOf(export1));
  for (const size of [7, 64, 1 << 20]) {
    const book = new BookWriter();
    pass([export1], size, book);
    expect(bookBytes(book.finish())).toEqual(whole);
  }
});

test('a book is of all documents of an export, and changes nothing that is found', () => {
  const second = anExport([aUser({ primaryId: 'q2', group: 'GUEST', expiryDate: null })]);
  const book = new BookWriter();
  const [withBook, without] = [pass([export1, second], 64, book), pass([export1, second], 64, null)];
  expect(book.finish()).toMatchObject({ users: 22, groups: ['STUDENT', 'STAFF', 'GUEST'] });
  expect([...withBook.log.findings()]).toEqual([...without.log.findings()]);
});
