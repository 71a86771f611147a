/** What the parts of a mapping are called on screen. */

import { fieldWords } from '../../core/field-words.ts';
import { columnLetter } from '../../core/report/column-sample.ts';
import { type Slot, slotsOf, slotsOfColumn } from '../../core/tables/mapping-slots.ts';
import { columnsOf, type TableMapping } from '../../core/tables/table-mapping.ts';
import { listWords } from '../words.ts';

const entryNames = {
  addresses: 'Address',
  emails: 'E-mail',
  phones: 'Phone',
  identifiers: 'Identifier',
  notes: 'Note',
  statistics: 'Statistic',
} as const;

/** “E-mail 2”; the first has no number. */
export function entryWords(list: keyof typeof entryNames, entry: number): string {
  return entry === 0 ? entryNames[list] : `${entryNames[list]} ${entry + 1}`;
}

const ownWords: Readonly<Record<string, string>> = {
  full_name: 'Whole name (last and first)',
  birth_date: 'Birth date',
  user_title: 'Title',
  campus_code: 'Campus',
  web_site_url: 'Web site',
  pin_number: 'PIN',
  types: 'type',
};

export function fieldName(field: string): string {
  return ownWords[field] ?? fieldWords(field);
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** “Last name”, “Address 2: city”, “Identifier (BARCODE)”. */
export function slotWords(mapping: TableMapping, { list, entry, field }: Slot): string {
  if (list === 'fields') return fieldName(field);
  const name = entryWords(list, entry);
  if (list === 'identifiers' && field === 'value') {
    const from = mapping.identifiers[entry]?.type.from;
    return from?.kind === 'constant' ? `Identifier (${from.value || 'no type yet'})` : name;
  }
  const alone = field === 'email_address' || field === 'phone_number' || list === 'notes' || list === 'statistics';
  return alone && field !== 'types' ? name : `${name}: ${lower(fieldName(field))}`;
}

/** What becomes of a column; empty where it is left out. */
export function takenAs(mapping: TableMapping, column: number): string {
  const slots = slotsOfColumn(mapping, column);
  const isName = slots.some(({ value }) => value.from.kind === 'name-part');
  return isName ? 'last and first name' : listWords(slots.map((slot) => lower(slotWords(mapping, slot))));
}

/** The columns that a mapping takes over, in their order. */
export function takenColumns(mapping: TableMapping): readonly number[] {
  return [...new Set(slotsOf(mapping).flatMap(({ value }) => columnsOf(value.from)))].sort((a, b) => a - b);
}

/** “for everybody: user group STUDENT”; empty where nothing is. */
export function usualWords(mapping: TableMapping): string {
  const said = mapping.fields.flatMap(({ field, value: { from } }) =>
    from.kind === 'constant' ? [`${lower(fieldName(field))} ${from.value}`] : [],
  );
  return said.length === 0 ? '' : `for everybody: ${said.join(', ')}`;
}

/** “A → primary identifier, B → last name”, for a list of mappings without their tables. */
export function mappingWords(mapping: TableMapping): string {
  const columns = takenColumns(mapping).map((column) => `${columnLetter(column)} → ${takenAs(mapping, column)}`);
  return [columns.join(', '), usualWords(mapping)].filter((words) => words !== '').join('; ');
}
