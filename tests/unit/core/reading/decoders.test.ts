import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Utf8Decoder } from '../../../../src/core/reading/utf8-decoder.ts';
import { decoded } from '../../../fixtures/decoded.ts';
import { arbitraryCuts, inPieces } from '../../../fixtures/in-pieces.ts';

/** Bytes that meet at the edges of what UTF-8 allows, among letters. */
const tellingByte = fc.constantFrom(
  ...[0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec],
  ...[0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff, 0xbb, 0xbd],
);
const spoiled = fc.array(tellingByte, { maxLength: 24 }).map((bytes) => Uint8Array.from(bytes));
const long = fc.tuple(fc.nat({ max: 200 }), spoiled).map(([count, bytes]) => {
  return Uint8Array.from([...new Array<number>(count).fill(0x61), ...bytes, ...new Array<number>(count).fill(0x62)]);
});
const letters = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => new TextEncoder().encode(text));
const anyBytes = fc.oneof(spoiled, long, letters, fc.uint8Array({ maxLength: 40 }));

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('UTF-8, not certain', () => {
  test('takes what is UTF-8 as it is and refuses all else, wherever it is cut', () => {
    fc.assert(
      fc.property(anyBytes, arbitraryCuts, (bytes, cuts) => {
        const expected = isUtf8(bytes) ? { bytes: [...bytes], undecodable: [], told: [] } : null;
        expect(decoded(new Utf8Decoder(false), inPieces(bytes, cuts))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('hands on whole characters only', () => {
    fc.assert(
      fc.property(letters, arbitraryCuts, (bytes, cuts) => {
        const decoder = new Utf8Decoder(false);
        for (const piece of inPieces(bytes, cuts)) {
          expect(isUtf8(decoder.decode(piece, false)?.bytes ?? new Uint8Array([0xff]))).toBe(true);
        }
      }),
    );
  });
});

describe('UTF-8 that a byte order mark promises', () => {
  test('reads what is no character as U+FFFD, as TextDecoder does, wherever it is cut', () => {
    fc.assert(
      fc.property(anyBytes, arbitraryCuts, (bytes, cuts) => {
        const seen = decoded(new Utf8Decoder(true), inPieces(bytes, cuts));
        const expected = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(seen?.bytes ?? []))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('lists each of them once, where it stands', () => {
    fc.assert(
      fc.property(spoiled, arbitraryCuts, (bytes, cuts) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        fc.pre(!String.fromCharCode(...bytes).includes('\u00ef\u00bf\u00bd'));
        const places: number[] = [];
        let at = 0;
        for (const character of text) {
          if (character === '\uFFFD') places.push(at);
          at += new TextEncoder().encode(character).length;
        }
        expect(decoded(new Utf8Decoder(true), inPieces(bytes, cuts))?.undecodable).toEqual(places);
      }),
      { numRuns: 1000 },
    );
  });
});
