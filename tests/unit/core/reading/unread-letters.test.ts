import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decoder } from '../../../../src/core/reading/decoder.ts';
import { LabelDecoder } from '../../../../src/core/reading/label-decoder.ts';
import { type UnreadFacts, UnreadLetters } from '../../../../src/core/reading/unread-letters.ts';
import { Utf8Decoder } from '../../../../src/core/reading/utf8-decoder.ts';
import { Windows1252Decoder } from '../../../../src/core/reading/windows-1252-decoder.ts';
import { arbitraryCuts, inPieces } from '../../../fixtures/in-pieces.ts';
import { bytesOf } from '../../../fixtures/read-export.ts';
import { inOneByteEach } from '../repairs/repaired.ts';

function unread(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
  decoder: Decoder = new Windows1252Decoder(true),
  unreadLetters = new UnreadLetters(),
): UnreadFacts {
  const look = (piece: Uint8Array, last: boolean): void => {
    const decoded = decoder.decode(piece, last);
    if (decoded === null) throw new Error('This is not of its encoding.');
    unreadLetters.look(decoded, last);
    // As a decoder does that fills one buffer again and again.
    decoded.bytes.fill(0x3f);
  };
  for (const piece of inPieces(bytes, cuts)) look(piece, false);
  look(new Uint8Array(), true);
  return unreadLetters.facts();
}

/** Each letter with its words, the place of the letter shown as `_`. */
const said = ({ letters }: UnreadFacts) =>
  letters.map(({ bytes, count, words }) => `${bytes} ${count}: ${words.map((pieces) => pieces.join('_')).join(', ')}`);

const saidOf = (text: string): string[] => said(unread(inOneByteEach(text)));

describe('what cannot be read', () => {
  test('is told apart by its bytes, with how often it stands and in which words', () => {
    const text = '<a>M\u0081ller F\u0081rst</a><b>\u008dech M\u0081ller</b>';
    expect(saidOf(text)).toEqual(['81 3: M_ller, F_rst', '8D 1: _ech']);
  });

  test('is shown wherever it stands in a word, and others beside it as lost', () => {
    expect(saidOf('<a>T\u0081l\u0081n\u0090</a>')).toEqual(['81 2: T_l_n\ufffd', '90 1: T\ufffdl\ufffdn_']);
  });

  test('brings the words beside it where it stands alone', () => {
    expect(saidOf('<a>Smith \u008f Jones of\u00a0X</a>')).toEqual(['8F 1: Smith _ Jones']);
    expect(saidOf('<a>\u008f Jones</a>')).toEqual(['8F 1: _ Jones']);
    expect(saidOf('<a>\u008f</a>')).toEqual(['8F 1: ']);
  });

  test('is not shown with digits, so with no part of a number', () => {
    const text = '<a>123-4\u0081-6789 123 \u0081 456 \u0081789</a>';
    expect(saidOf(text)).toEqual(['81 3: ']);
    const arabic = bytesOf('<a>٣', [0x81], '٤</a>');
    expect(said(unread(arabic, [], new Utf8Decoder(true)))).toEqual(['81 1: ']);
  });

  test('is shown in five words at most, the first ones', () => {
    const text = `<a>${['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `${letter}\u0081`).join(' ')}</a>`;
    expect(saidOf(text)).toEqual(['81 6: a_, b_, c_, d_, e_']);
  });

  test('may be more than one byte in UTF-8', () => {
    const bytes = bytesOf('<a>Mu', [0xf1], 'oz Caf', [0xe2, 0x82], ' ñ', [0xe9], '</a>');
    expect(said(unread(bytes, [], new Utf8Decoder(true)))).toEqual(['E282 1: Caf_', 'E9 1: ñ_', 'F1 1: Mu_oz']);
  });

  test('is told by its byte in every encoding of one byte a letter, and in none where nobody knows it', () => {
    const greek = Uint8Array.of(0x3c, 0x61, 0x3e, 0xc1, 0xae, 0xae, 0xff);
    expect(said(unread(greek, [], new LabelDecoder('iso-8859-7')))).toEqual([
      'AE 2: Α__\ufffd',
      'FF 1: Α\ufffd\ufffd_',
    ]);
    expect(said(unread(Uint8Array.of(0x93, 0xfa, 0xff, 0x41), [], new LabelDecoder('shift_jis')))).toEqual([]);
  });

  test('is not what is UTF-8 in an ANSI file', () => {
    expect(saidOf('<a>Mu\u00c3\u00b1oz</a>')).toEqual([]);
  });

  test('can be asked for by its bytes', () => {
    const bytes = inOneByteEach('<a>M\u0081ller \u008dech</a>');
    expect(said(unread(bytes, [], undefined, new UnreadLetters(new Set(['8D']))))).toEqual(['8D 1: _ech']);
  });

  test('goes on from document to document', () => {
    const letters = new UnreadLetters();
    unread(inOneByteEach('<a>M\u0081'), [], undefined, letters);
    expect(said(unread(inOneByteEach('x\u0081'), [], undefined, letters))).toEqual(['81 2: M_, x_']);
  });
});

test('where the text is cut makes no difference', () => {
  const piece = fc.constantFrom(
    '\u0081',
    '\u008d',
    'é',
    'M',
    'ller',
    ' ',
    '<a>',
    '1',
    '\u00c3\u00a9',
    '-',
    'x'.repeat(70),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, arbitraryCuts, (content, cuts) => {
      const bytes = inOneByteEach(content);
      expect(unread(bytes, cuts)).toEqual(unread(bytes));
    }),
    { numRuns: 1000 },
  );
});

test('words that are far too long are shown as what is near, and no letter is cut in two', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.constantFrom('ñ', '日', '𐐷'), (ascii, letter) => {
      const long = 'a'.repeat(ascii) + letter.repeat(60);
      const facts = unread(bytesOf(`<a>${long}`, [0x81], `${long}</a>`), [ascii + 7], new Utf8Decoder(true));
      const [before = '', behind = '', ...others] = facts.letters[0]?.words[0] ?? [];
      expect(others).toEqual([]);
      expect(long.endsWith(before) && long.startsWith(behind)).toBe(true);
      expect(Math.min(before.length, behind.length)).toBeGreaterThan(10);
      expect(new TextEncoder().encode(before).length).toBeLessThanOrEqual(60);
    }),
  );
});

test('of thousands of different ones the fifty most frequent are listed, and the places of the others counted', () => {
  const lead = (high: number, low: number): number[] => [0xe1 + (high % 11), 0x80 + low];
  const pieces: (string | number[])[] = [];
  let count = 0;
  for (let high = 0; high < 11; high++) {
    for (let low = 0; low < 64; low++) {
      const times = high === 0 && low < 50 ? 2 : 1;
      for (let time = 0; time < times; time++, count++) pieces.push('a', lead(high, low), 'b ');
    }
  }
  // As many again of four bytes each, which are over the thousand that are told apart.
  for (let second = 0x80; second < 0xc0; second++) {
    for (let third = 0x80; third < 0x90; third++, count++) pieces.push('a', [0xf1, second, third], 'b ');
  }
  const { letters, more } = unread(bytesOf(...pieces), [], new Utf8Decoder(true));
  expect(letters).toHaveLength(50);
  expect(letters.every((letter) => letter.count === 2)).toBe(true);
  expect(letters.reduce((sum, letter) => sum + letter.count, more)).toBe(count);
});
