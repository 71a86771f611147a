/** What a screen is shown of a table: columns and a few of their cells, never all rows, and nothing that is secret. */

import { redactor } from '../handoff/redact.ts';
import { filledCells, sampleRows } from '../report/column-sample.ts';
import { dateGuess, usualDigits } from '../tables/column-content.ts';
import type { ColumnGuess } from '../tables/column-guess.ts';
import { nameOrder } from '../tables/guess-mapping.ts';
import { guessSheet, meansOfSheet, rowsBelow, type TableDoubt, type TableMeans } from '../tables/guess-table.ts';
import type { ColumnFacts } from '../tables/mapping-edits.ts';
import { mappingShape } from '../tables/mapping-shape.ts';
import { plainCell, plainRow } from '../tables/read-value.ts';
import { ssnColumns } from '../tables/ssn-columns.ts';
import type { TableMapping } from '../tables/table-mapping.ts';
import type { OpenedTable } from './opened-table.ts';

export interface ColumnView extends ColumnGuess, ColumnFacts {
  /** A few texts that stand in it, no two alike; none of social security numbers. */
  readonly samples: readonly string[];
}

export interface TableView {
  /** Of the file, or its path in a zip. */
  readonly name: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** Which of them is read, from 0. */
  readonly sheet: number;
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: readonly ColumnView[];
  readonly mapping: TableMapping;
  /** Whose the mapping is: what is chosen for tables with this header is remembered only then. */
  readonly by: 'guess' | 'remembered' | 'chosen';
  /** Another mapping is remembered for this header. */
  readonly otherRemembered: boolean;
  readonly doubts: readonly TableDoubt[];
  /** Of the header; null without one, and then nothing can be remembered. */
  readonly fingerprint: string | null;
}

const mostSamples = 5;

/** Social security numbers are shown nowhere (DESIGN §7). */
const redact = redactor([]);

export function tableView({ name, sheets, guess, chosen }: OpenedTable, told: TableMeans): TableView {
  const sheet = sheets[guess.sheet];
  if (sheet === undefined) throw new Error('The table is not there.');
  const means = meansOfSheet(sheet, told);
  const { mapping, doubts, fingerprint } = guess;
  const known = means.remembered.find((one) => one.fingerprint === fingerprint);
  const isKnown = known !== undefined && sameMapping(known.mapping, mapping);
  const secret = ssnColumns(guess.columns);
  const rows = sampleRows(sheet).filter(({ number }) => number >= guess.firstRow);
  const plain = rows.map(plainRow);
  return {
    name,
    sheets: sheets.map((one) => ({ name: one.name, rows: one.rows.length })),
    sheet: guess.sheet,
    rows: rowsBelow(sheet, guess).length,
    columns: guess.columns.map((one) => {
      const texts = secret.includes(one.column) ? [] : filledCells(plain, one.column);
      return {
        ...one,
        samples: [...new Set(texts)].slice(0, mostSamples).map(redact),
        date: dateGuess(texts, means)?.format ?? null,
        digits: usualDigits(texts)?.digits ?? null,
        names: nameOrder(texts),
      };
    }),
    mapping,
    by: isKnown ? 'remembered' : chosen ? 'chosen' : 'guess',
    otherRemembered: known !== undefined && !isKnown,
    doubts: isKnown ? [] : doubts,
    fingerprint,
  };
}

/** Another sheet of the same file, as it would be read. */
export function viewOfSheet(table: OpenedTable, sheet: number, means: TableMeans): TableView {
  const chosen = table.sheets[sheet];
  if (chosen === undefined || chosen.rows.length === 0) throw new Error('There is no such sheet.');
  return tableView({ ...table, guess: guessSheet(chosen, sheet, means), chosen: false }, means);
}

/** Names may stand in another order where a mapping comes from a file. */
function sameMapping(one: TableMapping, other: TableMapping): boolean {
  return JSON.stringify(mappingShape.write(one)) === JSON.stringify(mappingShape.write(other));
}

export interface ColumnValues {
  /** The most frequent first. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** How many different ones there are beyond those. */
  readonly others: number;
}

const mostValues = 60;

/** What stands in a column, each once; nothing of a column of social security numbers. */
export function columnValues(table: OpenedTable, index: number, column: number, means: TableMeans): ColumnValues {
  const sheet = table.sheets[index];
  if (sheet === undefined) throw new Error('There is no such sheet.');
  const guess = guessSheet(sheet, index, means);
  if (ssnColumns(guess.columns).includes(column)) return { values: [], others: 0 };
  const counts = new Map<string, number>();
  for (const row of rowsBelow(sheet, guess)) {
    const text = plainCell(row, column);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const all = [...counts].sort(([, a], [, b]) => b - a);
  return {
    values: all.slice(0, mostValues).map(([text, count]) => ({ text: redact(text), count })),
    others: Math.max(0, all.length - mostValues),
  };
}
