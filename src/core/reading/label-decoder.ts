import { joinBytes } from '../join-bytes.ts';
import type { Decoded, Decoder, DecodingProblem } from './decoder.ts';
import { hexadecimal } from './hexadecimal.ts';
import { type SplitPiece, WrittenSigns } from './written-sign.ts';

const encoder = new TextEncoder();
/** Where each byte is a character of its own (WHATWG, “Legacy single-byte encodings”), a bad one can be named. */
const singleByte = /^(?:ibm866|iso-8859-|koi8-|macintosh|windows-|x-mac-)/;

/**
 * Any other encoding that the browser can decode, by its WHATWG label. U+FFFD tells a byte without a letter, because no
 * such encoding has it; but for GB 18030 and GBK, where one that the export holds is told apart.
 */
export class LabelDecoder implements Decoder {
  readonly encoding: string;
  converted = 0;
  private readonly decoder: TextDecoder;
  private readonly signs: WrittenSigns | null;
  private readonly isSingle: boolean;

  constructor(label: string) {
    this.decoder = new TextDecoder(label, { ignoreBOM: true });
    this.encoding = this.decoder.encoding;
    this.isSingle = singleByte.test(this.encoding);
    this.signs = /^gb/.test(this.encoding) ? new WrittenSigns() : null;
  }

  decode(chunk: Uint8Array, last: boolean): Decoded {
    const pieces: readonly SplitPiece[] = this.signs?.split(chunk, last) ?? [{ bytes: chunk, isSign: false }];
    const problems: DecodingProblem[] = [];
    const out: Uint8Array[] = [];
    let length = 0;
    const add = (bytes: Uint8Array, isSign: boolean, from: Uint8Array | null = null): void => {
      // Three bytes of UTF-8 and no more: it stands for itself.
      this.look(bytes, isSign && bytes.length === 3 ? null : problems, length, this.isSingle ? from : null);
      out.push(bytes);
      length += bytes.length;
    };
    for (const { bytes, isSign } of pieces) {
      add(encoder.encode(this.decoder.decode(bytes, { stream: true })), isSign, bytes);
    }
    if (last) add(encoder.encode(this.decoder.decode()), false);
    return { bytes: joinBytes(...out), problems };
  }

  /** Counts what is not ASCII, and lists what stands for no letter. `from`: what it was read from, a byte a character. */
  private look(bytes: Uint8Array, problems: DecodingProblem[] | null, before: number, from: Uint8Array | null): void {
    let rest = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) continue;
      if ((byte & 0xc0) === 0x80) rest++;
      else this.converted++;
      if (byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) {
        const bad = from === null ? {} : { bytes: hexadecimal(from, at - rest, at - rest + 1) };
        problems?.push({ at: before + at, rule: 'undecodable-bytes', value: null, ...bad });
      }
    }
  }
}

/** The WHATWG name of a label; null when the browser knows no such encoding. */
export function encodingOfLabel(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}
