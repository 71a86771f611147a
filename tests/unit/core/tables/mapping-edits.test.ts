import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../../src/core/profile/read-json.ts';
import {
  assignColumn,
  type ColumnFacts,
  type ColumnRole,
  joinColumn,
  leaveOut,
  setBetween,
  setDateFormat,
  setDigits,
  setKey,
  setNameOrder,
  setPair,
  setPreferred,
  setUsual,
  userField,
} from '../../../../src/core/tables/mapping-edits.ts';
import { checkMapping, mappingShape } from '../../../../src/core/tables/mapping-shape.ts';
import { type Slot, slotsOf, slotsOfColumn, valueAt } from '../../../../src/core/tables/mapping-slots.ts';
import { lackingOf } from '../../../../src/core/tables/needed-fields.ts';
import { constant, type RowKey, type TableMapping } from '../../../../src/core/tables/table-mapping.ts';
import { plain, readTable } from './tables.ts';

const grid = [
  ['EMPLID', 'Last', 'First', 'Middle', 'Code', 'Email', 'Exp Date', 'City', 'Street', 'Barcode', 'Second Street'],
  ['123', 'Lee', 'Ann', 'B.', 'U', 'a@b.example', '5/31/2032', 'Peoria', '1 Elm', '0290010001', '9 Oak'],
  ['0124', 'Ruiz', 'Bo', '', 'G', 'b@b.example', '6/30/2032', 'Alton', '2 Elm', '0290010002', ''],
];

const facts = (column: number, more: Partial<ColumnFacts> = {}): ColumnFacts => ({
  column,
  date: null,
  digits: null,
  names: 'last-first',
  ...more,
});

const guessed = readTable(grid).guess.mapping;
const users = (mapping: TableMapping) => readTable(grid, {}, () => mapping).users.map(plain);
const slot = (list: 'addresses' | 'emails' | 'identifiers', entry: number, field: string): Slot => ({
  list,
  entry,
  field,
});

describe('a column is taken for something', () => {
  test('and is left out of what it was before', () => {
    const changed = assignColumn(guessed, facts(1), userField('first_name'), []);
    expect(users(changed)[0]).toMatchObject({ first_name: 'Lee' });
    expect(valueAt(changed, userField('last_name'))).toBeNull();
    expect(slotsOfColumn(changed, 2)).toEqual([]);
    expect(lackingOf(changed)).toContain('last_name');
  });

  test('with the groups of the library, whatever the case', () => {
    const changed = assignColumn(guessed, facts(4), userField('user_group'), [{ code: 'UG', name: 'u' }]);
    expect(users(changed).map((user) => user.user_group)).toEqual(['UG', 'G']);
  });

  test('as a day, an identifier of its own, an address of its own', () => {
    const dates = assignColumn(guessed, facts(6, { date: 'MM/DD/YYYY' }), userField('purge_date'), []);
    expect(users(dates)[0]).toMatchObject({ purge_date: '2032-05-31' });
    const own: ColumnRole = { list: 'identifiers', own: true, field: 'value', type: 'NET_ID' };
    expect(users(assignColumn(guessed, facts(4), own, []))[0]).toMatchObject({
      identifiers: [
        { type: 'BARCODE', value: '0290010001' },
        { type: 'NET_ID', value: 'U' },
      ],
    });
    const second = assignColumn(guessed, facts(10), slot('addresses', guessed.addresses.length, 'line1'), []);
    expect(users(second)[0]).toMatchObject({
      addresses: [
        { line1: '1 Elm', preferred: true },
        { line1: '9 Oak', preferred: false, types: ['home'] },
      ],
    });
    expect(leaveOut(second, 10).addresses).toEqual(guessed.addresses);
  });

  test('as a whole name, which takes the place of both', () => {
    const whole = assignColumn(guessed, facts(1), userField('full_name'), []);
    expect(valueAt(whole, userField('first_name'))?.from).toMatchObject({
      kind: 'name-part',
      part: 'first',
      column: 1,
    });
    expect(valueAt(setNameOrder(whole, 1, 'first-last'), userField('last_name'))?.from).toMatchObject({
      order: 'first-last',
    });
    expect(leaveOut(whole, 1).fields.map(({ field }) => field)).not.toContain('last_name');
  });

  test('a column that moves within its address stays in it, with all that was said of that', () => {
    const typed = setUsual(
      assignColumn(guessed, facts(10), slot('addresses', 1, 'line1'), []),
      slot('addresses', 1, 'types'),
      'school',
    );
    const moved = assignColumn(typed, facts(10), slot('addresses', 1, 'line2'), []);
    expect(users(moved)[0]).toMatchObject({ addresses: [{}, { line2: '9 Oak', types: ['school'] }] });
  });
});

