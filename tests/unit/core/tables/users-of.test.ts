import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MappedValue, TableMapping } from '../../../../src/core/tables/table-mapping.ts';
import { previewOf, usersOf } from '../../../../src/core/tables/users-of.ts';
import { plain, readTable, today } from './tables.ts';

const header = ['EMPLID', 'Last Name', 'First Name', 'Group', 'Exp Date', 'Barcode', 'Email'];
const lee = ['0012', 'Lee', 'Ann', 'STU', '5/31/2032', '0290010001', 'ann@u.example'];
const ray = ['0013', 'Ray', 'Bo', 'FAC', '5/31/2032', '0290010002', 'bo@u.example'];

/** The mapping with another way of reading one of its fields. */
const withValue = (
  mapping: TableMapping,
  field: string,
  change: (value: MappedValue) => MappedValue,
): TableMapping => ({
  ...mapping,
  fields: mapping.fields.map((one) => (one.field === field ? { ...one, value: change(one.value) } : one)),
});

describe('several rows of one user', () => {
  const second = ['0012', 'Lee', 'Ann', 'STU', '5/31/2032', '0290010009', 'ann@home.example'];

  test('add up, wherever they stand', () => {
    const { users, notes } = readTable([
      header,
      lee,
      ray,
      second,
      ['0012', '', '', '', '', '0290010001', 'ANN@u.example'],
    ]);
    expect(notes).toEqual([]);
    expect(users.map((user) => plain(user).primary_id)).toEqual(['0012', '0013']);
    expect(plain(users[0] ?? expect.fail())).toMatchObject({
      identifiers: [
        { type: 'BARCODE', value: '0290010001' },
        { type: 'BARCODE', value: '0290010009' },
      ],
      emails: [
        { email_address: 'ann@u.example', preferred: true },
        { email_address: 'ann@home.example', preferred: false },
      ],
    });
  });

  test('that differ are told, and the first counts', () => {
    const { users, notes } = readTable([header, lee, ray, ['0012', 'Leigh', 'Ann', 'STU', '6/30/2032', '', '']]);
    expect(users[0]?.draft.fields.get('last_name')).toBe('Lee');
    expect(notes).toEqual([
      { note: 'differs', place: { line: 4, column: 2 }, field: 'last_name', value: 'Leigh' },
      { note: 'differs', place: { line: 4, column: 5 }, field: 'expiry_date', value: '6/30/2032' },
    ]);
  });

  test('give the same users in any order, but for whose row is first', () => {
    const row = fc.record({
      id: fc.constantFrom('0001', '0002', '0003', '0004'),
      barcode: fc.integer({ min: 0, max: 20 }).map((number) => `02900${String(number).padStart(5, '0')}`),
    });
    const rows = fc.array(row, { minLength: 2, maxLength: 20 });
    const both = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const found = (list: readonly { readonly id: string; readonly barcode: string }[]) => {
      const { users } = readTable([
        header,
        ...list.map(({ id, barcode }) => [id, `N${id}`, '', 'STU', '', barcode, '']),
      ]);
      const pairs = users.map(
        ({ draft }) =>
          [draft.fields.get('primary_id') ?? '', draft.identifiers.map(({ value }) => value).sort()] as const,
      );
      expect(pairs.map(([id]) => id)).toEqual([...new Set(list.map(({ id }) => id))]);
      return new Map(pairs);
    };
    fc.assert(
      fc.property(both, ([list, shuffled]) => {
        const expected = new Map<string, string[]>();
        for (const { id, barcode } of list)
          expected.set(id, [...new Set([...(expected.get(id) ?? []), barcode])].sort());
        expect(found(list)).toEqual(expected);
        expect(found(shuffled)).toEqual(expected);
      }),
    );
  });

  test('can be told by other columns, or not at all', () => {
    const grid = [header, lee, second];
    expect(readTable(grid, {}, (mapping) => ({ ...mapping, key: { kind: 'row' } })).users).toHaveLength(2);
    expect(
      readTable(grid, {}, (mapping) => ({ ...mapping, key: { kind: 'columns', columns: [6] } })).users,
    ).toHaveLength(2);
    expect(
      readTable(grid, {}, (mapping) => ({ ...mapping, key: { kind: 'columns', columns: [1, 2] } })).users,
    ).toHaveLength(1);
  });

  test('without a key are users of their own, and told', () => {
    const { users, notes } = readTable([
      header,
      lee,
      ['', 'Doe', 'Jo', 'STU', '', '', ''],
      ['', 'Roe', 'Al', 'STU', '', '', ''],
    ]);
    expect(users).toHaveLength(3);
    expect(notes).toMatchObject([
      { note: 'no-key', place: { line: 3 } },
      { note: 'no-key', place: { line: 4 } },
    ]);
  });
});

