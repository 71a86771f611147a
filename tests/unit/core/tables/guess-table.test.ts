import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mappingFingerprint } from '../../../../src/core/tables/guess-table.ts';
import { daysLater } from '../../../../src/core/terms/later-day.ts';
import { writeSisDate } from '../../../../src/core/terms/sis-date.ts';
import { plain, readTable, today } from './tables.ts';

/** What the columns may be called, by what stands in them. */
const synonyms = {
  id: [
    'Primary ID',
    'Patron ID',
    'EMPLID',
    'SPRIDEN_ID',
    'student id',
    'Colleague ID',
    'User ID',
    'ID',
    'ID_NUM',
    'Banner ID',
  ],
  last: [
    'Last Name',
    'LNAME',
    'LastName',
    'SPRIDEN_LAST_NAME',
    'LAST.NAME',
    'Surname',
    'Student Last Name',
    'Family name',
  ],
  first: ['First Name', 'FNAME', 'FirstName', 'SPRIDEN_FIRST_NAME', 'FIRST.NAME', 'Given Name', 'Forename'],
  group: ['User Group', 'Group', 'Patron Group', 'PTYPE', 'PATRON_TYPE', 'Category'],
  expiry: ['Exp Date', 'Expiration Date', 'EXPIRY_DATE', 'Expires', 'Patron Expiration Date', 'ExpDate'],
  purge: ['Purge Date', 'PURGE_DATE', 'purge', 'Patron Purge Date'],
  barcode: ['Barcode', 'Bar Code', 'Library Card Number', 'BARCODE', 'Card Number', 'Patron Barcode'],
  email: [
    'E-mail',
    'Email',
    'EMAIL_ADDR',
    'GOREMAL_EMAIL_ADDRESS',
    'E-Mail Address',
    'Email (School)',
    'Student Email',
  ],
  line1: ['Address', 'ADDRESS1', 'Street', 'SPRADDR_STREET_LINE1', 'Address Line 1', 'Home Address'],
  line2: ['Address 2', 'ADDRESS2', 'Street Line 2', 'Home Address 2', 'Apt'],
  city: ['City', 'SPRADDR_CITY', 'Town', 'Home City'],
  state: ['State', 'SPRADDR_STAT_CODE', 'Province'],
  zip: ['Zip', 'ZIP Code', 'POSTAL', 'SPRADDR_ZIP', 'Postal Code'],
  phone: ['Phone', 'Telephone', 'Home Phone', 'SPRTELE_PHONE_NUMBER', 'HOMEPHONE'],
  birth: ['Birthdate', 'DOB', 'SPBPERS_BIRTH_DATE', 'Date of Birth'],
} as const;
type Part = keyof typeof synonyms;
const parts = Object.keys(synonyms).filter((part): part is Part => Object.hasOwn(synonyms, part));

const person = fc.record({
  last: fc.constantFrom('Muñoz', 'O’Neil', 'van der Berg', 'Lee', 'Smith-Jones'),
  first: fc.constantFrom('Zoë', 'Pat', 'Mary Ann', 'J.'),
  group: fc.constantFrom('STUDENT', 'FACULTY', 'STAFF'),
  days: fc.integer({ min: 20, max: 3000 }),
  line1: fc.constantFrom('12 Elm St', '5 Oak Ave, Unit 2'),
  line2: fc.constantFrom('', 'Apt 4'),
  city: fc.constantFrom('Peoria', 'St. Louis'),
  state: fc.constantFrom('IL', 'MO'),
  zip: fc.constantFrom('61602', '02139', '63101-1234'),
});
const dateFormat = fc.constantFrom('YYYY-MM-DD' as const, 'DD-MON-YYYY' as const, 'YYYY/MM/DD' as const);

const table = fc.record({
  people: fc.array(person, { minLength: 2, maxLength: 12 }),
  format: dateFormat,
  order: fc.shuffledSubarray(parts, { minLength: parts.length }),
  names: fc.infiniteStream(fc.nat()),
  titles: fc.integer({ min: 0, max: 3 }),
});

test('a table in any order of columns, under any of their names, gives the same users', () => {
  fc.assert(
    fc.property(table, ({ people, format, order, names, titles }) => {
      const rows = people.map((one, at) => {
        const expiry = daysLater(today, one.days);
        const number = String(at).padStart(4, '0');
        const said: Record<Part, string> = {
          ...one,
          id: `00${number}7`,
          expiry: writeSisDate(expiry, format),
          purge: writeSisDate(daysLater(expiry, 365), format),
          barcode: `029001${number}`,
          email: `p${number}@college.example`,
          phone: `(309) 555-${number}`,
          birth: writeSisDate(daysLater(today, -9000 - one.days), format),
        };
        const user = {
          primary_id: said.id,
          last_name: one.last,
          first_name: one.first,
          user_group: one.group,
          expiry_date: expiry,
          purge_date: daysLater(expiry, 365),
          birth_date: daysLater(today, -9000 - one.days),
          identifiers: [{ type: 'BARCODE', value: said.barcode }],
          emails: [{ preferred: true, types: ['school'], email_address: said.email }],
          phones: [{ preferred: true, types: ['home'], phone_number: said.phone }],
          addresses: [
            {
              preferred: true,
              types: ['home'],
              line1: one.line1,
              ...(one.line2 === '' ? {} : { line2: one.line2 }),
              city: one.city,
              state_province: one.state,
              postal_code: one.zip,
              country: 'USA',
            },
          ],
        };
        return { cells: order.map((part) => said[part]), user };
      });
      const header = order.map((part) => {
        const choices = synonyms[part];
        return choices[(names.next().value ?? 0) % choices.length] ?? '';
      });
      const above = ['Library patrons', 'Autumn', 'As of today'].slice(0, titles).map((title) => [title]);
      const { guess, users, notes } = readTable([...above, header, ...rows.map(({ cells }) => cells)]);
      expect(guess).toMatchObject({ enough: true, missing: [], headerRow: titles + 1 });
      expect(notes).toEqual([]);
      expect(users.map(plain)).toEqual(rows.map(({ user }) => user));
    }),
  );
});

