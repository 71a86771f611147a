import { openTable } from '../../../../src/core/conversion/open-table.ts';
import { type ColumnDoubt, columnDoubts } from '../../../../src/core/preview/column-doubts.ts';
import { currentMapping } from '../../../../src/core/preview/current-mapping.ts';
import type { PreviewUser } from '../../../../src/core/preview/preview-shape.ts';
import { tableKnowledge } from '../../../../src/core/preview/source-knowledge.ts';
import { rowsBelow } from '../../../../src/core/tables/guess-table.ts';
import type { TableMapping } from '../../../../src/core/tables/table-mapping.ts';
import { usersOf as rowsToUsers } from '../../../../src/core/tables/users-of.ts';
import { documentHead, documentTail, writeUser } from '../../../../src/core/writing/write-user.ts';
import { aSheet, noMeans, today } from '../tables/tables.ts';
import { usersOf } from './a-preview.ts';

export interface CurrentTable {
  readonly mapping: TableMapping;
  readonly users: readonly PreviewUser[];
  readonly doubts: readonly ColumnDoubt[];
}

/** The users of a table as the preview reads it, its header first; `change`: what somebody made of the guessed mapping. */
export function currentTable(
  grid: readonly (readonly string[])[],
  change: (mapping: TableMapping) => TableMapping = (mapping) => mapping,
): CurrentTable {
  const sheet = aSheet(grid);
  const table = openTable('users.csv', { sheets: [sheet], encoding: 'utf-8' }, noMeans, null);
  if (table === null) throw new Error('It is no table of users.');
  const { guess, sheets } = table;
  const mapping = currentMapping({ guess: { ...guess, mapping: change(guess.mapping) }, sheets });
  const drafts = [...rowsToUsers(rowsBelow(sheet, guess), mapping, today, () => {})].map(({ draft }) => draft);
  const xml = documentHead + drafts.map((draft) => writeUser(draft)).join('') + documentTail;
  return { mapping, doubts: columnDoubts(guess, mapping), users: usersOf(xml, tableKnowledge(mapping)) };
}
