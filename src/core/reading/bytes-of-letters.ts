import { decoderOf } from './choose-decoder.ts';

const encoder = new TextEncoder();
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The way back: the bytes that a character has in an encoding; undefined where no way back is known. */
export type BytesOfLetter = (character: string) => readonly number[] | undefined;

/**
 * For any encoding the browser reads. Platforms have no way back but for UTF-8, so all that one byte or two bytes can
 * say is read once and turned round. What takes more (four bytes of GB 18030, three of EUC-JP, ISO-2022-JP) has no way back.
 */
export function bytesOfLetters(encoding: string): BytesOfLetter {
  if (encoding === 'utf-8') return (character) => [...encoder.encode(character)];
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return (character) => sixteenBit(character, encoding === 'utf-16le');
  }
  const table = turnedRound(encoding);
  return (character) => (character < '\u0080' ? [character.charCodeAt(0)] : table.get(character));
}

function sixteenBit(character: string, little: boolean): number[] {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index);
    return little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  }).flat();
}

const lineFeed = 0x0a;

function turnedRound(encoding: string): Map<string, readonly number[]> {
  const sequences: number[][] = [];
  for (let first = 0x80; first <= 0xff; first++) sequences.push([first]);
  if (/^(?:gb|big5|euc-|shift_jis)/.test(encoding)) {
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) sequences.push([first, second]);
    }
  }
  // A line feed is no second byte anywhere, so each sequence stands for itself.
  const sample = Uint8Array.from(sequences.flatMap((bytes) => [...bytes, lineFeed]));
  const letters = utf8.decode(decoderOf(encoding).decode(sample, true)?.bytes).split('\n');
  const table = new Map<string, readonly number[]>();
  sequences.forEach((bytes, index) => {
    const letter = letters[index] ?? '';
    const isOne = [...letter].length === 1 && letter !== '\ufffd';
    if (isOne && !table.has(letter)) table.set(letter, bytes);
  });
  return table;
}
