import { expect, test } from 'vitest';
import { Windows1252Decoder } from '../../../../src/core/reading/windows-1252-decoder.ts';
import { decoded } from '../../../fixtures/decoded.ts';

// That each byte is read as browsers do is tested in one: Node takes Windows-1252 for Latin-1.

test('the five bytes that have no character are listed, and no other', () => {
  const listed = Array.from({ length: 256 }, (_, byte) => byte).filter(
    (byte) => decoded(new Windows1252Decoder(true), [Uint8Array.of(0xff, byte)])?.undecodable.length === 1,
  );
  expect(listed).toEqual([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
});

test('they are listed where they stand in what comes out', () => {
  expect(decoded(new Windows1252Decoder(true), [Uint8Array.of(0x41, 0xf1, 0x80, 0x81, 0x81)])?.undecodable).toEqual([
    6, 8,
  ]);
});

test('what had to be written anew is counted', () => {
  const decoder = new Windows1252Decoder(true);
  decoded(decoder, [Uint8Array.of(0x41, 0x80), Uint8Array.of(0xff, 0x7f)]);
  expect(decoder.converted).toBe(2);
});
