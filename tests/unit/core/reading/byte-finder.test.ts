import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteFinder } from '../../../../src/core/reading/byte-finder.ts';
import { charactersOf } from '../../../../src/core/reading/characters.ts';
import { Utf8Decoder } from '../../../../src/core/reading/utf8-decoder.ts';
import { arbitraryCuts, inPieces, placeBehind } from '../../../fixtures/in-pieces.ts';
import { ansi, bytesOf, utf16 } from '../../../fixtures/read-export.ts';

const start = { place: { line: 1, column: 1 }, byte: 0 };
const sign = fc.constantFrom('a', 'b', ' ', '<', '\n', '\r\n', '\r', 'é', 'ÿ');
const wide = fc.oneof(sign, fc.constantFrom('ł', '漢', '😀', '\ufffd', '\u200b'));

/** Texts as signs, so that none is asked for between the two halves of a line end. */
const texts = fc.array(wide, { maxLength: 40 });
const latin = fc.array(sign, { maxLength: 40 });
const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });

const encodings = {
  'utf-8': [texts, (text: string) => bytesOf(text)],
  'utf-16le': [texts, (text: string) => utf16(text, 'le')],
  'utf-16be': [texts, (text: string) => utf16(text, 'be')],
  'windows-1252': [latin, ansi],
} as const;

function find(
  encoding: string,
  bytes: Uint8Array,
  cuts: readonly number[],
  places: { line: number; column: number }[],
) {
  const characters = charactersOf(encoding);
  if (characters === null) throw new Error(`Bytes cannot be told in ${encoding}.`);
  const finder = new ByteFinder(characters, places, start);
  for (const piece of inPieces(bytes, cuts)) finder.push(piece, false);
  finder.push(new Uint8Array(), true);
  return finder.found;
}

for (const [encoding, [arbitrary, encode]] of Object.entries(encodings)) {
  test(`in ${encoding} the byte of every place is exact, wherever the file is cut`, () => {
    fc.assert(
      fc.property(arbitrary, picks, arbitraryCuts, (signs, chosen, cuts) => {
        // `\r` and `\n` that happen to meet are one line end, and its second half is no place.
        const whole = signs.join('');
        const ends = chosen.map((pick) => signs.slice(0, pick % (signs.length + 1)).join(''));
        const befores = ends.filter((end) => !(end.endsWith('\r') && whole.startsWith('\n', end.length)));
        const found = find(encoding, encode(whole), cuts, befores.map(placeBehind));
        expect(found).toEqual(befores.map((before) => encode(before).length));
      }),
      { numRuns: 500 },
    );
  });
}

test('in UTF-8 with bytes that are no text, those count as the letters they were read as', () => {
  const bytes = bytesOf('ab\n', [0xff], 'c', [0xe2, 0x82], 'd', [0xc3]);
  const read = new Utf8Decoder(true).decode(bytes, true);
  expect(new TextDecoder().decode(read?.bytes)).toBe('ab\n\ufffdc\ufffdd\ufffd');
  const columns = [1, 2, 3, 4, 5];
  const places = columns.map((column) => ({ line: 2, column }));
  for (let cut = 0; cut < bytes.length; cut++) {
    expect(find('utf-8', bytes, [cut], places)).toEqual([3, 4, 5, 7, 8]);
  }
});

test('half a pair in UTF-16 counts as one letter', () => {
  const bytes = utf16('a\ud800b\udc00c');
  for (let cut = 0; cut < bytes.length; cut++) {
    const places = [2, 3, 4, 5].map((column) => ({ line: 1, column }));
    expect(find('utf-16le', bytes, [cut], places)).toEqual([2, 4, 6, 8]);
  }
});

test('a place that is not there is not found', () => {
  expect(
    find(
      'utf-8',
      bytesOf('ab\nc'),
      [],
      [
        { line: 1, column: 9 },
        { line: 3, column: 1 },
      ],
    ),
  ).toEqual([null, null]);
});

test('a search that begins at a known place counts on from there', () => {
  const utf8 = charactersOf('utf-8');
  if (utf8 === null) throw new Error('UTF-8 is known.');
  const finder = new ByteFinder(utf8, [{ line: 8, column: 2 }], { place: { line: 7, column: 5 }, byte: 100 });
  expect(finder.push(bytesOf('é\nab'), false)).toBe(true);
  expect(finder.found).toEqual([104]);
});

test('where only decoding tells the end of a letter, nothing is claimed', () => {
  for (const encoding of ['shift_jis', 'gb18030', 'big5', 'euc-kr', 'iso-2022-jp'])
    expect(charactersOf(encoding)).toBeNull();
  for (const encoding of ['iso-8859-15', 'windows-1250', 'macintosh', 'koi8-r'])
    expect(charactersOf(encoding)).not.toBeNull();
});