test('each value says where it stands', () => {
  const { users } = readTable([['Title'], header, lee, ray, ['0012', '', '', '', '', '0290010009', '']]);
  const [first] = users;
  expect(first?.draft.place).toEqual({ line: 3, column: 1 });
  expect(Object.fromEntries(first?.places ?? [])).toEqual({
    primary_id: { line: 3, column: 1 },
    last_name: { line: 3, column: 2 },
    first_name: { line: 3, column: 3 },
    user_group: { line: 3, column: 4 },
    expiry_date: { line: 3, column: 5 },
    'user_identifiers/user_identifier[1]/value': { line: 3, column: 6 },
    'user_identifiers/user_identifier[2]/value': { line: 5, column: 6 },
    'contact_info/emails/email[1]/email_address': { line: 3, column: 7 },
  });
});

test('several e-mails in one cell are several', () => {
  const { users } = readTable([header, lee.with(6, 'ann@u.example; ann@home.example')]);
  expect(plain(users[0] ?? expect.fail()).emails).toMatchObject([
    { email_address: 'ann@u.example', preferred: true },
    { email_address: 'ann@home.example', preferred: false },
  ]);
});

test('types may stand in a column beside what they are of', () => {
  const grid = [
    ['primary_id', 'last_name', 'user_identifier', 'id_type', 'email_address', 'email_type'],
    ['1a', 'Lee', '0290010001', 'BARCODE', 'ann@u.example', 'school, work'],
    ['1a', 'Lee', '77', 'INST_ID', 'ann@home.example', ''],
  ];
  expect(plain(readTable(grid).users[0] ?? expect.fail())).toMatchObject({
    identifiers: [
      { type: 'BARCODE', value: '0290010001' },
      { type: 'INST_ID', value: '77' },
    ],
    emails: [{ types: ['school', 'work'] }, { types: ['school'] }],
  });
});

describe('nothing is lost silently', () => {
  test('a date that is none', () => {
    const { users, notes } = readTable([header, lee, ray, ray.with(0, '0014').with(4, 'never').with(5, '0290010003')]);
    expect(users[2]?.draft.fields.has('expiry_date')).toBe(false);
    expect(notes).toEqual([
      { note: 'date-unread', place: { line: 4, column: 5 }, field: 'expiry_date', value: 'never' },
    ]);
  });

  test('a number that a spreadsheet has shortened', () => {
    const { users, notes } = readTable([header, lee, ray, ray.with(0, '0014').with(5, '2.9001E+10')]);
    expect(users[2]?.draft.identifiers).toEqual([]);
    expect(notes).toMatchObject([{ note: 'digits-lost', place: { line: 4, column: 6 }, value: '2.9001E+10' }]);
  });

  test('a country without a code stays as it is', () => {
    const grid = [
      ['ID', 'Last Name', 'Street', 'Country'],
      ['1a', 'Lee', '1 Elm', 'US'],
      ['2a', 'Ray', '2 Elm', 'Ruritania'],
    ];
    const { users, notes } = readTable(grid);
    expect(users.map(({ draft }) => draft.addresses[0]?.fields.get('country'))).toEqual(['USA', 'Ruritania']);
    expect(notes).toMatchObject([{ note: 'country-unknown', place: { line: 3, column: 4 }, value: 'Ruritania' }]);
  });

  test('a row of which nothing is taken over', () => {
    const grid = [[...header, 'Remark'], lee, ['', '', '', '', '', '', '', 'end of list']];
    const { users, left } = readTable(grid);
    expect(users).toHaveLength(1);
    expect(left).toEqual([{ note: 'no-user', place: { line: 3, column: 1 }, field: null, value: '' }]);
  });

  test.each([
    ['Total', '2'],
    ['Grand Total: 2', ''],
    ['Total users', '2'],
    ['合計', '2'],
  ])('the sum below the rows: %s %s', (word, figure) => {
    const { users, left } = readTable([header, lee, ['2b', ...lee.slice(1)], [word, figure, '', '', '', '', '']]);
    expect(users.map(({ draft }) => draft.fields.get('primary_id'))).toEqual([lee[0], '2b']);
    expect(left).toEqual([{ note: 'sum', place: { line: 4, column: 1 }, field: null, value: '' }]);
  });

  test.each([
    [
      ['ID', 'Last Name'],
      ['1a', 'Lee'],
      ['Sum', '2'],
    ],
    [
      ['Last Name', 'ID', 'User Group', 'Email'],
      ['Lee', '1a', 'STAFF', 'l@x.example'],
      ['Sum', '2', 'STAFF', ''],
    ],
    [
      ['Last Name', 'ID', 'User Group', 'Email'],
      ['Lee', '1a', 'STAFF', 'l@x.example'],
      ['Sum Li', '2', '', ''],
    ],
  ])('people who are called Sum stay', (...grid) => {
    const { users, left } = readTable(grid);
    expect(users).toHaveLength(2);
    expect(left).toEqual([]);
  });

  test('constants alone make no user and no address', () => {
    const grid = [
      ['ID', 'Last Name', 'Street', 'State'],
      ['1a', 'Lee', '1 Elm', 'IL'],
      ['2a', 'Ray', '', ''],
    ];
    const { users } = readTable(grid);
    expect(users.map(({ draft }) => draft.addresses.length)).toEqual([1, 0]);
  });
});

