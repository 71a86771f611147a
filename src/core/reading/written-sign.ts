import { joinBytes } from '../join-bytes.ts';

/** U+FFFD as GB 18030 and GBK write it, the only encodings of old that can. */
const sign = [0x84, 0x31, 0xa4, 0x37];

export interface SplitPiece {
  readonly bytes: Uint8Array;
  /** These are the bytes of U+FFFD, if what stands before them does not reach into them. */
  readonly isSign: boolean;
}

/** Splits chunks before and behind each U+FFFD that the export itself holds, so that it is not taken for a fault. */
export class WrittenSigns {
  /** The beginning of what may be the sign. */
  private rest: Uint8Array = new Uint8Array();

  split(chunk: Uint8Array, last: boolean): SplitPiece[] {
    const bytes = joinBytes(this.rest, chunk);
    const pieces: SplitPiece[] = [];
    let from = 0;
    const cut = (to: number, isSign: boolean): void => {
      if (to > from) pieces.push({ bytes: bytes.subarray(from, to), isSign });
      from = to;
    };
    this.rest = new Uint8Array();
    for (let at = bytes.indexOf(sign[0] ?? 0); at >= 0; at = bytes.indexOf(sign[0] ?? 0, at + 1)) {
      const seen = matching(bytes, at);
      if (seen === sign.length) {
        cut(at, false);
        cut(at + seen, true);
      } else if (!last && at + seen === bytes.length) {
        cut(at, false);
        this.rest = bytes.slice(at);
        return pieces;
      }
    }
    cut(bytes.length, false);
    return pieces;
  }
}

/** How many bytes at `at` are those of the sign. */
function matching(bytes: Uint8Array, at: number): number {
  let seen = 0;
  while (seen < sign.length && bytes[at + seen] === sign[seen]) seen++;
  return seen;
}
