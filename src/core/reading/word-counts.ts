import type { ByteWindow } from './byte-window.ts';

/** So many distinct words are kept: far more than a campus has names; those that come later are only counted. */
export const mostWords = 20_000;
/** Bytes of UTF-8; a longer word is kept as its beginning. */
const longestWord = 120;

const apostrophe = 0x27;
const hyphen = 0x2d;
const slotMask = (1 << 15) - 1;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** 1 for a byte that may stand in a word: an English letter, an apostrophe, a hyphen, all beyond ASCII. No digit. */
export const wordByte = new Uint8Array(256).fill(1, 0x80);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'-") wordByte[character.charCodeAt(0)] = 1;

export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/**
 * Counts the words of users that hold more than plain English letters: what an encoding can spoil. Whatever is not
 * ASCII belongs to a word, signs too, because a letter read wrongly may become any sign. References are none of it: they say the
 * same in every encoding, so a word ends where one stands. Attributes, comments and all outside of users are left out.
 *
 * It works on bytes, makes strings only at the end, and does nothing for text that is ASCII. Memory: `mostWords`.
 */
export class WordCounts {
  /** How often words stood in the text that came after the first `mostWords` distinct ones. */
  others = 0;

  private readonly window: ByteWindow;
  /** Runs of text of the user that is open, start and end in turn, as offsets from the start of the text. */
  private readonly runs: number[] = [];
  /** An open hash table: the number of a word plus one, 0 where there is none. */
  private readonly slots = new Int32Array(slotMask + 1);
  private readonly counts = new Int32Array(mostWords);
  /** Where each word ends in `letters`; it begins where the one before ends. */
  private readonly ends = new Int32Array(mostWords);
  private letters = new Uint8Array(1 << 12);
  private distinct = 0;

  constructor(window: ByteWindow) {
    this.window = window;
  }

  /**
   * Notes a run of text that holds, or may hold, more than ASCII. A chunk may end in a word, so it is looked at with the
   * whole user: a user that breaks off counts for nothing.
   */
  note(start: number, end: number): void {
    this.runs.push(start, end);
  }

  /** Counts what was noted of a user, all of which stands in the window. */
  settle(): void {
    const { runs } = this;
    if (runs.length === 0) return;
    let done = 0;
    for (let index = 0; index < runs.length; index += 2) {
      done = this.countRun(Math.max(done, this.indexOf(runs[index])), this.indexOf(runs[index + 1]));
    }
    runs.length = 0;
  }

  /** Each word, in no order. Words with digits of other scripts are left out: no word may be part of a number. */
  words(): CountedWord[] {
    const words: CountedWord[] = [];
    for (let index = 0; index < this.distinct; index++) {
      const word = utf8.decode(this.letters.subarray(this.startOf(index), this.ends[index]));
      if (!/\p{Nd}/u.test(word)) words.push({ word, count: this.counts[index] ?? 0 });
    }
    return words;
  }

  private indexOf(offset = 0): number {
    return offset - this.window.base;
  }

  /** Returns how far it came: a word that a chunk cut in two goes on in the next run. */
  private countRun(start: number, stop: number): number {
    const { bytes } = this.window;
    let at = start;
    while (at < stop) {
      if ((bytes[at] ?? 0) < 0x80) {
        at++;
        continue;
      }
      let from = at;
      while (wordByte[bytes[from - 1] ?? 0] === 1) from--;
      while (wordByte[bytes[at] ?? 0] === 1) at++;
      this.countWord(bytes, from, at);
    }
    return at;
  }

  /** Without the quotation marks and dashes around it. */
  private countWord(bytes: Uint8Array, from: number, to: number): void {
    let [first, end] = [from, to];
    while (bytes[first] === apostrophe || bytes[first] === hyphen) first++;
    while (bytes[end - 1] === apostrophe || bytes[end - 1] === hyphen) end--;
    if (end - first > longestWord) {
      end = first + longestWord;
      while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
    }
    this.countLetters(bytes, first, end);
  }

  private countLetters(bytes: Uint8Array, start: number, end: number): void {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + (bytes[at] ?? 0);
    let slot = (hash ^ (hash >>> 16)) & slotMask;
    for (let known = this.slots[slot] ?? 0; known > 0; known = this.slots[slot] ?? 0) {
      if (this.isWord(known - 1, bytes, start, end)) {
        this.counts[known - 1] = (this.counts[known - 1] ?? 0) + 1;
        return;
      }
      slot = (slot + 1) & slotMask;
    }
    if (this.distinct === mostWords) this.others++;
    else this.slots[slot] = this.add(bytes.subarray(start, end));
  }

  private add(word: Uint8Array): number {
    const start = this.startOf(this.distinct);
    if (start + word.length > this.letters.length) {
      const larger = new Uint8Array(this.letters.length * 2);
      larger.set(this.letters);
      this.letters = larger;
    }
    this.letters.set(word, start);
    this.ends[this.distinct] = start + word.length;
    this.counts[this.distinct] = 1;
    return ++this.distinct;
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] ?? 0);
  }

  private isWord(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const first = this.startOf(index);
    if ((this.ends[index] ?? 0) - first !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[at] !== this.letters[first + at - start]) return false;
    return true;
  }
}
