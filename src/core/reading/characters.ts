import { utf8SequenceAt } from './utf8-decoder.ts';

/** How an encoding puts characters into bytes, so that characters can be counted without decoding them. */
export interface Characters {
  /** How many bytes the character at `at` takes, one that cannot be read included; 0 when the bytes end within it. */
  length(bytes: Uint8Array, at: number): number;
  /** Its number, where it is a line end; otherwise any number that is none. */
  lineEnd(bytes: Uint8Array, at: number): number;
}

const utf8: Characters = {
  length: (bytes, at) => ((bytes[at] ?? 0) < 0x80 ? 1 : Math.abs(utf8SequenceAt(bytes, at, bytes.length))),
  lineEnd: (bytes, at) => bytes[at] ?? 0,
};

const oneByte: Characters = { length: () => 1, lineEnd: (bytes, at) => bytes[at] ?? 0 };

function utf16(little: boolean): Characters {
  const [low, high] = little ? [0, 1] : [1, 0];
  const unit = (bytes: Uint8Array, at: number): number => (bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8);
  return {
    length(bytes, at) {
      if (at + 1 >= bytes.length) return 0;
      if ((unit(bytes, at) & 0xfc00) !== 0xd800) return 2;
      if (at + 3 >= bytes.length) return 0;
      return (unit(bytes, at + 2) & 0xfc00) === 0xdc00 ? 4 : 2;
    },
    lineEnd: unit,
  };
}

const oneByteEach = /^(?:ibm866|iso-8859-\d+(?:-i)?|koi8-[ru]|macintosh|windows-(?:874|125\d)|x-mac-cyrillic)$/;

/** By the WHATWG name, lower case; null for encodings in which only decoding tells where a character ends. */
export function charactersOf(encoding: string): Characters | null {
  if (encoding === 'utf-8') return utf8;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(encoding === 'utf-16le');
  return oneByteEach.test(encoding) ? oneByte : null;
}
