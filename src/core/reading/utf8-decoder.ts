import { joinBytes } from '../join-bytes.ts';
import { asciiEnd } from './ascii-run.ts';
import type { Decoded, Decoder, DecodingProblem } from './decoder.ts';
import { hexadecimal } from './hexadecimal.ts';

/** WHATWG Encoding, UTF-8 decoder: the first continuation byte of these leads is narrower than 80–BF. */
function secondByteFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0 && second <= 0xbf;
  if (lead === 0xed) return second >= 0x80 && second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90 && second <= 0xbf;
  if (lead === 0xf4) return second >= 0x80 && second <= 0x8f;
  return second >= 0x80 && second <= 0xbf;
}

/** The length of the valid sequence at `at`; 0 when it is cut by `end`; minus the length of what is no character. */
export function utf8SequenceAt(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return -1;
  for (let index = 1; index < length; index++) {
    if (at + index >= end) return 0;
    const byte = bytes[at + index] ?? 0;
    const fits = index === 1 ? secondByteFits(lead, byte) : byte >= 0x80 && byte <= 0xbf;
    if (!fits) return -index;
  }
  return length;
}

const replacement = [0xef, 0xbf, 0xbd];

/**
 * UTF-8 as it is. Unless it is `certain` that the file is UTF-8 (a byte order mark says so), the first byte that does
 * not fit ends the attempt; if it is certain, such bytes are read as U+FFFD and listed.
 */
export class Utf8Decoder implements Decoder {
  readonly encoding = 'utf-8';
  readonly converted = 0;
  private readonly certain: boolean;
  private rest = new Uint8Array();

  constructor(certain: boolean) {
    this.certain = certain;
  }

  decode(chunk: Uint8Array, last: boolean): Decoded | null {
    const bytes = joinBytes(this.rest, chunk);
    this.rest = new Uint8Array();
    let at = 0;
    while (at < bytes.length) {
      at = asciiEnd(bytes, at);
      if (at >= bytes.length) break;
      const length = utf8SequenceAt(bytes, at, bytes.length);
      if (length === 0 && !last) {
        this.rest = bytes.slice(at);
        return { bytes: bytes.subarray(0, at), problems: [] };
      }
      if (length <= 0) return this.certain ? this.replace(bytes, last) : null;
      at += length;
    }
    return { bytes, problems: [] };
  }

  private replace(bytes: Uint8Array, last: boolean): Decoded {
    const out: number[] = [];
    const problems: DecodingProblem[] = [];
    for (let at = 0; at < bytes.length; ) {
      const length = utf8SequenceAt(bytes, at, bytes.length);
      if (length > 0) for (let index = 0; index < length; index++) out.push(bytes[at + index] ?? 0);
      else if (length === 0 && !last) {
        this.rest = bytes.slice(at);
        break;
      } else {
        const behind = length === 0 ? bytes.length : at - length;
        const bad = hexadecimal(bytes, at, behind);
        problems.push({ at: out.length, rule: 'undecodable-bytes', value: null, bytes: bad });
        out.push(...replacement);
      }
      at += length > 0 ? length : length === 0 ? bytes.length - at : -length;
    }
    return { bytes: Uint8Array.from(out), problems };
  }
}
