/** Which columns hold Alma's messages. */

import { cellOf, filledCells, filledColumns, joinedCells, share } from './column-sample.ts';
import type { KnownIds } from './known-ids.ts';
import type { KnowsMessage } from './layout.ts';
import type { SheetRow } from './sheet.ts';

export interface MessageColumns {
  readonly columns: readonly number[];
  /** In how many of the rows a known message stands. */
  readonly known: number;
}

/** A message Alma has not sent before is a sentence all the same. */
const leastWords = 4;
/** Below this share of rows known messages may be chance. */
const leastKnown = 0.1;
/** From this share on, a table is about the users of the load. */
const leastIds = 0.5;

/** Null when nothing in the table reads like messages about users that were turned away. */
export function messageColumns(rows: readonly SheetRow[], knows: KnowsMessage, ids: KnownIds): MessageColumns | null {
  const columns = filledColumns(rows);
  const count = (joined: readonly number[]): number => rows.filter((row) => knows(joinedCells(row, joined))).length;
  const singles = columns.map((column) => ({ columns: [column], known: count([column]) }));
  const single = singles.toSorted((a, b) => b.known - a.known || length(rows, b) - length(rows, a))[0];
  // Not neighbours only: a total or a remark may stand in a column between that is blank otherwise.
  const pairs = columns.flatMap((left, at) => columns.slice(at + 1, at + 4).map((right) => [left, right]));
  const pair = pairs.map((both) => ({ columns: both, known: count(both) })).sort((a, b) => b.known - a.known)[0];
  const best = pair && single && pair.known > single.known + rows.length / 20 ? pair : single;
  if (best === undefined) return null;
  if (best.known > 0 && (best.known >= rows.length * leastKnown || isSentences(rows, best.columns))) {
    // Among known messages there is no header, which would not go on.
    const sure = rows.filter((row) => knows(joinedCells(row, best.columns)));
    return { columns: withTail(sure, columns, best.columns, ids), known: best.known };
  }
  const sentences = columns
    .filter((column) => isSentences(rows, [column]))
    .sort((a, b) => filledCells(rows, b).length - filledCells(rows, a).length)[0];
  const aboutLoad = columns.some((column) => share(filledCells(rows, column), (text) => ids.finds(text)) >= leastIds);
  return sentences !== undefined && aboutLoad ? { columns: [sentences], known: best.known } : null;
}

function length(rows: readonly SheetRow[], { columns }: MessageColumns): number {
  return rows.reduce((sum, row) => sum + joinedCells(row, columns).length, 0);
}

function isSentences(rows: readonly SheetRow[], columns: readonly number[]): boolean {
  const texts = rows.map((row) => joinedCells(row, columns)).filter((text) => text !== '');
  return share(texts, (text) => (text.match(/\p{L}{2,}/gu) ?? []).length >= leastWords) >= 0.5;
}

/** With the columns to the right in which the message goes on. */
function withTail(
  rows: readonly SheetRow[],
  columns: readonly number[],
  found: readonly number[],
  ids: KnownIds,
): readonly number[] {
  const last = found.at(-1) ?? 0;
  const next = columns[columns.indexOf(last) + 1];
  if (next === undefined || !goesOn(rows, last, next, ids)) return found;
  return withTail(rows, columns, [...found, next], ids);
}

const openEnd = /[:,(–-]$/;
/** More than one word: a single one may be a login. */
const lowerWords = /^\p{Ll}[\p{L}'’-]*[,)]?\s+\S/u;
const mostOften = 0.8;

/** Whether what stands on the right goes on where the left breaks off: “missing:” and “email type”. */
function goesOn(rows: readonly SheetRow[], left: number, right: number, ids: KnownIds): boolean {
  const filled = rows.filter((row) => cellOf(row, left) !== '' && cellOf(row, right) !== '');
  const texts = filled.map((row) => cellOf(row, right));
  // One word on all rows is a status; what is an id is none of the message.
  if (new Set(texts).size < 2 || texts.some((text) => ids.finds(text))) return false;
  const going = filled.filter((row) => openEnd.test(cellOf(row, left)) || lowerWords.test(cellOf(row, right)));
  return going.length >= filled.length * mostOften;
}
