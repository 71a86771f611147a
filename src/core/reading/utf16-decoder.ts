import { joinBytes } from '../join-bytes.ts';
import type { Decoded, Decoder, DecodingProblem } from './decoder.ts';

const encoder = new TextEncoder();
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * UTF-16, which Windows programs call Unicode. Our own, because the platform's decoder turns a lone surrogate into
 * U+FFFD without a word, and RULES.md wants each one listed.
 */
export class Utf16Decoder implements Decoder {
  readonly encoding: 'utf-16le' | 'utf-16be';
  converted = 0;
  private readonly little: boolean;
  private rest: Uint8Array = new Uint8Array();

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.encoding = encoding;
    this.little = encoding === 'utf-16le';
  }

  decode(chunk: Uint8Array, last: boolean): Decoded {
    const bytes = joinBytes(this.rest, chunk);
    const usable = this.usable(bytes, last);
    this.rest = last ? new Uint8Array() : bytes.slice(usable);
    const problems: DecodingProblem[] = [];
    let text = '';
    let length = 0;
    const out: Uint8Array[] = [];
    const flush = (): void => {
      const piece = encoder.encode(text);
      out.push(piece);
      length += piece.length;
      text = '';
    };
    for (let at = 0; at < usable; at += 2) {
      const unit = this.unit(bytes, at);
      const lone = isLow(unit) ? !isHigh(this.unit(bytes, at - 2)) : isHigh(unit) && !isLow(this.unit(bytes, at + 2));
      if (lone) {
        flush();
        problems.push({ at: length, rule: 'control-character', value: `U+${unit.toString(16).toUpperCase()}` });
      }
      // The second half of a pair is no character of its own.
      if (lone || !isLow(unit)) this.converted++;
      text += lone ? '\ufffd' : String.fromCharCode(unit);
      if (text.length >= 8192 && !isHigh(unit)) flush();
    }
    flush();
    if (last && usable < bytes.length) {
      problems.push({ at: length, rule: 'undecodable-bytes', value: null });
      out.push(encoder.encode('\ufffd'));
    }
    return { bytes: joinBytes(...out), problems };
  }

  /** How many bytes make whole characters: an odd byte, and a high surrogate at the end, wait for the next chunk. */
  private usable(bytes: Uint8Array, last: boolean): number {
    const even = bytes.length & ~1;
    return !last && even >= 2 && isHigh(this.unit(bytes, even - 2)) ? even - 2 : even;
  }

  /** The unit at a place; 0 outside, and where there is only half of one. */
  private unit(bytes: Uint8Array, at: number): number {
    if (at < 0 || at + 1 >= bytes.length) return 0;
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    return this.little ? first | (second << 8) : (first << 8) | second;
  }
}
