/** The row that names the columns, and where the rows below it begin. */

import { cellOf, joinedCells, share } from './column-sample.ts';
import { saysHeader } from './column-words.ts';
import type { KnownIds } from './known-ids.ts';
import type { KnowsMessage } from './layout.ts';
import type { SheetRow } from './sheet.ts';

/** Titles, dates and filters may stand above the header, but no more than this. */
const lastHeaderRow = 15;

export interface Beginning {
  readonly header: SheetRow | null;
  /** The number of the first row that may be a rejection. */
  readonly firstRow: number;
}

/** `message` and `id` as far as they are known; `rows` from the top. */
export function findBeginning(
  rows: readonly SheetRow[],
  message: readonly number[],
  id: number | null,
  knows: KnowsMessage,
  ids: KnownIds,
): Beginning {
  const isSure = (row: SheetRow): boolean =>
    knows(joinedCells(row, message)) || (id !== null && ids.finds(cellOf(row, id)));
  const firstSure = rows.findIndex(isSure);
  const above = firstSure < 0 ? rows : rows.slice(0, firstSure);
  const below = rows.slice(Math.max(0, firstSure), Math.max(0, firstSure) + 50);
  const width = Math.max(1, ...below.map(({ cells }) => cells.filter((text) => text !== '').length));
  const digits =
    id !== null &&
    share(
      below.map((row) => cellOf(row, id)),
      (text) => /\d/.test(text),
    ) >= 0.8;
  let best: { row: SheetRow; score: number } | null = null;
  for (const row of above) {
    if (row.number > lastHeaderRow) break;
    const score = headerScore(row, message, id, width, digits);
    if (score >= (best?.score ?? leastScore)) best = { row, score };
  }
  if (best !== null) return { header: best.row, firstRow: best.row.number + 1 };
  return { header: null, firstRow: firstWithout(above, rows[firstSure], message, id) };
}

const leastScore = 0.6;

function headerScore(
  row: SheetRow,
  message: readonly number[],
  id: number | null,
  width: number,
  digits: boolean,
): number {
  const labels = row.cells.filter((text) => text !== '');
  if (labels.length < Math.min(2, width)) return 0;
  const [said, named] = [joinedCells(row, message), cellOf(row, id)];
  if (said === '' && named === '') return 0;
  let score = Math.min(1, labels.length / width);
  if (saysHeader('message', said)) score += 1.5;
  if (saysHeader('id', named)) score += 1;
  if (digits && /\d/.test(named)) score -= 2;
  if ((said.match(/\p{L}{2,}/gu) ?? []).length > 4 || said.endsWith('.')) score -= 2;
  if (labels.some((text) => text.length > 60)) score -= 1;
  return score;
}

/** Without a header: as far up from the first sure row as the columns are filled. */
function firstWithout(
  above: readonly SheetRow[],
  sure: SheetRow | undefined,
  message: readonly number[],
  id: number | null,
): number {
  let first = sure?.number ?? 1;
  for (const row of above.toReversed()) {
    if (joinedCells(row, message) === '' || cellOf(row, id) === '') break;
    first = row.number;
  }
  return first;
}

/**
 * Stands for a header, so that a layout chosen for it can be found again. A hash, for a profile is shared, and what was
 * taken for a header may be a person's data.
 */
export function headerFingerprint(header: SheetRow): string {
  const text = header.cells.map((cell) => cell.toLowerCase().replace(/\s+/g, ' ')).join('\u001f');
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
