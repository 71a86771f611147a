import type { EvidentWord, WordEvidence } from '../evident-word.ts';
import type { EncodingFacts } from '../load.ts';
import { believedEncoding, readerIn } from './believed-encoding.ts';
import { type BytesOfLetter, bytesOfLetters } from './bytes-of-letters.ts';
import type { WordCounts } from './word-counts.ts';

/** So many words go to the page at once. */
const firstWords = 200;

/** The words of one document, and how they were read. */
export interface WordsRead {
  readonly counts: WordCounts;
  /** Null of what Alma never sees: a file that is no XML, mended words. */
  readonly encoding: EncodingFacts | null;
}

/**
 * The evidence, and all words it is made of: what Alma would have read otherwise first, then by count, then as they sort.
 * Of mended words it is not known what Alma would have read.
 */
export function wordEvidence(
  documents: readonly WordsRead[],
  areMended = false,
): {
  readonly evidence: WordEvidence;
  readonly words: readonly EvidentWord[];
} {
  const told = areMended ? documents.map((one) => ({ ...one, encoding: null })) : documents;
  const words = joined(told.flatMap(evidentWords)).sort(byWeight);
  const different = words.filter((word) => word.inAlma !== null).length;
  const others = documents.reduce((sum, { counts }) => sum + counts.others, 0);
  // Of several documents the one is told that Alma would have read otherwise.
  const seen = told.flatMap(({ encoding }) => encoding ?? []);
  const first = seen.find((encoding) => believedEncoding(encoding) !== encoding.detected) ?? seen[0];
  const believed = first === undefined ? null : believedEncoding(first);
  return {
    words,
    evidence: { believed, distinct: words.length, different, others, first: words.slice(0, firstWords) },
  };
}

function evidentWords({ counts, encoding }: WordsRead): EvidentWord[] {
  const inAlma = encoding === null ? () => null : readByAlma(encoding);
  return counts.words().map(({ word, count }) => ({ word, inAlma: inAlma(word), count }));
}

function readByAlma(encoding: EncodingFacts): (word: string) => string | null {
  const believed = believedEncoding(encoding);
  return believed === encoding.detected ? () => null : almaReader(encoding.detected, believed);
}

/** What several documents have in common, counted together. */
function joined(words: readonly EvidentWord[]): EvidentWord[] {
  const known = new Map<string, EvidentWord>();
  for (const word of words) {
    const key = `${word.word}\n${word.inAlma ?? ''}`;
    const before = known.get(key);
    known.set(key, before === undefined ? word : { ...before, count: before.count + word.count });
  }
  return [...known.values()];
}

function byWeight(one: EvidentWord, other: EvidentWord): number {
  const told = Number(other.inAlma !== null) - Number(one.inAlma !== null);
  return told || other.count - one.count || (one.word < other.word ? -1 : 1);
}

/** Brings a word back to the bytes that it was read from, and reads them as Alma would. */
function almaReader(detected: string, believed: string): (word: string) => string | null {
  const bytesOf = bytesOfLetters(detected);
  const read = readerIn(believed);
  return (word) => {
    const seen = readAnew(word, bytesOf, read);
    return seen === word ? null : seen;
  };
}

/** A character without a way back stays lost: what its bytes were is not known. */
function readAnew(word: string, bytesOf: BytesOfLetter, read: (bytes: Uint8Array) => string): string {
  let text = '';
  let bytes: number[] = [];
  for (const character of word) {
    const known = bytesOf(character);
    if (known !== undefined && character !== '\ufffd') bytes.push(...known);
    else {
      text += `${read(Uint8Array.from(bytes))}\ufffd`;
      bytes = [];
    }
  }
  return text + read(Uint8Array.from(bytes));
}
