/** Which column says who was turned away, and which says their name. */

import { cellOf, filledCells, filledColumns, share } from './column-sample.ts';
import { saysHeader } from './column-words.ts';
import type { KnownIds } from './known-ids.ts';
import type { SheetRow } from './sheet.ts';

export interface IdColumn {
  readonly column: number;
  /** In how many of the rows an identifier of the load stands. */
  readonly hits: number;
}

/** Below this share of the rows, identifiers of the load may be chance. */
const leastHits = 0.2;
const mostly = 0.8;

const token = /^[\p{L}\d][\p{L}\d._@+/-]{0,63}$/u;
const date = /^(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b/;
const fileName = /\.(?:xml|zip|gz|txt|csv|handled)$/i;

/** The best first; none when nothing looks like identifiers. `rows`: those below the header that have a message. */
export function idColumns(
  rows: readonly SheetRow[],
  message: readonly number[],
  ids: KnownIds,
  header: SheetRow | null,
): IdColumn[] {
  const candidates = filledColumns(rows)
    .filter((column) => !message.includes(column) && !isCounter(rows, column))
    .map((column) => ({ column, hits: filledCells(rows, column).filter((text) => ids.finds(text)).length }));
  const inLoad = candidates.filter(({ hits }) => hits > 0 && hits >= rows.length * leastHits);
  if (inLoad.length > 0) return inLoad.sort((a, b) => b.hits - a.hits);
  return candidates
    .map(({ column, hits }) => ({ column, hits, score: likeness(rows, column, header) + hits / rows.length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ column, hits }) => ({ column, hits }));
}

/** How much a column looks like identifiers, from 0 up. */
function likeness(rows: readonly SheetRow[], column: number, header: SheetRow | null): number {
  const texts = filledCells(rows, column);
  const named = header !== null && saysHeader('id', cellOf(header, column)) ? 0.5 : 0;
  const different = new Set(texts).size / Math.max(1, texts.length);
  const filled = texts.length / Math.max(1, rows.length);
  const fits = share(texts, (text) => token.test(text) && !date.test(text) && !fileName.test(text));
  const counted = share(texts, (text) => /\d|@/.test(text));
  // Without a digit, only a header tells a login from a first name; one value on all rows tells nobody apart.
  if (fits < mostly || filled < 0.5 || (counted < 0.5 && named === 0)) return 0;
  if (texts.length > 2 && different < 0.1) return 0;
  // An e-mail address is an identifier only where nothing else is.
  const addresses = share(texts, (text) => text.includes('@'));
  return fits * different * filled * (1 - addresses / 4) + named;
}

/** 1, 2, 3 … numbers rows and nothing else. */
export function isCounter(rows: readonly SheetRow[], column: number): boolean {
  const texts = filledCells(rows, column);
  const numbers = texts.filter((text) => /^\d{1,6}\.?$/.test(text)).map(Number.parseFloat);
  const [first] = numbers;
  // In a short report the word “Total” below is a large part of the column.
  const others = texts.length - numbers.length;
  const few = others === 1 && numbers.length > others;
  if (first === undefined || first > 1 || (!few && numbers.length < texts.length * mostly)) return false;
  if (numbers.length < 3) return numbers.every((number) => number <= 3);
  const rising = numbers.filter((number, index) => index > 0 && number > (numbers[index - 1] ?? 0));
  // Not all: a total may stand below them.
  return rising.length >= Math.min((numbers.length - 1) * 0.6, numbers.length - 2);
}

const nameLike = /^\p{L}[\p{L}\p{M}\d\s.,'’;-]{0,120}$/u;

/** By its header, or by what stands in it; null when nothing looks like names of people. */
export function nameColumn(
  rows: readonly SheetRow[],
  taken: readonly number[],
  header: SheetRow | null,
): number | null {
  const columns = filledColumns(rows).filter((column) => !taken.includes(column));
  const texts = (column: number): string[] => filledCells(rows, column);
  const named = columns.filter((column) => {
    const said = header === null ? '' : cellOf(header, column);
    return saysHeader('name', said) && !saysHeader('file', said) && !saysHeader('id', said);
  });
  const found =
    named.find((column) => share(texts(column), (text) => !fileName.test(text)) >= mostly) ??
    columns.find((column) => {
      const both = share(texts(column), (text) => /\p{L}[,;]?\s+\p{L}/u.test(text) && nameLike.test(text));
      const different = new Set(texts(column)).size / Math.max(1, texts(column).length);
      return both >= mostly && different >= 0.5;
    });
  return found ?? null;
}