const target = (header: string, texts: readonly string[] = []): string | null => {
  const filler = ['Lee', 'Smith', 'Jones'].slice(0, Math.max(1, texts.length));
  const grid = [['Last Name', 'First Name', header], ...filler.map((name, at) => [name, name, texts[at] ?? 'x'])];
  return readTable(grid).guess.columns.find(({ column }) => column === 2)?.target ?? null;
};

describe('what a header says', () => {
  test.each([
    ['HRPER.ID', '0123456', 'primary_id'],
    ['MIDDLE.NAME', 'Q', 'middle_name'],
    ['SPRIDEN_MI', 'Quincy', 'middle_name'],
    ['Preferred First Name', 'Bo', 'pref_first_name'],
    ['Work E-mail', 'a@b.example', 'email_address'],
    ['CellPhone', '309 555 0100', 'phone_number'],
    ['SPRADDR_NATN_CODE', 'US', 'country'],
    ['Job Title', 'Dean', 'job_description'],
    ['Campus', 'NORTH', 'campus_code'],
    ['Prénom', 'Zoë', null],
    ['Favourite colour', 'blue', null],
    ['Graduation Date', '2032-05-31', null],
  ])('%s', (header, text, expected) => {
    // The first name is there already.
    expect(target(header, [text])).toBe(expected);
  });

  test('does not count where other things stand below it', () => {
    expect(target('Email', ['Y', 'N', 'Y'])).toBeNull();
    expect(target('Exp Date', ['soon', 'later', 'never'])).toBeNull();
    const { guess } = readTable([
      ['EMPLID', 'Last Name', 'Email'],
      ['1', 'Lee', 'Y'],
      ['2', 'Ray', 'N'],
    ]);
    expect(guess.columns[2]).toMatchObject({ target: null, leftOut: 'content' });
  });

  test('a column of e-mails is one under any header', () => {
    expect(target('Xyz', ['a@b.example', 'c@d.example'])).toBe('email_address');
  });

  test('social security numbers are never taken over, by header or by form', () => {
    const grid = [
      ['EMPLID', 'SSN', 'Last Name', 'Number'],
      ['17', '123456789', 'Lee', '123-45-6789'],
    ];
    const { guess, users } = readTable(grid);
    expect(guess.columns.map(({ leftOut }) => leftOut)).toEqual([null, 'ssn', null, 'ssn']);
    expect(JSON.stringify(users.map(plain))).not.toMatch(/123-?45-?6789/);
  });
});

describe('several columns for one thing', () => {
  const person = ['0012', 'alee', 'Lee, Ann', 'STU', 'alee@u.example', 'ann@home.example', '5550100', '5550101'];
  const header = ['EMPLID', 'NetID', 'Name', 'Group', 'Email', 'Personal Email', 'Home Phone', 'Cell Phone'];

  test('go beside each other, each with its type, the first preferred', () => {
    const { users, guess } = readTable([header, person]);
    expect(users.map(plain)).toEqual([
      {
        primary_id: '0012',
        last_name: 'Lee',
        first_name: 'Ann',
        user_group: 'STU',
        addresses: [],
        emails: [
          { preferred: true, types: ['school'], email_address: 'alee@u.example' },
          { preferred: false, types: ['personal'], email_address: 'ann@home.example' },
        ],
        phones: [
          { preferred: true, types: ['home'], phone_number: '5550100' },
          { preferred: false, types: ['mobile'], phone_number: '5550101' },
        ],
        identifiers: [{ type: 'NET_ID', value: 'alee' }],
      },
    ]);
    expect(guess.doubts).toEqual([{ doubt: 'identifier-type', column: 1, type: 'NET_ID' }]);
    expect(guess.missing).toEqual(['expiry_date', 'purge_date']);
  });

  test('a type of identifiers that the library does not have is left out and told', () => {
    const { guess } = readTable([header, person], { identifierTypes: ['BARCODE'] });
    expect(guess.columns[1]).toMatchObject({ target: null, leftOut: 'type' });
    expect(guess.mapping.identifiers).toEqual([]);
  });

  test('two addresses keep their parts apart', () => {
    const grid = [
      ['ID', 'Last Name', 'Home Address', 'Home City', 'Campus Address', 'Campus City', 'Home Country'],
      ['1a', 'Lee', '1 Elm', 'Peoria', 'Box 7', 'Macomb', 'Canada'],
    ];
    expect(plain(readTable(grid).users[0] ?? expect.fail()).addresses).toEqual([
      { preferred: true, types: ['home'], line1: '1 Elm', city: 'Peoria', country: 'CAN' },
      { preferred: false, types: ['school'], line1: 'Box 7', city: 'Macomb' },
    ]);
  });

  test('an area code goes before its number', () => {
    const grid = [
      ['SPRIDEN_ID', 'Last Name', 'SPRTELE_PHONE_AREA', 'SPRTELE_PHONE_NUMBER'],
      ['A1', 'Lee', '309', '5550100'],
    ];
    expect(plain(readTable(grid).users[0] ?? expect.fail()).phones).toMatchObject([{ phone_number: '309-5550100' }]);
  });
});

