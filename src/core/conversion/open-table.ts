import type { Member } from '../containers/opened-export.ts';
import type { Sheet } from '../report/sheet.ts';
import { guessSheet, guessTable, rowsBelow, type TableGuess, type TableMeans } from '../tables/guess-table.ts';
import { lackingOf, missingOf } from '../tables/needed-fields.ts';
import { plainCell } from '../tables/read-value.ts';
import { rowsToRead, ssnColumns } from '../tables/ssn-columns.ts';
import type { TableChoice } from './conversion-means.ts';
import type { OpenedTable, TableFile } from './opened-table.ts';
import { TableConversion } from './table-conversion.ts';

/** Null where no column of it can be anything of a user. */
export function openTable(
  name: string,
  { sheets, encoding }: TableFile,
  means: TableMeans,
  choice: TableChoice | null,
): OpenedTable | null {
  const sheet = choice === null ? undefined : sheets[choice.sheet];
  if (choice !== null && sheet !== undefined) {
    const guess = withMapping(guessSheet(sheet, choice.sheet, means), choice);
    return { name, sheets, encoding, guess, chosen: true };
  }
  const guess = guessTable(sheets, means);
  const isTable = guess?.columns.some(({ target }) => target !== null) === true;
  return isTable ? { name, sheets, encoding, guess, chosen: false } : null;
}

function withMapping(guess: TableGuess, { mapping, doubts }: TableChoice): TableGuess {
  return { ...guess, mapping, doubts, missing: missingOf(mapping), enough: lackingOf(mapping).length === 0 };
}

/** The sheet as a document of a load. `name`: of the document; `bytes`: of the file. */
export function tableMember(
  table: OpenedTable,
  { name, bytes }: Pick<Member, 'name' | 'bytes'>,
  means: TableMeans,
): Member {
  const sheet = table.sheets[table.guess.sheet];
  if (sheet === undefined) throw new Error('The table that was guessed is not there.');
  const rows = rowsBelow(sheet, table.guess);
  const source = {
    rows: rowsToRead(rows, table.guess.columns, table.guess.mapping),
    mapping: table.guess.mapping,
    today: means.today,
    ssnCells: ssnCells(table.guess, sheet),
    encoding: table.encoding,
    bytes,
  };
  const convert = () => new TableConversion(source);
  return {
    name,
    form: 'table',
    head: new Uint8Array(),
    bytes,
    sizeKnown: false,
    convert,
    chunks: () => convert().chunks(),
  };
}

function ssnCells({ columns, firstRow }: TableGuess, sheet: Sheet): number {
  const left = ssnColumns(columns);
  if (left.length === 0) return 0;
  return rowsBelow(sheet, { firstRow }).reduce(
    (sum, row) => sum + left.filter((column) => plainCell(row, column) !== '').length,
    0,
  );
}
