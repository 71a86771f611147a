import type { Passage } from './passage.ts';

/** A passage as lines to be shown. */
export interface Excerpt {
  readonly lines: readonly ExcerptLine[];
  /** Which of `lines` holds the place that was looked for, and where in it, in UTF-16 units; null when there is none. */
  readonly mark: { readonly line: number; readonly at: number } | null;
  /** More stands before or behind it. */
  readonly before: boolean;
  readonly behind: boolean;
}

export interface ExcerptLine {
  /** 1-based, in the file. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
}

/** How much is shown: all, if it is no more than `whole`; else so much on either side of the place. */
export interface ExcerptLimits {
  readonly whole: Measure;
  readonly around: Measure;
}

interface Measure {
  readonly lines: number;
  readonly characters: number;
}

/** For a user: nearly every one is shown whole. */
export const userLimits: ExcerptLimits = {
  whole: { lines: 400, characters: 30_000 },
  around: { lines: 60, characters: 6000 },
};

/** For a place in a file that may be one line of megabytes. */
export const placeLimits: ExcerptLimits = {
  whole: { lines: 0, characters: 0 },
  around: { lines: 12, characters: 1500 },
};

/** No limit goes further than so many characters from the place. */
const farthest = 100_000;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Beyond that a tag does not stand further in because it is inside of another. */
const deepestIndent = 40;

/** Cuts a passage for showing. `hide` takes out what must not be shown, and must keep the length of the text. */
export function excerptOf(passage: Passage, limits: ExcerptLimits, hide: (text: string) => string): Excerpt {
  const { bytes, mark } = passage;
  const all = decoder.decode(bytes);
  const marked = mark === null ? null : decoder.decode(bytes.subarray(0, mark)).length;
  const near = Math.max(0, (marked ?? 0) - farthest);
  // What is far away is not shown, so a user of megabytes costs no more than others.
  const text = all.slice(0, near) + hide(all.slice(near, (marked ?? 0) + farthest));
  const [from, to] = stretch(text, marked ?? 0, limits);
  const lines = linesOf(text.slice(from, to));
  const first = passage.line + lineEnds(text.slice(0, from));
  const indent = from > 0 ? 0 : indentOf(passage);
  return {
    lines: lines.map((line, index) => ({
      number: first + index,
      text: index === 0 ? ' '.repeat(indent) + line.text : line.text,
    })),
    mark: marked === null ? null : markIn(lines, marked - from, indent),
    before: passage.before || from > 0,
    behind: passage.behind || to < all.length,
  };
}

/** A user begins behind its own indent, without which its first tag would stand further out than its last. */
function indentOf({ column }: Passage): number {
  return column === null || column > deepestIndent ? 0 : column - 1;
}

function markIn(lines: readonly Line[], at: number, indent: number): Excerpt['mark'] {
  const line = lines.findLastIndex(({ start }) => start <= at);
  return { line, at: at - (lines[line]?.start ?? 0) + (line === 0 ? indent : 0) };
}

/** From where to where the text is shown. */
function stretch(text: string, at: number, { whole, around }: ExcerptLimits): readonly [from: number, to: number] {
  if (text.length <= whole.characters && lineEnds(text) < whole.lines) return [0, text.length];
  const before = text.slice(Math.max(0, at - around.characters), at);
  const behind = text.slice(at, at + around.characters);
  const first = linesOf(before).at(-1 - around.lines)?.start ?? 0;
  const last = linesOf(behind)[around.lines];
  const from = at - before.length + first;
  const to = at + (last === undefined ? behind.length : last.start + last.text.length);
  return [isLow(text, from) ? from + 1 : from, isLow(text, to) ? to + 1 : to];
}

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

interface Line {
  readonly start: number;
  readonly text: string;
}

const lineEnd = /\r\n|\r|\n/g;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(lineEnd)) {
    lines.push({ start, text: text.slice(start, index) });
    start = index + end.length;
  }
  lines.push({ start, text: text.slice(start) });
  return lines;
}

function lineEnds(text: string): number {
  return text.match(lineEnd)?.length ?? 0;
}
