import type { Decoded, Decoder, DecodingProblem } from './decoder.ts';

const encoder = new TextEncoder();

/** Any other encoding that the browser can decode, by its WHATWG label; none of them has U+FFFD, so that tells a byte without a letter. */
export class LabelDecoder implements Decoder {
  readonly encoding: string;
  converted = 0;
  private readonly decoder: TextDecoder;

  constructor(label: string) {
    this.decoder = new TextDecoder(label, { ignoreBOM: true });
    this.encoding = this.decoder.encoding;
  }

  decode(chunk: Uint8Array, last: boolean): Decoded {
    const text = this.decoder.decode(chunk, { stream: !last });
    const bytes = encoder.encode(text);
    const problems: DecodingProblem[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) continue;
      if ((byte & 0xc0) !== 0x80) this.converted++;
      if (byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) {
        problems.push({ at, rule: 'undecodable-bytes', value: null });
      }
    }
    return { bytes, problems };
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
