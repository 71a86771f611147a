import { asciiEnd } from './ascii-run.ts';
import type { Decoded, Decoder } from './decoder.ts';

/**
 * Bytes 80 to 9F of Windows-1252 (WHATWG index windows-1252). 81 8D 8F 90 9D stand for no character; TextDecoder
 * passes them as C1 controls without a word, so they are listed here.
 */
const high =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const withoutCharacter = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** The UTF-8 of each byte from 80 up. */
const encoder = new TextEncoder();
const sequences = Array.from({ length: 128 }, (_, index) =>
  encoder.encode(index < 32 ? high[index] : String.fromCharCode(0x80 + index)),
);

/** Windows-1252, which Windows calls ANSI. It decodes any file; five bytes have no character. */
export class Windows1252Decoder implements Decoder {
  readonly encoding = 'windows-1252';
  converted = 0;
  private out = new Uint8Array(1 << 16);

  decode(chunk: Uint8Array): Decoded {
    if (this.out.length < chunk.length * 3) this.out = new Uint8Array(chunk.length * 3);
    const { out } = this;
    const undecodable: number[] = [];
    let to = 0;
    for (let at = 0; at < chunk.length; at++) {
      const ascii = asciiEnd(chunk, at);
      out.set(chunk.subarray(at, ascii), to);
      to += ascii - at;
      at = ascii;
      const byte = chunk[at];
      if (byte === undefined) break;
      if (withoutCharacter.has(byte)) undecodable.push(to);
      const sequence = sequences[byte - 0x80];
      for (let index = 0; index < (sequence?.length ?? 0); index++) out[to++] = sequence?.[index] ?? 0;
      this.converted++;
    }
    return { bytes: out.subarray(0, to), undecodable };
  }
}
