/** What a person can change in a mapping, one function each; what comes of it is a mapping that `mapping-shape.ts` lets in. */

import { oneLine } from '../profile/value-shapes.ts';
import {
  type ContactList,
  contactLists,
  contentOf,
  type EntryList,
  type Slot,
  slotsOf,
  slotsOfColumn,
  targetOf,
  valueAt,
} from './mapping-slots.ts';
import { putValue, withoutEntry } from './put-value.ts';
import {
  columnsOf,
  constant,
  fromColumn,
  type MappedValue,
  type NameOrder,
  type RowKey,
  type TableDateFormat,
  type TableMapping,
  type ValueReading,
  type ValueSource,
} from './table-mapping.ts';
import { type NamedGroup, usualValues } from './usual-values.ts';

const mostPairs = 2000;
const mostJoined = 20;
const mostText = 255;

/** What is known of a column that is to be taken over. */
export interface ColumnFacts {
  readonly column: number;
  /** How its days are written; null where it holds none. */
  readonly date: TableDateFormat | null;
  /** How many digits its ids mostly have; null where that differs. */
  readonly digits: number | null;
  /** How names are written if it holds whole ones. */
  readonly names: NameOrder;
}

/** What a column is. `own`: an entry of its own in its list; of identifiers with this type. */
export type ColumnRole =
  | Slot
  | { readonly list: EntryList; readonly own: true; readonly field: string; readonly type?: string };

/** The column becomes this, and nothing else; a column that was this before is left out. */
export function assignColumn(
  before: TableMapping,
  facts: ColumnFacts,
  role: ColumnRole,
  groups: readonly NamedGroup[],
): TableMapping {
  const free = withoutCells(before, facts.column);
  const put = role.field === 'full_name' ? putName(free, facts) : putColumn(free, facts, role, groups);
  return settled(put, before);
}

/** The column is not taken over. What is said of its blank cells then holds for everybody. */
export function leaveOut(before: TableMapping, column: number): TableMapping {
  return settled(withoutCells(before, column), before);
}

/** What stands there for everybody, or where a column has it, for those whose cells are blank. */
export function setUsual(mapping: TableMapping, slot: Slot, text: string): TableMapping {
  const value = oneLine(text, mostText);
  const old = valueAt(mapping, slot);
  if (old !== null && old.from.kind !== 'constant') return putValue(mapping, slot, { ...old, otherwise: value });
  const stays = slot.field === 'types' || slot.list === 'identifiers';
  return putValue(mapping, slot, value === '' && !stays ? null : constant(value));
}

export function setDateFormat(mapping: TableMapping, column: number, format: TableDateFormat): TableMapping {
  return setReads(mapping, column, 'date', { kind: 'date', format });
}

/** Ids of fewer digits get zeros before them, or are told. `digits`: from 1 to 30; null: ids are taken as they stand. */
export function setDigits(mapping: TableMapping, column: number, digits: number | null, pad: boolean): TableMapping {
  const whole = digits === null ? null : Math.min(30, Math.max(1, Math.round(digits) || 1));
  return setReads(mapping, column, 'id', { kind: 'id', digits: whole, pad: pad && whole !== null });
}

function setReads(
  mapping: TableMapping,
  column: number,
  kind: ValueReading['kind'],
  reads: ValueReading,
): TableMapping {
  return slotsOf(mapping)
    .filter(({ value }) => value.reads.kind === kind && columnsOf(value.from).includes(column))
    .reduce((all, { value, ...slot }) => putValue(all, slot, { ...value, reads }), mapping);
}

/** How whole names are written in a column that holds them. */
export function setNameOrder(mapping: TableMapping, column: number, order: NameOrder): TableMapping {
  return slotsOfColumn(mapping, column).reduce(
    (all, { value, ...slot }) =>
      value.from.kind === 'name-part' ? putValue(all, slot, { ...value, from: { ...value.from, order } }) : all,
    mapping,
  );
}

/** The text of another column is put behind that of those that are there; that column is nothing else any more. */
export function joinColumn(mapping: TableMapping, slot: Slot, column: number): TableMapping {
  const from = valueAt(mapping, slot)?.from;
  if (from === undefined || (from.kind !== 'column' && from.kind !== 'joined')) return mapping;
  const columns = columnsOf(from);
  if (columns.includes(column) || columns.length >= mostJoined) return mapping;
  const between = from.kind === 'joined' ? from.between : ' ';
  const first = columns[0];
  const rest = leaveOut(mapping, column);
  // Where the other was all that an entry had, entries have moved up.
  const now = slotsOf(rest).find(
    (one) => one.list === slot.list && one.field === slot.field && columnsOf(one.value.from)[0] === first,
  );
  if (now === undefined) return mapping;
  const { value, ...place } = now;
  return putValue(rest, place, { ...value, from: { kind: 'joined', columns: [...columns, column], between } });
}

/** What stands between joined texts. */
export function setBetween(mapping: TableMapping, slot: Slot, text: string): TableMapping {
  const value = valueAt(mapping, slot);
  if (value?.from.kind !== 'joined') return mapping;
  return putValue(mapping, slot, { ...value, from: { ...value.from, between: oneLine(text, 20) } });
}

