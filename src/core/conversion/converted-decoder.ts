import type { Decoded, Decoder, DecodingProblem } from '../reading/decoder.ts';
import { hexadecimal } from '../reading/hexadecimal.ts';
import { withoutCharacter } from '../reading/windows-1252-decoder.ts';
import type { Conversion } from './conversion.ts';

/** In UTF-8 all of them begin so. */
const lead = 0xc2;

/** Takes the text of a conversion as it is, and tells of what the letters of its file could not say. */
export class ConvertedDecoder implements Decoder {
  readonly repairs = true;
  private readonly conversion: Pick<Conversion, 'encoding' | 'converted'>;

  constructor(conversion: Pick<Conversion, 'encoding' | 'converted'>) {
    this.conversion = conversion;
  }

  get made(): 'letters' | 'cells' {
    return this.conversion.encoding === null ? 'cells' : 'letters';
  }

  get encoding(): string {
    return this.conversion.encoding ?? 'utf-8';
  }

  get converted(): number {
    return this.conversion.converted;
  }

  decode(chunk: Uint8Array): Decoded {
    const problems: DecodingProblem[] = [];
    if (this.encoding === 'windows-1252') {
      for (let at = chunk.indexOf(lead); at >= 0; at = chunk.indexOf(lead, at + 1)) {
        if (!withoutCharacter.has(chunk[at + 1] ?? 0)) continue;
        problems.push({ at, rule: 'undecodable-bytes', value: null, bytes: hexadecimal(chunk, at + 1, at + 2) });
      }
    }
    return { bytes: chunk, problems };
  }
}