test('without a primary identifier each row is a person, and with one rows belong together again', () => {
  expect(guessed.key).toEqual({ kind: 'primary-id' });
  const without = leaveOut(guessed, 0);
  expect(without.key).toEqual({ kind: 'row' });
  expect(assignColumn(without, facts(0), userField('primary_id'), []).key).toEqual({ kind: 'primary-id' });
  const byRow = setKey(guessed, { kind: 'row' });
  expect(assignColumn(byRow, facts(4), userField('user_group'), []).key).toEqual({ kind: 'row' });
});

test('what is said for everybody holds for blank cells once there is a column, and again without it', () => {
  const all = setUsual(guessed, userField('user_group'), 'UG');
  expect(users(all).map((user) => user.user_group)).toEqual(['UG', 'UG']);
  expect(lackingOf(all)).toEqual([]);
  const byColumn = assignColumn(all, facts(3), userField('user_group'), []);
  expect(users(byColumn).map((user) => user.user_group)).toEqual(['B.', 'UG']);
  expect(valueAt(leaveOut(byColumn, 3), userField('user_group'))).toEqual(constant('UG'));
  expect(setUsual(all, userField('user_group'), '').fields).toEqual(guessed.fields);
});

test('zeros are put back, days read otherwise, texts replaced by codes', () => {
  const padded = setDigits(guessed, 0, 5, true);
  expect(users(padded).map((user) => user.primary_id)).toEqual(['00123', '00124']);
  expect(users(setDigits(padded, 0, null, true)).map((user) => user.primary_id)).toEqual(['123', '0124']);
  const days = setDateFormat(guessed, 6, 'DD/MM/YYYY');
  expect(users(days).map((user) => user.expiry_date)).toEqual([undefined, undefined]);
  const city = slot('addresses', 0, 'city');
  const paired = setPair(guessed, city, ' peoria', 'PIA');
  expect(users(paired)[0]).toMatchObject({ addresses: [{ city: 'PIA' }] });
  expect(setPair(paired, city, 'PEORIA', null)).toEqual(guessed);
});

test('texts of two columns become one, and part again', () => {
  const joined = setBetween(joinColumn(guessed, userField('first_name'), 3), userField('first_name'), '-');
  expect(users(joined).map((user) => user.first_name)).toEqual(['Ann-B.', 'Bo']);
  expect(slotsOfColumn(joined, 3).map(({ field }) => field)).toEqual(['first_name']);
  expect(valueAt(leaveOut(joined, 3), userField('first_name'))?.from).toEqual({ kind: 'column', column: 2 });
  expect(joinColumn(joined, userField('first_name'), 3)).toBe(joined);
});

test('of several e-mails one is preferred, or none', () => {
  const two = assignColumn(guessed, facts(4), { list: 'emails', own: true, field: 'email_address' }, []);
  expect(two.emails.map(({ preferred }) => preferred)).toEqual([true, false]);
  expect(setPreferred(two, 'emails', 1).emails.map(({ preferred }) => preferred)).toEqual([false, true]);
  expect(setPreferred(two, 'emails', null).emails.map(({ preferred }) => preferred)).toEqual([false, false]);
});

