/** One value of a mapping put in or taken out; the edits of `mapping-edits.ts` are made of these. */

import type { ContactList, EntryList, Slot } from './mapping-slots.ts';
import {
  constant,
  type MappedContact,
  type MappedField,
  type MappedValue,
  type TableMapping,
} from './table-mapping.ts';

/** The types that an entry has unless somebody says otherwise (D 1.3). */
const usualTypes = { addresses: 'home', emails: 'school', phones: 'home' } as const;

/** As many as `mapping-shape.ts` lets in. */
const most = { fields: 60, addresses: 20, emails: 20, phones: 20, identifiers: 50, notes: 20, statistics: 20 } as const;

/** With the value in its place; null takes away what stands there. One entry more than there are begins a new one. */
export function putValue(mapping: TableMapping, slot: Slot, value: MappedValue | null): TableMapping {
  const { list, entry, field } = slot;
  if (list !== 'fields' && !hasPlace(mapping[list].length, most[list], entry, value)) return mapping;
  switch (list) {
    case 'fields':
      return { ...mapping, fields: withField(mapping.fields, field, value, most.fields) };
    case 'addresses':
    case 'emails':
    case 'phones':
      return { ...mapping, [list]: replaced(mapping[list], entry, newContact(mapping, list), changeContact) };
    case 'notes':
    case 'statistics':
      return {
        ...mapping,
        [list]: replaced(mapping[list], entry, list === 'notes' ? newNote : { fields: [] }, (one) => ({
          ...one,
          fields: withField(one.fields, field, value, most.fields),
        })),
      };
    case 'identifiers':
      return {
        ...mapping,
        identifiers: replaced(mapping.identifiers, entry, { type: constant(''), value: constant('') }, (one) => ({
          ...one,
          [field === 'type' ? 'type' : 'value']: value ?? constant(''),
        })),
      };
  }
  function changeContact(one: MappedContact): MappedContact {
    if (field === 'types') return { ...one, types: value ?? constant('') };
    return { ...one, fields: withField(one.fields, field, value, most.fields) };
  }
}

function hasPlace(entries: number, atMost: number, entry: number, value: MappedValue | null): boolean {
  return entry < entries || (entry === entries && entry < atMost && value !== null);
}

/** Without a whole entry; others move up. */
export function withoutEntry(mapping: TableMapping, list: EntryList, entry: number): TableMapping {
  return { ...mapping, [list]: mapping[list].filter((_, at) => at !== entry) };
}

function newContact(mapping: TableMapping, list: ContactList): MappedContact {
  return { preferred: mapping[list].length === 0, types: constant(usualTypes[list]), fields: [] };
}

const newNote = {
  fields: Object.entries({ note_type: 'LIBRARY', user_viewable: 'false', popup_note: 'false' }).map(
    ([field, text]) => ({ field, value: constant(text) }),
  ),
};

function replaced<T>(list: readonly T[], entry: number, fresh: T, change: (one: T) => T): readonly T[] {
  if (entry === list.length) return [...list, change(fresh)];
  return list.map((one, at) => (at === entry ? change(one) : one));
}

function withField(
  fields: readonly MappedField[],
  field: string,
  value: MappedValue | null,
  atMost: number,
): readonly MappedField[] {
  if (value === null) return fields.filter((one) => one.field !== field);
  if (fields.some((one) => one.field === field)) {
    return fields.map((one) => (one.field === field ? { ...one, value } : one));
  }
  return fields.length >= atMost ? fields : [...fields, { field, value }];
}
