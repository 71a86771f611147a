/** Tables as text (RFC 4180 and what programs make of it), split by whatever stands between the columns. */

import { type Sheet, SheetBuilder } from './sheet.ts';

/** In the order in which they are believed where nothing else decides. */
const delimiters = ['\t', ';', '|', ','] as const;

/** How much of the text, and how many of its records, decide about the delimiter. */
const charactersThatTell = 1 << 18;
const recordsThatTell = 200;

/** Excel's own word about the delimiter, on a line of its own before everything. */
const spoken = /^"?sep=(.)"?(?:\r\n?|\n|$)/i;

/** Null when nothing stands between columns: then it is no table. */
export function readDelimited(text: string): Sheet | null {
  const [line, character] = spoken.exec(text) ?? ['', null];
  const delimiter = character ?? guessDelimiter(text);
  if (delimiter === null) return null;
  const builder = new SheetBuilder();
  let number = line === '' ? 0 : 1;
  for (const cells of records(text, line.length, delimiter)) builder.add(++number, cells);
  return builder.sheet('');
}

/** The one that gives most rows the same number of columns, and more than one. */
function guessDelimiter(text: string): string | null {
  const head = text.slice(0, charactersThatTell);
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of delimiters) {
    const score = evenness(head, delimiter);
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/** Share of the records with the most frequent width; of equal shares the wider table wins. */
function evenness(text: string, delimiter: string): number {
  const widths = new Map<number, number>();
  let count = 0;
  for (const cells of records(text, 0, delimiter)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    if (++count === recordsThatTell) break;
  }
  const [width, rows] = [...widths].filter(([cells]) => cells > 1).sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return rows === 0 ? 0 : rows / count + Math.min(width, 50) / 10_000;
}

/** Record by record. Quotation marks that never close are ordinary characters. */
export function* records(text: string, from: number, delimiter: string): Generator<string[]> {
  let at = from;
  let quotes = true;
  while (at < text.length) {
    const cells: string[] = [];
    for (;;) {
      let value = '';
      if (quotes && text[at] === '"') {
        const end = closingQuote(text, at + 1);
        if (end < 0) quotes = false;
        else {
          value = text.slice(at + 1, end).replaceAll('""', '"');
          at = end + 1;
        }
      }
      const end = cellEnd(text, at, delimiter);
      cells.push(value + text.slice(at, end));
      at = end;
      if (text[at] !== delimiter) break;
      at++;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    yield cells;
  }
}

/** A quotation mark that is not doubled; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return text.length;
}