describe('ids keep their zeros', () => {
  const short = [header, lee.with(0, '1234567'), ray.with(0, '7654321'), lee.with(0, '34567').with(5, '290010003')];

  test('as text they stay as they are', () => {
    const id = fc.stringMatching(/^0{1,5}\d{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 10 }), (ids) => {
        const { users } = readTable([header, ...ids.map((one) => [one, 'Lee', 'Ann', 'STU', '', one, ''])]);
        expect(users.map(({ draft }) => draft.fields.get('primary_id'))).toEqual(ids);
        expect(users.map(({ draft }) => draft.identifiers[0]?.value)).toEqual(ids);
      }),
    );
  });

  test('what people put around them goes', () => {
    const { users } = readTable([header, lee.with(0, '="0012345"').with(5, "'0290010001")]);
    expect(users[0]?.draft.fields.get('primary_id')).toBe('0012345');
    expect(users[0]?.draft.identifiers[0]?.value).toBe('0290010001');
  });

  test('fewer digits than the others are told, with how many there should be', () => {
    const { guess, notes } = readTable(short);
    expect(guess.doubts).toContainEqual({ doubt: 'short-ids', column: 0, digits: 7, short: 1 });
    expect(notes).toMatchObject([
      { note: 'id-short', place: { line: 4, column: 1 }, field: 'primary_id', value: '34567' },
    ]);
  });

  test('and get their zeros back when that is chosen, so that rows of one user meet', () => {
    const grid = [...short, lee.with(0, '0034567')];
    const { users, notes } = readTable(grid, {}, (mapping) =>
      withValue(mapping, 'primary_id', (value) => ({ ...value, reads: { kind: 'id', digits: 7, pad: true } })),
    );
    expect(users.map(({ draft }) => draft.fields.get('primary_id'))).toEqual(['1234567', '7654321', '0034567']);
    expect(notes.filter(({ field }) => field === 'primary_id')).toMatchObject([{ note: 'id-padded', value: '34567' }]);
  });
});

describe('a mapping that was changed by hand', () => {
  test('constants, value maps, joined columns and what blank cells stand for', () => {
    const { users } = readTable([header, lee, ray.with(3, '')], {}, (mapping) => ({
      ...mapping,
      fields: [
        ...withValue(mapping, 'user_group', (value) => ({
          ...value,
          values: [{ from: ' stu ', to: 'STUDENT' }],
          otherwise: 'OTHER',
        })).fields,
        { field: 'campus_code', value: { ...read, from: { kind: 'constant', value: 'MAIN' } } },
        { field: 'job_description', value: { ...read, from: { kind: 'joined', columns: [2, 1], between: ' ' } } },
      ],
    }));
    expect(users.map(plain)).toMatchObject([
      { user_group: 'STUDENT', campus_code: 'MAIN', job_description: 'Ann Lee' },
      { user_group: 'OTHER', campus_code: 'MAIN', job_description: 'Bo Ray' },
    ]);
  });
  const read: MappedValue = {
    from: { kind: 'constant', value: '' },
    values: [],
    reads: { kind: 'text' },
    otherwise: '',
  };
});

test('a preview is the first users as they will be, rows from further down included', () => {
  const rows = [lee, ray, lee.with(0, '0014'), ray.with(0, '0015'), ['0012', '', '', '', '', '0290010009', '']].map(
    (cells, at) => ({ number: at + 2, cells }),
  );
  const { guess } = readTable([header, lee]);
  const preview = previewOf(rows, guess.mapping, 3, today);
  expect(preview.users).toEqual([...usersOf(rows, guess.mapping, today, () => {})].slice(0, 3));
  expect(preview.users[0]?.draft.identifiers).toHaveLength(2);
});
