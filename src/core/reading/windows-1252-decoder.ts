import { joinBytes } from '../join-bytes.ts';
import { asciiEnd } from './ascii-run.ts';
import type { Decoded, Decoder, DecodingProblem } from './decoder.ts';
import { hexadecimal } from './hexadecimal.ts';
import { isMisreadLetter } from './misread-letters.ts';
import { utf8SequenceAt } from './utf8-decoder.ts';

/** Bytes 80 to 9F of Windows-1252 (WHATWG index windows-1252). */
const high =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** These stand for no character; TextDecoder passes them as C1 controls without a word, so they are listed here. */
export const withoutCharacter: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** The UTF-8 of each byte from 80 up. */
const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { ignoreBOM: true });
const sequences = Array.from({ length: 128 }, (_, index) =>
  encoder.encode(index < 32 ? high[index] : String.fromCharCode(0x80 + index)),
);

/** Windows-1252, which Windows calls ANSI. It decodes any file; five bytes have no character. */
export class Windows1252Decoder implements Decoder {
  readonly encoding = 'windows-1252';
  converted = 0;
  private readonly automatic: boolean;
  private out = new Uint8Array(1 << 16);
  /** Bytes from 80 up that the chunk before ended in: with what follows they may be UTF-8. */
  private rest: Uint8Array = new Uint8Array();

  /** `automatic`: nobody has said that it is ANSI, so UTF-8 among it is told. */
  constructor(automatic: boolean) {
    this.automatic = automatic;
  }

  decode(chunk: Uint8Array, last: boolean): Decoded {
    const bytes = this.rest.length === 0 ? chunk : joinBytes(this.rest, chunk);
    const end = last || !this.automatic ? bytes.length : settledEnd(bytes);
    this.rest = bytes.slice(end);
    if (this.out.length < end * 3) this.out = new Uint8Array(end * 3);
    const { out } = this;
    const problems: DecodingProblem[] = [];
    let to = 0;
    let known = 0;
    for (let at = 0; at < end; at++) {
      const ascii = Math.min(asciiEnd(bytes, at), end);
      out.set(bytes.subarray(at, ascii), to);
      to += ascii - at;
      at = ascii;
      if (at >= end) break;
      const byte = bytes[at] ?? 0;
      if (this.automatic && at >= known) {
        const length = mixedLength(bytes, at, end);
        if (length > 0) problems.push({ at: to, rule: 'mixed-encoding', value: null });
        known = at + length;
      }
      if (withoutCharacter.has(byte)) {
        problems.push({ at: to, rule: 'undecodable-bytes', value: null, bytes: hexadecimal(bytes, at, at + 1) });
      }
      const sequence = sequences[byte - 0x80];
      for (let index = 0; index < (sequence?.length ?? 0); index++) out[to++] = sequence?.[index] ?? 0;
      this.converted++;
    }
    return { bytes: out.subarray(0, to), problems };
  }
}

/** The length of a sequence that is valid UTF-8 for a plausible letter; 0 where there is none. */
function mixedLength(bytes: Uint8Array, at: number, end: number): number {
  const length = utf8SequenceAt(bytes, at, end);
  if (length < 2 || length > 3) return 0;
  const codePoint = strict.decode(bytes.subarray(at, at + length)).codePointAt(0) ?? 0;
  return isMisreadLetter(codePoint) ? length : 0;
}

/** The end, without a sequence that may go on in the next chunk. */
function settledEnd(bytes: Uint8Array): number {
  for (let at = Math.max(0, bytes.length - 3); at < bytes.length; at++) {
    if (utf8SequenceAt(bytes, at, bytes.length) === 0) return at;
  }
  return bytes.length;
}
