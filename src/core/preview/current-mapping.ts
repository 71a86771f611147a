import type { OpenedTable } from '../conversion/opened-table.ts';
import {
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
export function currentMapping({ guess }: Pick<OpenedTable, 'guess'>): TableMapping {
  const { mapping, columns } = guess;
  const account = columns.find(({ header }) => accountHeader.test(header ?? ''));
  const fields = saidFields(mapping.fields);
  const isNew = account !== undefined && !fields.some(({ field }) => field === 'account_type');
  const contacts = (list: TableMapping['emails']) =>
    list.map((one) => ({ ...one, preferred: false, types: said(one.types), fields: saidFields(one.fields) }));
  const segments = (list: TableMapping['notes']) => list.map((one) => ({ ...one, fields: saidFields(one.fields) }));
  return {
    ...mapping,
    fields: isNew ? [...fields, { field: 'account_type', value: fromColumn(account.column) }] : fields,
    addresses: contacts(mapping.addresses),
    emails: contacts(mapping.emails),
    phones: contacts(mapping.phones),
    notes: segments(mapping.notes),
    statistics: segments(mapping.statistics),
  };
}

/** As Analytics calls it; `Internal` or `External` stands in it. */
const accountHeader = /^\s*(?:user\s+)?account[\s_]+type\s*$/i;

function saidFields(fields: readonly MappedField[]): readonly MappedField[] {
  return fields.filter(({ value }) => isFromTable(value)).map((one) => ({ ...one, value: said(one.value) }));
}

function said(value: MappedValue): MappedValue {
  return isFromTable(value) ? { ...value, otherwise: '' } : constant('');
}
