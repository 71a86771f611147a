import type { DecodingProblem } from './decoder.ts';
import { wordByte } from './word-counts.ts';
import { sequenceLength } from './xml-characters.ts';

/** Bytes of UTF-8 on either side of a letter; of a longer word what is next to it is shown. */
export const reach = 60;

const space = 0x20;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const lost = '\ufffd';

/**
 * The word around what the decoder could not read, as the pieces between all places in it where the same bytes stand;
 * others that could not be read are U+FFFD. A word is a run of letters, as the evidence of the encoding has it: it holds no
 * digit, so nothing of it is part of a number. What stands alone brings the words beside it.
 *
 * `problems`: those of `text` in their order, and by `index` the one that is meant. Null where no letter stands around
 * it that may be shown.
 */
export function wordAround(
  text: Uint8Array,
  problems: readonly DecodingProblem[],
  index: number,
): readonly string[] | null {
  const { at = 0, bytes } = problems[index] ?? {};
  const [from, to] = extentAround(text, at);
  let next = index;
  while ((problems[next - 1]?.at ?? -1) >= from) next--;
  const pieces: string[] = [];
  let piece = '';
  let done = from;
  for (let problem = problems[next]; problem !== undefined && problem.at < to; problem = problems[++next]) {
    piece += utf8.decode(text.subarray(done, problem.at));
    done = behind(text, problem.at);
    if (problem.bytes === bytes) {
      pieces.push(piece);
      piece = '';
    } else piece += lost;
  }
  pieces.push(piece + utf8.decode(text.subarray(done, to)));
  const said = pieces.join('');
  return !/\p{L}/u.test(said) || /\p{Nd}/u.test(said) ? null : pieces;
}

function extentAround(text: Uint8Array, at: number): readonly [number, number] {
  const [low, high] = [Math.max(0, at - reach), Math.min(text.length, at + reach)];
  const end = behind(text, at);
  const [from, to] = [runBack(text, at, low), runOn(text, end, high)];
  if (from < at || to > end) return [from, to];
  return [
    text[from - 1] === space ? runBack(text, from - 1, low) : from,
    text[to] === space ? runOn(text, to + 1, high) : to,
  ];
}

const behind = (text: Uint8Array, at: number): number => at + sequenceLength(text[at] ?? 0);
const isWord = (text: Uint8Array, at: number): boolean => wordByte[text[at] ?? 0] === 1;
/** Not the first byte of a character. */
const isRest = (text: Uint8Array, at: number): boolean => ((text[at] ?? 0) & 0xc0) === 0x80;

/** Where the run of letters begins that ends before a place; where it is cut, a character is not. */
function runBack(text: Uint8Array, before: number, low: number): number {
  let at = before;
  while (at > low && isWord(text, at - 1)) at--;
  while (at < before && isRest(text, at)) at++;
  return at;
}

function runOn(text: Uint8Array, from: number, high: number): number {
  let at = from;
  while (at < high && isWord(text, at)) at++;
  while (at > from && isRest(text, at)) at--;
  return at;
}