/** What a text of the column stands for; null: for itself. */
export function setPair(mapping: TableMapping, slot: Slot, from: string, to: string | null): TableMapping {
  const value = valueAt(mapping, slot);
  if (value === null) return mapping;
  const text = oneLine(from, mostText);
  const same = (other: string): boolean => other.trim().toLowerCase() === text.trim().toLowerCase();
  const others = value.values.filter((pair) => !same(pair.from));
  if (to === null) return putValue(mapping, slot, { ...value, values: others });
  if (others.length >= mostPairs) return mapping;
  return putValue(mapping, slot, { ...value, values: [...others, { from: text, to: oneLine(to, mostText) }] });
}

/** What makes several rows one user. */
export function setKey(mapping: TableMapping, key: RowKey): TableMapping {
  return {
    ...mapping,
    key: key.kind === 'columns' ? { ...key, columns: [...new Set(key.columns)].slice(0, mostJoined) } : key,
  };
}

/** Of a user's entries of a list only one is preferred; null: none is. */
export function setPreferred(mapping: TableMapping, list: ContactList, entry: number | null): TableMapping {
  return { ...mapping, [list]: mapping[list].map((one, at) => ({ ...one, preferred: at === entry })) };
}

export const userField = (field: string): Slot => ({ list: 'fields', entry: 0, field });

/** The columns that a field of the user comes from. */
function columnsFor({ fields }: TableMapping, name: string): readonly number[] {
  const found = fields.find(({ field }) => field === name);
  return found === undefined ? [] : columnsOf(found.value.from);
}

/**
 * Without entries that say nothing any more. Rows belong together by their primary identifier as soon as there is one,
 * and cannot where there is none.
 */
function settled(mapping: TableMapping, before: TableMapping): TableMapping {
  const lists = [...contactLists, 'identifiers', 'notes', 'statistics'] as const;
  const tidy = lists.reduce((all, list) => {
    const empty = all[list].map((_, at) => at).filter((at) => !saysAnything(all, list, at));
    return empty.reduceRight((rest, at) => withoutEntry(rest, list, at), all);
  }, mapping);
  const has = columnsFor(tidy, 'primary_id').length > 0;
  const had = columnsFor(before, 'primary_id').length > 0;
  return has === had || tidy.key.kind === 'columns' ? tidy : { ...tidy, key: { kind: has ? 'primary-id' : 'row' } };
}

/** Last and first name are parts of one column. */
function putName(mapping: TableMapping, { column, names: order }: ColumnFacts): TableMapping {
  return (['last', 'first'] as const).reduce((all, part) => {
    const from: ValueSource = { kind: 'name-part', column, part, order };
    return putValue(all, userField(`${part}_name`), { ...constant(''), from });
  }, mapping);
}

function putColumn(
  mapping: TableMapping,
  facts: ColumnFacts,
  role: ColumnRole,
  groups: readonly NamedGroup[],
): TableMapping {
  const isOwn = 'own' in role;
  const entry = isOwn ? mapping[role.list].length : role.entry;
  const slot: Slot = { list: role.list, entry, field: role.field };
  const old = valueAt(mapping, slot);
  const otherwise = old === null ? '' : usualText(old);
  const put = putValue(mapping, slot, { ...columnValue(facts, slot, groups), otherwise });
  if (!isOwn || role.type === undefined) return put;
  return putValue(put, { ...slot, field: 'type' }, constant(oneLine(role.type, mostText)));
}

function columnValue({ column, date, digits }: ColumnFacts, slot: Slot, groups: readonly NamedGroup[]): MappedValue {
  const content = contentOf(slot);
  if (content === 'date') return fromColumn(column, { kind: 'date', format: date ?? 'YYYY-MM-DD' });
  if (content === 'country') return fromColumn(column, { kind: 'country' });
  if (content === 'id' || content === 'zip') return fromColumn(column, { kind: 'id', digits, pad: false });
  const target = targetOf(slot);
  return { ...fromColumn(column), values: target === null ? [] : usualValues(target, groups) };
}

const usualText = ({ from, otherwise }: MappedValue): string => (from.kind === 'constant' ? from.value : otherwise);

function withoutCells(mapping: TableMapping, column: number): TableMapping {
  return slotsOf(mapping)
    .filter(({ value }) => columnsOf(value.from).includes(column))
    .reduce((all, { value, ...slot }) => putValue(all, slot, withoutColumn(value, column)), mapping);
}

/** An entry is one by what a row says of it: constants and types alone say nothing. */
function saysAnything(mapping: TableMapping, list: EntryList, entry: number): boolean {
  return slotsOf(mapping).some(
    (one) =>
      one.list === list &&
      one.entry === entry &&
      one.field !== 'types' &&
      one.field !== 'type' &&
      one.value.from.kind !== 'constant',
  );
}

function withoutColumn({ from, otherwise, ...value }: MappedValue, column: number): MappedValue | null {
  if (from.kind === 'joined') {
    const columns = from.columns.filter((one) => one !== column);
    const [first] = columns;
    if (first === undefined) return otherwise === '' ? null : constant(otherwise);
    return { ...value, otherwise, from: columns.length > 1 ? { ...from, columns } : { kind: 'column', column: first } };
  }
  return otherwise === '' ? null : constant(otherwise);
}
