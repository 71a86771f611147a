import { joinBytes } from '../join-bytes.ts';
import type { Decoded, DecodingProblem } from './decoder.ts';
import { reach, wordAround } from './word-around.ts';

/** So many are listed, the most frequent first; far more than an honest export has. */
const mostListed = 50;
/** So many are told apart; those that come later are only counted. */
const mostKept = 1000;
const mostWords = 5;
/** One is looked at in so many places at most: what stands in more of them stands in the same few words. */
const mostLooks = 200;

/** Bytes that stand for no letter in the encoding of the export, and the words in which they do. */
export interface UnreadLetter {
  /** As `DecodingProblem.bytes` has them: `81`. */
  readonly bytes: string;
  /** How often they stand there. */
  readonly count: number;
  /** At most 5 different ones, each as the pieces between its places: `Mu▯oz` is `['Mu', 'oz']`; other such letters are U+FFFD. */
  readonly words: readonly (readonly string[])[];
}

/** What could not be read; `more`: in how many places stand others, which are not listed. */
export interface UnreadFacts {
  readonly letters: readonly UnreadLetter[];
  readonly more: number;
}

interface Kept {
  count: number;
  looks: number;
  /** By what they say, so that each is there once. */
  readonly words: Map<string, readonly string[]>;
}

/**
 * Gathers what decoders could not read, with words around it; fed with what they return, document by document. Where no
 * byte is said there is nothing to tell apart, and it is passed over. Memory: the limits above.
 */
export class UnreadLetters {
  private readonly wanted: ReadonlySet<string> | null;
  private readonly kept = new Map<string, Kept>();
  private beyond = 0;
  /** The end of what has come: a word in it may go on in what comes next. */
  private tail: Uint8Array = new Uint8Array();
  /** What could not be read in `tail`, by its place there; the first `counted` of them are done with. */
  private open: readonly DecodingProblem[] = [];
  private counted = 0;

  /** `wanted`: only these bytes are gathered; null for all. */
  constructor(wanted: ReadonlySet<string> | null = null) {
    this.wanted = wanted;
  }

  /** What a decoder has returned, of which nothing is kept but copies. `last`: the document ends with it. */
  look({ bytes, problems }: Decoded, last: boolean): void {
    const isQuiet = problems.length === 0 && this.counted === this.open.length;
    // Nearly always, and then a chunk is not copied for the sake of its end.
    const text = isQuiet && bytes.length >= reach ? bytes : joinBytes(this.tail, bytes);
    const before = text.length - bytes.length;
    const come = problems.filter(({ rule }) => rule !== 'mixed-encoding');
    const all = isQuiet ? [] : [...this.open, ...come.map((problem) => ({ ...problem, at: problem.at + before }))];
    const ready = last ? text.length : text.length - reach;
    let next = isQuiet ? 0 : this.counted;
    for (; (all[next]?.at ?? ready) < ready; next++) this.count(text, all, next);
    this.keepFrom(last ? text.length : Math.max(0, (all[next]?.at ?? text.length) - reach), text, all, next);
  }

  facts(): UnreadFacts {
    const letters = [...this.kept].map(([bytes, { count, words }]) => ({ bytes, count, words: [...words.values()] }));
    letters.sort((one, other) => other.count - one.count || (one.bytes < other.bytes ? -1 : 1));
    const most = this.wanted?.size ?? mostListed;
    const more = letters.slice(most).reduce((sum, { count }) => sum + count, this.beyond);
    return { letters: letters.slice(0, most), more };
  }

  private keepFrom(from: number, text: Uint8Array, all: readonly DecodingProblem[], counted: number): void {
    const kept = all.filter(({ at }) => at >= from);
    this.tail = text.slice(from);
    this.open = kept.map((problem) => ({ ...problem, at: problem.at - from }));
    this.counted = kept.length - (all.length - counted);
  }

  private count(text: Uint8Array, all: readonly DecodingProblem[], index: number): void {
    const bytes = all[index]?.bytes;
    if (bytes === undefined || this.wanted?.has(bytes) === false) return;
    const kept = this.keptOf(bytes);
    if (kept === null) {
      this.beyond++;
      return;
    }
    kept.count++;
    if (kept.words.size === mostWords || kept.looks++ >= mostLooks) return;
    const word = wordAround(text, all, index);
    if (word !== null) kept.words.set(word.join('\0'), word);
  }

  /** Null for one too many. */
  private keptOf(bytes: string): Kept | null {
    const known = this.kept.get(bytes);
    if (known !== undefined) return known;
    if (this.kept.size === mostKept) return null;
    const kept = { count: 0, looks: 0, words: new Map<string, readonly string[]>() };
    this.kept.set(bytes, kept);
    return kept;
  }
}
