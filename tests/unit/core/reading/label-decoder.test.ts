import { describe, expect, test } from 'vitest';
import { encodingOfLabel, LabelDecoder } from '../../../../src/core/reading/label-decoder.ts';
import { decoded } from '../../../fixtures/decoded.ts';

const utf8 = (bytes: readonly number[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));

/** Bytes of an encoding and what they stand for, from the WHATWG indexes. */
const known: Readonly<Record<string, readonly [bytes: readonly number[], text: string]>> = {
  'iso-8859-15': [[0x61, 0xa4, 0xbc, 0xe9], 'a€Œé'],
  shift_jis: [[0x93, 0xfa, 0x96, 0x7b, 0x41, 0xb1], '日本Aｱ'],
  macintosh: [[0x8e, 0x96, 0xdb], 'éñ€'],
  'koi8-r': [[0xec, 0xc0, 0x21], 'Лю!'],
};

describe('an encoding by its label', () => {
  for (const [label, [bytes, text]] of Object.entries(known)) {
    test(`${label} is read, wherever it is cut`, () => {
      for (let cut = 0; cut <= bytes.length; cut++) {
        const decoder = new LabelDecoder(label);
        const seen = decoded(decoder, [Uint8Array.from(bytes.slice(0, cut)), Uint8Array.from(bytes.slice(cut))]);
        expect(utf8(seen?.bytes ?? [])).toBe(text);
        expect(seen?.told).toEqual([]);
        expect(decoder.encoding).toBe(label);
        expect(decoder.converted).toBe([...text].filter((character) => character > '\u007F').length);
      }
    });
  }

  test('bytes without a letter are listed where they stand', () => {
    const bytes = [0x93, 0xfa, 0xff, 0x41, 0x85, 0x20];
    for (let cut = 0; cut <= bytes.length; cut++) {
      const pieces = [Uint8Array.from(bytes.slice(0, cut)), Uint8Array.from(bytes.slice(cut))];
      const seen = decoded(new LabelDecoder('shift_jis'), pieces);
      expect(utf8(seen?.bytes ?? [])).toBe('日\uFFFDA\uFFFD ');
      expect(seen?.undecodable).toEqual([3, 7]);
    }
  });

  test('a sequence that the file ends in is listed too', () => {
    expect(decoded(new LabelDecoder('shift_jis'), [Uint8Array.of(0x41, 0x93)])?.told).toEqual([
      'undecodable-bytes at 1',
    ]);
  });

  test('a byte order mark is not taken off twice', () => {
    const seen = decoded(new LabelDecoder('utf-8'), [Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)]);
    expect(utf8(seen?.bytes ?? [])).toBe('\uFEFFA');
  });
});

/** U+FFFD as GB 18030 writes it. Browsers read GBK in the same way, as the standard wants; Node does not. */
const sign = [0x84, 0x31, 0xa4, 0x37];

describe('U+FFFD in GB 18030', () => {
  test('that the export holds is no fault, and a byte without a letter is, wherever it is cut', () => {
    const bytes = [0xc8, 0xd5, ...sign, 0x84, 0x31, 0x20, ...sign, ...sign, 0x84, 0x31, 0xa4];
    for (let cut = 0; cut <= bytes.length; cut++) {
      const pieces = [Uint8Array.from(bytes.slice(0, cut)), Uint8Array.from(bytes.slice(cut))];
      const seen = decoded(new LabelDecoder('gb18030'), pieces);
      expect(utf8(seen?.bytes ?? [])).toBe('日\uFFFD\uFFFD1 \uFFFD\uFFFD\uFFFD');
      expect(seen?.undecodable).toEqual([6, 17]);
    }
  });

  test('is not seen where its bytes belong to other letters', () => {
    const bytes = Uint8Array.of(0x81, ...sign, 0x81, 0x30);
    const expected = new TextDecoder('gb18030').decode(bytes);
    expect(utf8(decoded(new LabelDecoder('gb18030'), [bytes])?.bytes ?? [])).toBe(expected);
  });
});

test('labels have the name that browsers give them, and unknown ones have none', () => {
  expect(encodingOfLabel(' Latin1 ')).toBe('windows-1252');
  expect(encodingOfLabel('UTF8')).toBe('utf-8');
  expect(encodingOfLabel('SJIS')).toBe('shift_jis');
  expect(encodingOfLabel('utf-7')).toBeNull();
  expect(encodingOfLabel('')).toBeNull();
});
