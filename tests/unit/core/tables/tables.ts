import { parseCalendarDate } from '../../../../src/core/calendar-date.ts';
import { type Sheet, SheetBuilder } from '../../../../src/core/report/sheet.ts';
import type { TableNote, TableUser } from '../../../../src/core/tables/draft-builder.ts';
import { guessTable, rowsBelow, type TableGuess, type TableMeans } from '../../../../src/core/tables/guess-table.ts';
import { usersOf } from '../../../../src/core/tables/users-of.ts';

const day = parseCalendarDate('2026-11-22');
if (day === null) throw new Error('There is such a day.');
export const today = day;

/** What is known where no profile says anything. */
export const noMeans: TableMeans = {
  today,
  sisDateFormat: null,
  groups: [],
  country: '',
  identifierTypes: null,
  remembered: [],
};

export function aSheet(grid: readonly (readonly string[])[]): Sheet {
  const builder = new SheetBuilder();
  for (const [index, cells] of grid.entries()) builder.add(index + 1, cells);
  return builder.sheet('Patrons');
}

export interface Read {
  readonly guess: TableGuess;
  readonly users: readonly TableUser[];
  readonly notes: readonly TableNote[];
  readonly left: readonly TableNote[];
}

/** A table read as the guess has it, or as `change` makes of the guess. */
export function readTable(
  grid: readonly (readonly string[])[],
  means: Partial<TableMeans> = {},
  change: (mapping: TableGuess['mapping']) => TableGuess['mapping'] = (mapping) => mapping,
): Read {
  const sheet = aSheet(grid);
  const guess = guessTable([sheet], { ...noMeans, ...means });
  if (guess === null) throw new Error('There is no row.');
  const left: TableNote[] = [];
  const users = [...usersOf(rowsBelow(sheet, guess), change(guess.mapping), today, (note) => left.push(note))];
  return { guess, users, notes: users.flatMap(({ notes }) => notes), left };
}

/** The fields of a user as a plain object. */
export function plain({ draft }: TableUser): Record<string, unknown> {
  const entries = (list: readonly { readonly fields: ReadonlyMap<string, string> }[]): unknown[] =>
    list.map(({ fields, ...rest }) => ({ ...rest, ...Object.fromEntries(fields) }));
  return {
    ...Object.fromEntries(draft.fields),
    addresses: entries(draft.addresses),
    emails: entries(draft.emails),
    phones: entries(draft.phones),
    identifiers: draft.identifiers,
  };
}
