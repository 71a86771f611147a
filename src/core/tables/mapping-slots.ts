/** The places of a mapping that a value can stand in, and what stands there. */

import { columnsOf, type MappedField, type MappedValue, type TableMapping } from './table-mapping.ts';
import { type ContentKind, type TargetId, tableTargets, targetFact } from './table-targets.ts';

export const contactLists = ['addresses', 'emails', 'phones'] as const;
export type ContactList = (typeof contactLists)[number];
export type EntryList = ContactList | 'identifiers' | 'notes' | 'statistics';

/** One place. `entry` counts from 0, and is 0 for what stands directly below the user. */
export interface Slot {
  readonly list: 'fields' | EntryList;
  readonly entry: number;
  /** As in a `MappedField`; `types` of a contact, `type` and `value` of an identifier. */
  readonly field: string;
}

export interface FilledSlot extends Slot {
  readonly value: MappedValue;
}

/** All that stands in a mapping, in its order. */
export function slotsOf(mapping: TableMapping): readonly FilledSlot[] {
  const below = (list: Slot['list'], fields: readonly MappedField[], entry: number): FilledSlot[] =>
    fields.map(({ field, value }) => ({ list, entry, field, value }));
  const contacts = contactLists.flatMap((list) =>
    mapping[list].flatMap(({ fields, types }, entry) => [
      ...below(list, fields, entry),
      { list, entry, field: 'types', value: types },
    ]),
  );
  const identifiers = mapping.identifiers.flatMap(({ type, value }, entry): FilledSlot[] => [
    { list: 'identifiers', entry, field: 'value', value },
    { list: 'identifiers', entry, field: 'type', value: type },
  ]);
  const segments = (['notes', 'statistics'] as const).flatMap((list) =>
    mapping[list].flatMap(({ fields }, entry) => below(list, fields, entry)),
  );
  return [...below('fields', mapping.fields, 0), ...contacts, ...identifiers, ...segments];
}

/** Where the cells of a column go. */
export function slotsOfColumn(mapping: TableMapping, column: number): readonly FilledSlot[] {
  return slotsOf(mapping).filter(({ value }) => columnsOf(value.from).includes(column));
}

export function valueAt(mapping: TableMapping, { list, entry, field }: Slot): MappedValue | null {
  const found = slotsOf(mapping).find((one) => one.list === list && one.entry === entry && one.field === field);
  return found?.value ?? null;
}

const typeTargets = { addresses: 'address_type', emails: 'email_type', phones: 'phone_type' } as const;

/** What a slot is called among what a column can hold; null for what no column is guessed to hold. */
export function targetOf({ list, field }: Pick<Slot, 'list' | 'field'>): TargetId | null {
  if (list === 'identifiers') return field === 'value' ? 'other_id' : 'identifier_type';
  if (field === 'types' && (list === 'addresses' || list === 'emails' || list === 'phones')) return typeTargets[list];
  return isTarget(field) ? field : null;
}

export function contentOf(slot: Pick<Slot, 'list' | 'field'>): ContentKind {
  const target = targetOf(slot);
  return target === null ? 'text' : targetFact(target).content;
}

function isTarget(field: string): field is TargetId {
  return Object.hasOwn(tableTargets, field);
}
