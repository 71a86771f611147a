/** Which table of a report holds the rejections, and in which columns (DESIGN §5). */

import { idColumns, nameColumn } from './column-ids.ts';
import { messageColumns } from './column-messages.ts';
import { cellOf, columnLetter, filledColumns, joinedCells, sampleRows } from './column-sample.ts';
import type { KnownIds } from './known-ids.ts';
import type {
  ColumnLabel,
  KnowsMessage,
  Layout,
  LayoutFact,
  LayoutGuess,
  LayoutQuestion,
  RememberedLayout,
} from './layout.ts';
import { findBeginning, headerFingerprint } from './layout-header.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** What a guess rests on besides the table itself. */
export interface GuessMeans {
  readonly knows: KnowsMessage;
  readonly ids: KnownIds;
  /** Layouts chosen earlier for tables with the same header; they win. */
  readonly remembered: readonly RememberedLayout[];
}

export type GuessOutcome =
  | { readonly kind: 'guess'; readonly guess: LayoutGuess }
  | { readonly kind: 'ask'; readonly question: LayoutQuestion }
  /** No table of the file reads like rejections. */
  | { readonly kind: 'no-report' };

const shownRows = 5;

interface Found {
  readonly layout: Layout;
  readonly header: SheetRow | null;
  readonly others: readonly Layout[];
  readonly why: readonly LayoutFact[];
  readonly strength: number;
}

type Unsure = Pick<LayoutQuestion, 'sheet' | 'message' | 'firstRow'> & { readonly header: SheetRow | null };

export function guessLayout(sheets: readonly Sheet[], means: GuessMeans): GuessOutcome {
  const looked = sheets.map((sheet, index) => lookAt(sheet, index, means));
  const found = looked.filter((one): one is Found => one !== null && 'layout' in one);
  const best = found.toSorted((a, b) => b.strength - a.strength)[0];
  if (best !== undefined) return { kind: 'guess', guess: asGuess(best, found, sheets) };
  const unsure = looked.find((one): one is Unsure => one !== null && !('layout' in one));
  if (unsure === undefined) return { kind: 'no-report' };
  const { header, ...rest } = unsure;
  return { kind: 'ask', question: { ...rest, missing: 'id', ...shown(sheets[unsure.sheet], header, unsure.firstRow) } };
}

/** A table under a layout that somebody chose, with what they need to see it. */
export function chosenLayout(sheets: readonly Sheet[], layout: Layout): LayoutGuess {
  const sheet = sheets[layout.sheet];
  const header = sheet?.rows.find(({ number }) => number === layout.headerRow) ?? null;
  return { layout, why: [], alternatives: [], ...shown(sheet, header, layout.firstRow) };
}

function asGuess(best: Found, found: readonly Found[], sheets: readonly Sheet[]): LayoutGuess {
  const rest = found.filter((one) => one !== best);
  const names = rest.map(({ layout }) => sheets[layout.sheet]?.name ?? '');
  return {
    layout: best.layout,
    why: rest.length === 0 ? best.why : [...best.why, { fact: 'other-sheets', names }],
    alternatives: [...best.others, ...rest.map(({ layout }) => layout)],
    ...shown(sheets[best.layout.sheet], best.header, best.layout.firstRow),
  };
}

function shown(
  sheet: Sheet | undefined,
  header: SheetRow | null,
  firstRow: number,
): Pick<LayoutGuess, 'columns' | 'sample' | 'fingerprint'> & { readonly headerRow: number | null } {
  const rows = sheet?.rows ?? [];
  const columns = filledColumns(rows).map((column): ColumnLabel => {
    const said = header === null ? '' : cellOf(header, column);
    return { column, letter: columnLetter(column), header: said === '' ? null : said };
  });
  return {
    columns,
    headerRow: header?.number ?? null,
    sample: rows.filter(({ number }) => number >= firstRow).slice(0, shownRows),
    fingerprint: header === null ? null : headerFingerprint(header),
  };
}

function lookAt(sheet: Sheet, index: number, means: GuessMeans): Found | Unsure | null {
  const { knows, ids } = means;
  const known = fromMemory(sheet, index, means);
  if (known !== null) return known;
  const rows = sampleRows(sheet);
  const messages = messageColumns(rows, knows, ids);
  if (messages === null) return null;
  const message = messages.columns;
  // The header helps to tell the id column, and the id column to tell the header.
  const first = findBeginning(sheet.rows, message, null, knows, ids);
  const data = rows.filter((row) => row.number >= first.firstRow && joinedCells(row, message) !== '');
  const candidates = idColumns(data, message, ids, first.header);
  const [id] = candidates;
  if (id === undefined) {
    const { header, firstRow } = first;
    return filledColumns(rows).length > message.length ? { sheet: index, message, header, firstRow } : null;
  }
  const { header, firstRow } = findBeginning(sheet.rows, message, id.column, knows, ids);
  const name = nameColumn(data, [...message, id.column], header);
  const layout = (column: number): Layout => {
    const columns = { id: column, message, name: name === column ? null : name };
    return { sheet: index, headerRow: header?.number ?? null, firstRow, columns };
  };
  return {
    layout: layout(id.column),
    header,
    others: candidates.slice(1).map(({ column }) => layout(column)),
    why: facts(messages, id.hits, data.length, header),
    strength: messages.known * 2 + id.hits + (messages.known === 0 ? 0 : sheet.rows.length / 1e6),
  };
}

function facts(
  { known, columns }: { readonly known: number; readonly columns: readonly number[] },
  hits: number,
  of: number,
  header: SheetRow | null,
): LayoutFact[] {
  return [
    known > 0 ? { fact: 'messages-known', rows: known, of } : { fact: 'messages-are-sentences' },
    ...(columns.length > 1 ? [{ fact: 'message-in-columns', columns: columns.length } as const] : []),
    hits > 0 ? { fact: 'ids-in-load', rows: hits, of } : { fact: 'ids-by-form' },
    header === null ? { fact: 'no-header' } : { fact: 'header', row: header.number },
  ];
}

/** A header that somebody has already judged. */
function fromMemory(sheet: Sheet, index: number, { remembered, ids, knows }: GuessMeans): Found | null {
  for (const row of sheet.rows.slice(0, 15)) {
    const chosen = remembered.find(({ fingerprint }) => fingerprint === headerFingerprint(row));
    if (chosen === undefined) continue;
    const { columns } = chosen;
    const layout = { sheet: index, headerRow: row.number, firstRow: row.number + 1, columns };
    const why: LayoutFact[] = [{ fact: 'remembered' }, { fact: 'header', row: row.number }];
    const strength = sampleRows(sheet).filter(
      (one) => ids.finds(cellOf(one, columns.id)) || columns.message.some((column) => knows(cellOf(one, column))),
    ).length;
    return { layout, header: row, others: [], why, strength: strength * 3 + 1 };
  }
  return null;
}
