import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExportPass } from '../../../../src/core/export-pass.ts';
import type { Decoder } from '../../../../src/core/reading/decoder.ts';
import { excerptOf, userLimits } from '../../../../src/core/reading/excerpt.ts';
import { findBytes, findPassage, type Rereading, type Spot } from '../../../../src/core/reading/search-export.ts';
import { Utf8Decoder } from '../../../../src/core/reading/utf8-decoder.ts';
import { Utf16Decoder } from '../../../../src/core/reading/utf16-decoder.ts';
import { Windows1252Decoder } from '../../../../src/core/reading/windows-1252-decoder.ts';
import { PartWriter } from '../../../../src/core/zip/part-writer.ts';
import { anExport, aUser, users } from '../../../fixtures/an-export.ts';
import { arbitraryExport } from '../../../fixtures/arbitrary-export.ts';
import { inPieces, placeBehind } from '../../../fixtures/in-pieces.ts';
import { ansi, bytesOf, utf16 } from '../../../fixtures/read-export.ts';
import { settings } from '../../../fixtures/settings.ts';

const go = () => true;
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

interface Source extends Rereading {
  /** From which byte it was read, each time. */
  readonly begun: number[];
}

/** Bytes to be read again in pieces, in one buffer that is filled again and again. */
function source(bytes: Uint8Array, size: number, decoder: () => Decoder, waymarks: Rereading['waymarks'] = []): Source {
  const begun: number[] = [];
  return {
    begun,
    decoder,
    async *chunks(from) {
      begun.push(from);
      for (let at = from; at < bytes.length; at += size) {
        const chunk = bytes.slice(at, at + size);
        yield chunk;
        chunk.fill(0x3f);
      }
    },
    totalBytes: bytes.length,
    markBytes: 0,
    isConverted: false,
    waymarks,
    firstUser: 0,
  };
}

/** The same with the waymarks of a pass in chunks of that size. */
function marked(bytes: Uint8Array, size: number): Source {
  const parts = new PartWriter({ single: true, partBytes: Number.POSITIVE_INFINITY }, { write() {}, nextPart() {} });
  const pass = new ExportPass(settings, parts);
  pass.begin(null, { decoder: new Utf8Decoder(false), bom: false });
  for (const piece of inPieces(
    bytes,
    Array.from({ length: bytes.length / size }, (_, turn) => (turn + 1) * size),
  )) {
    pass.push(piece, false);
  }
  pass.push(new Uint8Array(), true);
  return source(bytes, size, () => new Utf8Decoder(false), pass.finish().waymarks[0]);
}

async function passage(from: Rereading, spot: Spot) {
  const found = await findPassage(from, spot, go);
  if (typeof found === 'string') throw new Error(`The search ended with ${found}.`);
  return found;
}

describe('a user', () => {
  test('is found by number in any export, wherever that is cut, with waymarks and without', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryExport, fc.integer({ min: 1, max: 90 }), async ({ xml, users: said }, size) => {
        const bytes = bytesOf(xml);
        const plain = source(bytes, size, () => new Utf8Decoder(false));
        const withMarks = marked(bytes, size);
        for (const [user] of said.entries()) {
          const slow = await passage(plain, { user, place: null });
          expect(await passage(withMarks, { user, place: null })).toEqual(slow);
          const before = xml.slice(0, xml.indexOf(text(slow.bytes)));
          expect(text(slow.bytes)).toMatch(/^<(?:[\w.-]+:)?user[\s/>]/);
          if (xml.indexOf(text(slow.bytes)) === xml.lastIndexOf(text(slow.bytes))) {
            expect({ line: slow.line, column: slow.column }).toEqual(placeBehind(before));
          }
        }
        expect(await findPassage(plain, { user: said.length, place: null }, go)).toBe('not-found');
      }),
      { numRuns: 150 },
    );
  });

  test('is read from the nearest waymark on, and not from the start', async () => {
    const bytes = bytesOf(anExport(users(400)));
    const from = marked(bytes, 4096);
    const found = await passage(from, { user: 390, place: null });
    expect(text(found.bytes)).toContain('<primary_id>p391<');
    expect(from.begun).toHaveLength(1);
    expect(bytes.length - (from.begun[0] ?? 0)).toBeLessThan(12_000);
  });

  test('is found from the start where a waymark is of no use, because of a prefix declared before', async () => {
    const xml = anExport(users(50)).replaceAll('user>', 'a:user>').replace('<users>', '<users xmlns:a="urn:a">');
    const from = marked(bytesOf(xml), 512);
    const found = await passage(from, { user: 40, place: null });
    expect(text(found.bytes)).toContain('<primary_id>p41<');
    expect(from.begun).toEqual([expect.any(Number), 0]);
  });

  test('has the place in question marked', async () => {
    const xml = anExport([aUser(), aUser({ primaryId: 'here' }), aUser()], '<?xml version="1.0"?>\r\n');
    const place = placeBehind(xml.slice(0, xml.indexOf('<primary_id>here')));
    for (const size of [1, 7, 1000]) {
      const { bytes, mark } = await passage(
        source(bytesOf(xml), size, () => new Utf8Decoder(false)),
        { user: 1, place },
      );
      expect(text(bytes.subarray(mark ?? 0))).toMatch(/^<primary_id>here/);
    }
  });
});

