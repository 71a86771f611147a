/** What a column can be said to be: the choices of its list. */

import type { ColumnRole } from '../../core/tables/mapping-edits.ts';
import { slotsOfColumn } from '../../core/tables/mapping-slots.ts';
import type { TableMapping } from '../../core/tables/table-mapping.ts';
import { entryWords, fieldName } from './slot-words.ts';

export interface RoleChoice {
  readonly id: string;
  readonly words: string;
  readonly role: ColumnRole;
}

export interface RoleGroup {
  readonly name: string;
  readonly choices: readonly RoleChoice[];
}

export const leftOutId = 'left-out';

const personFields = (
  'primary_id last_name first_name middle_name full_name user_group expiry_date purge_date birth_date campus_code status ' +
  'gender user_title job_category job_description preferred_language pref_first_name pref_middle_name pref_last_name ' +
  'pin_number web_site_url'
).split(' ');

const addressFields = 'line1 line2 line3 line4 line5 city state_province postal_code country address_note types'.split(
  ' ',
);

/** A third address of one person has not been seen in any table. */
const mostAddresses = 4;

const knownIds = {
  BARCODE: 'Barcode',
  INST_ID: 'Institution ID',
  NET_ID: 'Network ID (login)',
} as const;

/** `types`: codes that the library's Alma knows; null: not listed. */
export function roleGroups(mapping: TableMapping, types: readonly string[] | null): readonly RoleGroup[] {
  const addresses = Math.min(mapping.addresses.length + 1, mostAddresses);
  return [
    { name: 'Person', choices: personFields.map((field) => slotChoice('fields', 0, field, fieldName(field))) },
    {
      name: 'E-mail, phone',
      choices: [
        ownChoice('emails', 'email_address', 'E-mail address'),
        ownChoice('phones', 'phone_number', 'Phone number'),
        ...typeChoices(mapping, 'emails'),
        ...typeChoices(mapping, 'phones'),
      ],
    },
    {
      name: 'Identifiers',
      choices: [
        ...idTypes(types).map((type) => idChoice(type, idWords(type))),
        idChoice('', 'Identifier of another type'),
        ...mapping.identifiers.map((_, entry) =>
          slotChoice('identifiers', entry, 'type', `Type of ${entryWords('identifiers', entry).toLowerCase()}`),
        ),
      ],
    },
    {
      name: 'Notes, statistics',
      choices: [ownChoice('notes', 'note_text', 'Note'), ownChoice('statistics', 'statistic_category', 'Statistic')],
    },
    ...Array.from({ length: addresses }, (_, entry) => ({
      name: entryWords('addresses', entry),
      choices: addressFields.map((field) =>
        slotChoice('addresses', entry, field, `${entryWords('addresses', entry)}: ${fieldName(field).toLowerCase()}`),
      ),
    })),
  ];
}

/** Which of the choices the column is now. */
export function roleIdOf(mapping: TableMapping, column: number, types: readonly string[] | null): string {
  const [slot] = slotsOfColumn(mapping, column);
  if (slot === undefined) return leftOutId;
  const { list, entry, field, value } = slot;
  if (value.from.kind === 'name-part') return 'fields 0 full_name';
  if (field === 'email_address' || field === 'phone_number' || list === 'notes' || list === 'statistics') {
    return `${list} ${field}`;
  }
  if (list !== 'identifiers' || field !== 'value') return `${list} ${entry} ${field}`;
  const type = mapping.identifiers[entry]?.type.from;
  return `identifier ${type?.kind === 'constant' && idTypes(types).includes(type.value) ? type.value : ''}`;
}

function idTypes(types: readonly string[] | null): readonly string[] {
  return [...new Set([...Object.keys(knownIds), ...(types ?? [])])];
}

function idWords(type: string): string {
  const known = Object.entries(knownIds).find(([id]) => id === type)?.[1];
  return known === undefined ? `Identifier ${type}` : `${known} (${type})`;
}

function slotChoice(
  list: 'fields' | 'addresses' | 'emails' | 'phones' | 'identifiers',
  entry: number,
  field: string,
  words: string,
): RoleChoice {
  return { id: `${list} ${entry} ${field}`, words, role: { list, entry, field } };
}

function ownChoice(list: 'emails' | 'phones' | 'notes' | 'statistics', field: string, words: string): RoleChoice {
  return { id: `${list} ${field}`, words, role: { list, own: true, field } };
}

function idChoice(type: string, words: string): RoleChoice {
  return { id: `identifier ${type}`, words, role: { list: 'identifiers', own: true, field: 'value', type } };
}

function typeChoices(mapping: TableMapping, list: 'emails' | 'phones'): readonly RoleChoice[] {
  return mapping[list].map((_, entry) =>
    slotChoice(list, entry, 'types', `Type of ${entryWords(list, entry).toLowerCase()}`),
  );
}
