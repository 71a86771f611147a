import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Utf16Decoder } from '../../../../src/core/reading/utf16-decoder.ts';
import { decoded } from '../../../fixtures/decoded.ts';
import { arbitraryCuts, inPieces } from '../../../fixtures/in-pieces.ts';
import { utf16 } from '../../../fixtures/read-export.ts';

const orders = ['le', 'be'] as const;
const encoder = new TextEncoder();
const utf8 = (bytes: readonly number[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(Uint8Array.from(bytes));

/** Units at the edges of the surrogates and of what UTF-8 writes in one, two and three bytes. */
const unit = fc.constantFrom(
  ...[0x41, 0x0a, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfeff, 0xfffd, 0xffff],
);
const units = fc
  .array(fc.oneof(unit, fc.constant(0xd801), fc.constant(0xdc37)), { maxLength: 30 })
  .map((list) => String.fromCharCode(...list));

/** Where each lone surrogate stands in the UTF-8 of a text, found as strings are walked and not as units are. */
function lonePlaces(text: string): string[] {
  const told: string[] = [];
  let at = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) {
      told.push(`control-character at ${at} U+${codePoint.toString(16).toUpperCase()}`);
    }
    at += encoder.encode(character).length;
  }
  return told;
}

for (const order of orders) {
  describe(`UTF-16 ${order.toUpperCase()}`, () => {
    const make = () => new Utf16Decoder(`utf-16${order}`);

    test('is read as TextDecoder reads it, wherever it is cut', () => {
      fc.assert(
        fc.property(units, arbitraryCuts, (text, cuts) => {
          const bytes = utf16(text, order);
          const expected = new TextDecoder(`utf-16${order}`, { ignoreBOM: true }).decode(bytes);
          expect(utf8(decoded(make(), inPieces(bytes, cuts))?.bytes ?? [])).toBe(expected);
        }),
        { numRuns: 1000 },
      );
    });

    test('has each lone surrogate listed where it stands, and no other', () => {
      fc.assert(
        fc.property(units, arbitraryCuts, (text, cuts) => {
          expect(decoded(make(), inPieces(utf16(text, order), cuts))?.told).toEqual(lonePlaces(text));
        }),
        { numRuns: 1000 },
      );
    });

    test('has an odd last byte listed as undecodable, whatever stands before it', () => {
      fc.assert(
        fc.property(units, fc.integer({ min: 0, max: 255 }), arbitraryCuts, (text, odd, cuts) => {
          const bytes = Uint8Array.of(...utf16(text, order), odd);
          const seen = decoded(make(), inPieces(bytes, cuts));
          const length = encoder.encode(text).length;
          expect(seen?.told).toEqual([...lonePlaces(text), `undecodable-bytes at ${length}`]);
          expect(utf8(seen?.bytes ?? [])).toBe(`${text.toWellFormed()}\uFFFD`);
        }),
        { numRuns: 500 },
      );
    });

    test('hands on whole characters only', () => {
      const bytes = utf16('a𐐷b', order);
      for (let cut = 0; cut <= bytes.length; cut++) {
        const decoder = make();
        const first = utf8([...decoder.decode(bytes.slice(0, cut), false).bytes]);
        expect('a𐐷b'.startsWith(first)).toBe(true);
      }
    });
  });
}

test('a pair over the border of large chunks, with an odd byte left over, is read', () => {
  const text = `${'x'.repeat(300_000)}𐐷${'é'.repeat(300_000)}`;
  const bytes = utf16(text);
  const seen = decoded(new Utf16Decoder('utf-16le'), inPieces(bytes, [600_003]));
  expect(utf8(seen?.bytes ?? []) === text).toBe(true);
  expect(seen?.told).toEqual([]);
});

test('all characters had to be written anew, a pair being one', () => {
  fc.assert(
    fc.property(units, arbitraryCuts, (text, cuts) => {
      const decoder = new Utf16Decoder('utf-16le');
      decoded(decoder, inPieces(utf16(text), cuts));
      expect(decoder.converted).toBe([...text].length);
    }),
  );
});