const column = fc.nat(12);
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('', 'UG', ' ug ', 'Uɢ'));
const names = 'primary_id last_name first_name full_name user_group expiry_date status'.split(' ');
const field = fc.constantFrom(...names).map(userField);
const anySlot: fc.Arbitrary<Slot> = fc.oneof(
  field,
  fc.record({
    list: fc.constant('addresses' as const),
    entry: fc.nat(3),
    field: fc.constantFrom('line1', 'city', 'country', 'types'),
  }),
  fc.record({
    list: fc.constant('emails' as const),
    entry: fc.nat(3),
    field: fc.constantFrom('email_address', 'types'),
  }),
  fc.record({ list: fc.constant('identifiers' as const), entry: fc.nat(3), field: fc.constantFrom('value', 'type') }),
);
const own: fc.Arbitrary<ColumnRole> = fc.oneof(
  fc.constantFrom<ColumnRole>(
    { list: 'emails', own: true, field: 'email_address' },
    { list: 'phones', own: true, field: 'phone_number' },
    { list: 'notes', own: true, field: 'note_text' },
    { list: 'statistics', own: true, field: 'statistic_category' },
  ),
  text.map((type) => ({ list: 'identifiers' as const, own: true as const, field: 'value', type })),
);
const constants = anySlot.filter((one) => one.field !== 'full_name');
const keys: fc.Arbitrary<RowKey> = fc.oneof(
  fc.constantFrom<RowKey>({ kind: 'primary-id' }, { kind: 'row' }),
  fc.array(column, { maxLength: 30 }).map((columns) => ({ kind: 'columns' as const, columns })),
);

type Edit = (before: TableMapping) => TableMapping;
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(column, fc.oneof(anySlot, own), fc.option(fc.integer({ min: 1, max: 30 }))).map(
    ([one, role, digits]): Edit =>
      (before) =>
        assignColumn(before, facts(one, { date: 'MM/DD/YYYY', digits, names: 'first-last' }), role, [
          { code: 'UG', name: 'Undergrad' },
        ]),
  ),
  column.map(
    (one): Edit =>
      (before) =>
        leaveOut(before, one),
  ),
  fc.tuple(constants, text).map(
    ([one, said]): Edit =>
      (before) =>
        setUsual(before, one, said),
  ),
  fc.tuple(column, fc.option(fc.double()), fc.boolean()).map(
    ([one, digits, pad]): Edit =>
      (before) =>
        setDigits(before, one, digits, pad),
  ),
  column.map(
    (one): Edit =>
      (before) =>
        setDateFormat(before, one, 'excel-1900'),
  ),
  column.map(
    (one): Edit =>
      (before) =>
        setNameOrder(before, one, 'first-last'),
  ),
  fc.tuple(anySlot, column).map(
    ([one, other]): Edit =>
      (before) =>
        joinColumn(before, one, other),
  ),
  fc.tuple(anySlot, text).map(
    ([one, said]): Edit =>
      (before) =>
        setBetween(before, one, said),
  ),
  fc.tuple(anySlot, text, fc.option(text)).map(
    ([one, from, to]): Edit =>
      (before) =>
        setPair(before, one, from, to),
  ),
  keys.map(
    (key): Edit =>
      (before) =>
        setKey(before, key),
  ),
  fc.option(fc.nat(3)).map(
    (entry): Edit =>
      (before) =>
        setPreferred(before, 'emails', entry),
  ),
);

test('whatever is changed in whatever order, it stays a mapping that can be kept, and each column is at most one thing', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 30 }), (changes) => {
      const mapping = changes.reduce((before, change) => change(before), guessed);
      const json = readJson(JSON.stringify(mappingShape.write(mapping)), { characters: 1_000_000, depth: 20 });
      if ('fault' in json) throw new Error(json.fault);
      expect(checkMapping(json.value)).toEqual({ kind: 'mapping', mapping });
      for (let one = 0; one <= 12; one++) {
        const slots = slotsOfColumn(mapping, one);
        const isName = slots.every(({ value }) => value.from.kind === 'name-part');
        expect(slots.length).toBeLessThanOrEqual(isName ? 2 : 1);
      }
      expect(slotsOf(mapping).every(({ value }) => value.otherwise.length <= 510)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
