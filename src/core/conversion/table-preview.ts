import { redactor } from '../handoff/redact.ts';
import type { TableNote } from '../tables/draft-builder.ts';
import { guessSheet, rowsBelow, type TableMeans } from '../tables/guess-table.ts';
import { rowsToRead } from '../tables/ssn-columns.ts';
import { previewOf } from '../tables/users-of.ts';
import { writeUser } from '../writing/write-user.ts';
import type { TableChoice } from './conversion-means.ts';
import type { OpenedTable } from './opened-table.ts';

/** The first users of a table, as a mapping makes them. */
export interface TablePreview {
  /** Each as Alma's XML, with two blanks for each level. */
  readonly users: readonly { readonly row: number; readonly xml: string }[];
  /** What is told of the rows that they come from. */
  readonly notes: readonly TableNote[];
}

/** A mapping that may still be changed, and the sheet that it is for. */
export type TriedMapping = Pick<TableChoice, 'sheet' | 'mapping'>;

/** More would not be looked at. */
const mostUsers = 3;
const mostNotes = 20;

const redact = redactor([]);

/** Nothing is kept of it. */
export function previewTable(table: OpenedTable, { sheet, mapping }: TriedMapping, means: TableMeans): TablePreview {
  const chosen = table.sheets[sheet];
  if (chosen === undefined) throw new Error('There is no such sheet.');
  const guess = guessSheet(chosen, sheet, means);
  const rows = rowsToRead(rowsBelow(chosen, guess), guess.columns, mapping);
  const { users, left } = previewOf(rows, mapping, mostUsers, means.today);
  return {
    users: users.map(({ draft }) => ({ row: draft.place.line, xml: redact(indented(writeUser(draft))) })),
    notes: [...users.flatMap(({ notes }) => notes), ...left]
      .slice(0, mostNotes)
      .map((note) => ({ ...note, value: redact(note.value) })),
  };
}

/** The writer puts a tag or a field on each line; values of several lines stay as they are. */
function indented(xml: string): string {
  let depth = 0;
  const lines = xml.trimEnd().split('\n');
  return lines
    .map((line) => {
      const closes = line.startsWith('</');
      if (closes) depth--;
      const text = `${'  '.repeat(Math.max(0, depth))}${line}`;
      if (!closes && /^<[^/][^>]*>$/.test(line)) depth++;
      return text;
    })
    .join('\n');
}