describe('what is not sure is told', () => {
  const grid = (dates: readonly string[]) => [
    ['ID', 'Last Name', 'Group', 'Exp Date'],
    ...dates.map((date, at) => [`a${at}`, 'Lee', 'S', date]),
  ];

  test('days whose month could be the day', () => {
    expect(readTable(grid(['05/06/2032', '01/02/2033'])).guess.doubts).toEqual([{ doubt: 'date-order', column: 3 }]);
    expect(
      readTable(grid(['05/06/2032']), { sisDateFormat: 'DD/MM/YYYY' }).users[0]?.draft.fields.get('expiry_date'),
    ).toBe('2032-06-05');
  });

  test('a table without group asks, and one without header too', () => {
    expect(
      readTable([
        ['ID', 'Last Name'],
        ['a1', 'Lee'],
      ]).guess,
    ).toMatchObject({ enough: false, missing: ['user_group', 'expiry_date', 'purge_date'] });
    const bare = readTable([
      ['a17', 'Lee', 'x@y.example', '2032-05-31', '2033-05-31'],
      ['b18', 'Ray', 'z@y.example', '2032-05-31', '2033-05-31'],
    ]);
    expect(bare.guess).toMatchObject({
      headerRow: null,
      firstRow: 1,
      enough: false,
      missing: ['last_name', 'user_group'],
      fingerprint: null,
    });
    expect(bare.guess.columns.map((one) => one.target)).toEqual([
      'primary_id',
      null,
      'email_address',
      'expiry_date',
      'purge_date',
    ]);
  });

  test('names without a comma are split at the last space', () => {
    const { guess, users } = readTable([
      ['ID', 'Name', 'Group'],
      ['a1', 'Mary Ann Lee', 'S'],
      ['a2', 'Cher', 'S'],
    ]);
    expect(guess.doubts).toEqual([{ doubt: 'name-split', column: 1 }]);
    expect(users.map(({ draft }) => [draft.fields.get('last_name'), draft.fields.get('first_name')])).toEqual([
      ['Lee', 'Mary Ann'],
      ['Cher', undefined],
    ]);
    expect(users[1]?.notes).toMatchObject([{ note: 'name-unsplit', place: { line: 3, column: 2 } }]);
  });
});

test('a header is one however many of its columns are of no use here', () => {
  const others = Array.from({ length: 40 }, (_, at) => `Credits ${at}`);
  const { guess } = readTable([
    ['ID', 'Last Name', 'First Name', 'User Group', ...others],
    ['0001', 'Lee', 'Ann', 'UG', ...others.map((_, at) => String(at))],
  ]);
  expect(guess).toMatchObject({ headerRow: 1, enough: true });
});

test('a mapping that was chosen for a header is taken again, wherever the header stands', () => {
  const header = ['Xa', 'Xb', 'Xc'];
  const chosen = readTable([
    ['ID', 'Last Name', 'Group'],
    ['1a', 'Lee', 'S'],
  ]).guess.mapping;
  const fingerprint = mappingFingerprint({ number: 1, cells: header });
  const { guess, users } = readTable([['Title'], header, ['1a', 'Lee', 'S']], {
    remembered: [{ fingerprint, mapping: chosen }],
  });
  expect(guess).toMatchObject({ remembered: true, headerRow: 2, enough: true, doubts: [], fingerprint });
  expect(users[0]?.draft.fields.get('last_name')).toBe('Lee');
});

test('groups are mended to the codes of the profile, by name and by case', () => {
  const groups = [
    { code: 'STU', name: 'Student' },
    { code: 'FAC', name: 'Faculty' },
  ];
  const { users } = readTable(
    [
      ['ID', 'Last Name', 'Group'],
      ['1a', 'Lee', 'student'],
      ['2a', 'Ray', 'fac'],
      ['3a', 'Poe', 'Alumni'],
    ],
    { groups },
  );
  expect(users.map(({ draft }) => draft.fields.get('user_group'))).toEqual(['STU', 'FAC', 'Alumni']);
});
