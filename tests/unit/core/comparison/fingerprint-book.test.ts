import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookBytes, readBook } from '../../../../src/core/comparison/book-file.ts';
import { BookWriter } from '../../../../src/core/comparison/book-writer.ts';
import { type FingerprintBook, groupOf, idOf, rowWords } from '../../../../src/core/comparison/fingerprint-book.ts';
import { anExport, anIdentifier, aUser } from '../../../fixtures/an-export.ts';
import { aPrint, bookOf, bookWith, type Row } from './a-book.ts';

const id = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.toWellFormed()),
  fc.constantFrom('', 'p1', '日本', 'é', '\0'),
);
const row: fc.Arbitrary<Row> = fc.tuple(id, fc.constantFrom('STUDENT', 'FACULTY', '', 'Gäste'), fc.nat(1000));
const rows = fc.array(row, { maxLength: 40 });

const usersOf = (book: FingerprintBook) =>
  Array.from({ length: book.users }, (_, user) => ({
    id: idOf(book, user),
    group: groupOf(book, user),
    print: [...book.rows.subarray(user * rowWords, (user + 1) * rowWords - 1)],
  }));

function read(bytes: Uint8Array<ArrayBuffer>): FingerprintBook {
  const book = readBook(bytes);
  if (typeof book === 'string') throw new Error(`Refused: ${book}.`);
  return book;
}

test('what is written is read again, wherever in memory the bytes lie', () => {
  fc.assert(
    fc.property(rows, fc.nat(7), (all, offset) => {
      const book = bookWith(all);
      const bytes = bookBytes(book);
      const moved = new Uint8Array(bytes.length + offset).subarray(offset);
      moved.set(bytes);
      expect(usersOf(read(moved))).toEqual(usersOf(book));
      expect(bookBytes(read(moved))).toEqual(bytes);
    }),
  );
});

test('a user takes 40 bytes beside its id', () => {
  const size = (users: number): number =>
    bookBytes(bookWith(Array.from({ length: users }, (_, user) => [`p${1000 + user}`, 'STUDENT', user]))).length;
  expect(size(5000) - size(0)).toBe(5000 * (40 + 5) + 4 + 'STUDENT'.length);
});

test('ids and groups are kept as they stand, but for white space around them', () => {
  const book = bookOf(
    anExport([aUser({ primaryId: ' 0001001\n', group: '\u00A0STUDENT ' }), aUser({ primaryId: 'Ü-日' })]),
  );
  expect(usersOf(book).map(({ id: primaryId, group }) => [primaryId, group])).toEqual([
    ['0001001', 'STUDENT'],
    ['Ü-日', 'STUDENT'],
  ]);
  expect(book.groups).toEqual(['STUDENT']);
});

test.each([
  ['missing', null],
  ['blank', ' '],
  ['longer than Alma takes', 'x'.repeat(1021)],
  ['longer than Alma takes, in bytes', '日'.repeat(341)],
  ['a social security number', '123-45-6789'],
  ['one with something around it', 'S123-45-6789'],
])('an id that is %s is not kept, and those behind it are', (_, primaryId) => {
  const book = bookOf(anExport([aUser({ primaryId: 'p1' }), aUser({ primaryId }), aUser({ primaryId: 'p3' })]));
  expect(usersOf(book).map((user) => user.id)).toEqual(['p1', '', 'p3']);
});

test('an id is not kept either if the user has it as social security number too', () => {
  const identifiers = [anIdentifier({ type: 'SSN', value: '123456789' })];
  const book = bookOf(anExport([aUser({ primaryId: '123456789', identifiers }), aUser({ primaryId: '123456789' })]));
  expect(usersOf(book).map((user) => user.id)).toEqual(['', '123456789']);
});

test('there may be more groups than a row can number: the last one takes the rest', () => {
  const writer = new BookWriter();
  for (let group = 0; group < 0x1_0002; group++) writer.add('p', `${group}`, aPrint(1));
  const book = read(bookBytes(writer.finish()));
  expect(book.groups.length).toBe(0x1_0000);
  expect(groupOf(book, 0xffff)).toBe('65535');
  expect(groupOf(book, 0x1_0001)).toBe('65535');
});

test('of a long group as much is kept as Alma takes', () => {
  expect(bookWith([['p1', 'x'.repeat(1000), 1]]).groups).toEqual(['x'.repeat(255)]);
});

describe('bytes are refused', () => {
  const bytes = bookBytes(
    bookWith([
      ['p1', 'STUDENT', 1],
      ['p2', 'FACULTY', 2],
    ]),
  );

  test('if they are something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(readBook(any.slice())).toBe('other');
      }),
    );
  });

  test('if another version made them', () => {
    const newer = bytes.slice();
    newer[4] = 2;
    expect(readBook(newer)).toBe('version');
  });

  test('if one byte is another', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const spoiled = bytes.slice();
        spoiled[at] = (spoiled[at] ?? 0) ^ by;
        expect(readBook(spoiled)).toBe(at < 4 ? 'other' : at < 8 ? 'version' : 'damaged');
      }),
    );
  });

  test('if some are missing, or too many', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(readBook(bytes.slice(0, length))).toBe(length < 8 ? 'other' : 'damaged');
    }
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(readBook(longer)).toBe('damaged');
  });

  test('if somebody has made the check anew over numbers that do not fit', () => {
    const book = bookWith([['p1', 'STUDENT', 1]]);
    const other = (change: (row: Int32Array) => void): FingerprintBook => {
      const changed = book.rows.slice();
      change(changed);
      return { ...book, rows: changed };
    };
    const last = rowWords - 1;
    expect(readBook(bookBytes(other((row) => (row[last] = (row[last] ?? 0) + 1))))).toBe('damaged');
    expect(readBook(bookBytes(other((row) => (row[last] = (row[last] ?? 0) + 0x1_0000))))).toBe('damaged');
    expect(readBook(bookBytes({ ...book, users: 2 }))).toBe('damaged');
    expect(readBook(bookBytes({ ...book, users: 0xffff_ffff }))).toBe('damaged');
    expect(readBook(bookBytes({ ...book, groups: ['A', 'A'] }))).toBe('damaged');
    expect(readBook(bookBytes(book))).not.toBe('damaged');
  });
});