describe('a place', () => {
  const xml = `<users>\r\n${users(30).join('\r\n')}\r\n<broken\u0007 é\r\n`;
  const place = placeBehind(xml.slice(0, xml.indexOf('\u0007')));
  const files = {
    'UTF-8': source(bytesOf(xml), 1, () => new Utf8Decoder(false)),
    'UTF-16': source(utf16(xml), 33, () => new Utf16Decoder('utf-16le')),
    ANSI: source(ansi(xml), 100, () => new Windows1252Decoder(true)),
    'UTF-8 with waymarks': marked(bytesOf(xml), 1000),
  };
  for (const [name, file] of Object.entries(files)) {
    test(`in ${name} is found, with what stands around it, broken or not`, async () => {
      const found = await passage(file, { user: null, place });
      expect(text(found.bytes.subarray(found.mark ?? 0))).toBe('\u0007 é\r\n');
      expect(found.behind).toBe(false);
      const excerpt = excerptOf(found, userLimits, (shown) => shown);
      expect(excerpt.lines.at(-2)?.number).toBe(place.line);
      expect(excerpt.lines[excerpt.mark?.line ?? 0]?.number).toBe(place.line);
    });
  }

  test('may be the end of the file', async () => {
    const cut = '<users>\r\n<user>';
    const found = await passage(
      source(bytesOf(cut), 4, () => new Utf8Decoder(false)),
      {
        user: null,
        place: placeBehind(cut),
      },
    );
    expect(found).toMatchObject({ mark: cut.length, line: 1, before: false, behind: false });
  });

  test('in one endless line is shown with a stretch of it, however long the file', async () => {
    const long = `<users>${'<user>x</user>'.repeat(40_000)}`;
    const at = Math.floor(long.length / 2);
    const file = source(bytesOf(long), 1 << 16, () => new Utf8Decoder(false));
    const found = await passage(file, { user: null, place: { line: 1, column: at + 1 } });
    expect(found.bytes.length).toBeLessThanOrEqual(64 * 1024);
    expect(found).toMatchObject({ before: true, behind: true, line: 1 });
    expect(text(found.bytes.subarray(found.mark ?? 0))).toBe(
      long.slice(at, at + found.bytes.length - (found.mark ?? 0)),
    );
  });
});

describe('the byte of a place', () => {
  const before = anExport([aUser(), aUser()]);
  const place = placeBehind(before);

  test('counts the byte order mark, which is no part of the text', async () => {
    const bytes = bytesOf([0xef, 0xbb, 0xbf], `${before}x`);
    const plain = { ...source(bytes, 50, () => new Utf8Decoder(true)), markBytes: 3 };
    expect(await findBytes(plain, [place, { line: 1, column: 1 }], go)).toEqual([bytes.length - 1, 3]);
  });

  test('is the same from a waymark as from the start', async () => {
    const bytes = bytesOf(`${before}x`);
    const from = marked(bytes, 100);
    expect(await findBytes(from, [place], go)).toEqual([bytes.length - 1]);
    expect(from.begun[0]).toBeGreaterThan(0);
  });
});

describe('a search', () => {
  const bytes = bytesOf(anExport(users(30)));
  const decoder = () => new Utf8Decoder(false);
  const spot = { user: 29, place: null };

  test('stops when nobody waits for it', async () => {
    let asked = 0;
    const stop = () => ++asked < 3;
    expect(await findPassage(source(bytes, 100, decoder), spot, stop)).toBe('stopped');
    expect(asked).toBe(3);
  });

  test('tells how far it has come', async () => {
    const told: number[] = [];
    await findPassage(source(bytes, 1000, decoder), spot, (read) => told.push(read) > 0);
    expect(told.slice(0, 3)).toEqual([1000, 2000, 3000]);
  });

  test('ends where the file cannot be read any more', async () => {
    async function* gone(): AsyncGenerator<Uint8Array | 'unreadable'> {
      yield bytes.slice(0, 100);
      yield 'unreadable';
    }
    expect(await findPassage({ ...source(bytes, 9, decoder), chunks: gone }, spot, go)).toBe('unreadable');
  });

  test('ends where the file has become another', async () => {
    const changed = bytesOf('<users>', [0xff, 0xff], '</users>');
    expect(await findPassage(source(changed, 100, decoder), spot, go)).toBe('unreadable');
  });

  test('finds a user by its number in the whole export in the member that begins with another', async () => {
    const found = await passage({ ...source(bytes, 100, decoder), firstUser: 1000 }, { user: 1004, place: null });
    expect(text(found.bytes)).toContain('<primary_id>p5<');
  });
});
