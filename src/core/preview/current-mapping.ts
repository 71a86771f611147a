import type { OpenedTable } from '../conversion/opened-table.ts';
import { filledCells, sampleRows } from '../report/column-sample.ts';
import type { Sheet } from '../report/sheet.ts';
import type { TableGuess } from '../tables/guess-table.ts';
import {
  columnsOf,
  constant,
  fromColumn,
  type MappedField,
  type MappedValue,
  type TableMapping,
} from '../tables/table-mapping.ts';
import { isFromTable } from './source-knowledge.ts';

/**
 * How a table of the users in Alma is read: as the mapping says, but without what it adds for a load (constants, what
 * stands for blank cells, what is preferred), for that is not known of Alma. The types of identifiers stay, without
 * which they have no name. A column that says what kind of account each is, which no load has, is read too.
 */
export function currentMapping({ guess, sheets }: Pick<OpenedTable, 'guess' | 'sheets'>): TableMapping {
  const { mapping } = guess;
  const account = accountColumn(guess, sheets[guess.sheet]);
  const fields = saidFields(mapping.fields).filter(({ value }) => !columnsOf(value.from).includes(account ?? -1));
  const contacts = (list: TableMapping['emails']) =>
    list.map((one) => ({ ...one, preferred: false, types: said(one.types), fields: saidFields(one.fields) }));
  const segments = (list: TableMapping['notes']) => list.map((one) => ({ ...one, fields: saidFields(one.fields) }));
  return {
    ...mapping,
    fields: account === null ? fields : [...fields, { field: 'account_type', value: fromColumn(account) }],
    addresses: contacts(mapping.addresses),
    emails: contacts(mapping.emails),
    phones: contacts(mapping.phones),
    notes: segments(mapping.notes),
    statistics: segments(mapping.statistics),
  };
}

/** As Alma and Analytics call it. “User Type” may also be a group: then something else stands in it. */
const accountHeader = /^\s*(?:user[\s_]+|account[\s_]+){1,2}type\s*$/i;
const accountText = /^(?:internal|external)\b/i;

function accountColumn({ columns, firstRow }: TableGuess, sheet: Sheet | undefined): number | null {
  const rows = sheet === undefined ? [] : sampleRows(sheet).filter(({ number }) => number >= firstRow);
  const found = columns.find(
    ({ column, header }) =>
      accountHeader.test(header ?? '') && filledCells(rows, column).every((text) => accountText.test(text)),
  );
  return found?.column ?? null;
}

function saidFields(fields: readonly MappedField[]): readonly MappedField[] {
  return fields.filter(({ value }) => isFromTable(value)).map((one) => ({ ...one, value: said(one.value) }));
}

function said(value: MappedValue): MappedValue {
  return isFromTable(value) ? { ...value, otherwise: '' } : constant('');
}
