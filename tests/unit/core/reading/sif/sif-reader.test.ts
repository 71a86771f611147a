import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SifLayout, sifLayouts } from '../../../../../src/core/reading/sif/sif-layout.ts';
import { usualMapping, usualTypes } from '../../../../../src/core/reading/sif/sif-mapping.ts';
import { documentHead, documentTail, writeUser } from '../../../../../src/core/writing/write-user.ts';
import { aLine, aPatron, readSif, type SifPatron } from '../../../../fixtures/a-sif.ts';
import { runPass } from '../../../../fixtures/run-pass.ts';

const only = (patron: SifPatron) => {
  const { users, problems } = readSif(aPatron(patron));
  expect(problems).toEqual([]);
  const [read] = users;
  if (read === undefined || users.length > 1) throw new Error('One user was written, and not one was read.');
  return read;
};
const texts = (fields: ReadonlyMap<string, string> | undefined) => Object.fromEntries(fields ?? []);

test('the columns of Voyager are those of its manual', () => {
  const line = aLine([
    [1, '1234567890'],
    [11, '9876543210'],
    [21, 'B1'],
    [46, 'G1'],
    [56, '1'],
    [57, '2020.01.01'],
    [77, 'B2'],
    [102, 'G2'],
    [112, '1'],
    [133, 'B3'],
    [158, 'G3'],
    [168, '1'],
    [179, '2019.01.01'],
    [189, '2032.05.31'],
    [199, '2033.05.31'],
    [239, 'I'.repeat(30)],
    [269, '123-45-6789'],
    [280, 'abcdef'],
    [310, '1'],
    [311, 'S'.repeat(30)],
    [341, 'F'.repeat(20)],
    [361, 'M'.repeat(20)],
    [381, 'Dr.'],
    [456, '1'],
    [457, '0000000001'],
    [467, '1'],
    [468, 'N'],
    [469, '2020.02.03'],
    [479, '2020.04.05'],
    [489, '1'.repeat(50)],
    [539, '2'.repeat(40)],
    [579, '3'.repeat(40)],
    [619, '4'.repeat(40)],
    [659, '5'.repeat(40)],
    [699, 'C'.repeat(40)],
    [739, 'T'.repeat(7)],
    [746, 'Z'.repeat(10)],
    [756, 'L'.repeat(20)],
    [776, 'p'.repeat(25)],
    [801, 'm'.repeat(25)],
    [826, 'f'.repeat(25)],
    [851, 'o'.repeat(25)],
    [876, '2020.06.07'],
    [886, 'Likes maps'],
  ]);
  const { users, ssnSeen } = readSif(line);
  const user = users[0]?.user;
  expect(texts(user?.fields)).toEqual({
    primary_id: 'I'.repeat(30),
    last_name: 'S'.repeat(30),
    first_name: 'F'.repeat(20),
    middle_name: 'M'.repeat(20),
    user_group: 'G1',
    expiry_date: '2032-05-31',
    purge_date: '2033-05-31',
  });
  expect(user?.identifiers.map(({ value }) => value)).toEqual(['B1', 'B2', 'B3']);
  expect(texts(user?.addresses[0]?.fields)).toEqual({
    line1: '1'.repeat(50),
    line2: '2'.repeat(40),
    line3: '3'.repeat(40),
    line4: '4'.repeat(40),
    line5: '5'.repeat(40),
    city: 'C'.repeat(40),
    state_province: 'T'.repeat(7),
    postal_code: 'Z'.repeat(10),
    country: 'L'.repeat(20),
    start_date: '2020-02-03',
    end_date: '2020-04-05',
  });
  expect(user?.phones.map(({ fields, types }) => [fields.get('phone_number'), ...types])).toEqual([
    ['p'.repeat(25), 'home'],
    ['m'.repeat(25), 'mobile'],
    ['f'.repeat(25), 'office'],
    ['o'.repeat(25), 'office'],
  ]);
  expect(texts(user?.notes[0]?.fields)).toEqual({ note_type: 'OTHER', note_text: 'Likes maps' });
  expect(ssnSeen).toBe(1);
});

test('only active barcodes are sent, and the others are counted', () => {
  const { user, barcodesLeftOut } = only({
    barcodes: [
      ['29001', 'UG', '5'],
      ['29002', 'GR', '1'],
      ['29003', 'FAC', ''],
    ],
  });
  expect(user.identifiers).toEqual([{ type: 'BARCODE', value: '29002' }]);
  expect(barcodesLeftOut).toBe(2);
  expect(user.fields.get('user_group')).toBe('GR');
});

test('without an active barcode, the first group there is counts', () => {
  expect(
    only({
      barcodes: [
        ['', '', ''],
        ['29001', 'FAC', '3'],
        ['', 'UG', '1'],
      ],
    }).user.fields.get('user_group'),
  ).toBe('FAC');
});

test('a group is sent under the code that Alma has for it, and as it is where none is told', () => {
  const mapping = { ...usualMapping(sifLayouts.voyager), groups: new Map([['UG', 'UNDERGRAD']]) };
  const lines = [aPatron({ barcodes: [['', 'UG', '']] }), aPatron({ barcodes: [['', 'FAC', '']] })].join('\n');
  expect(readSif(lines, mapping).users.map(({ user }) => user.fields.get('user_group'))).toEqual(['UNDERGRAD', 'FAC']);
});

test('the permanent address is the preferred one, and an e-mail is no address', () => {
  const { user } = only({
    addresses: [
      { type: '3', fields: { line1: 'zoe@college.example' } },
      { type: '2', fields: { line1: 'Hall 3' }, phones: { primary: '555-0101' } },
      { type: '1', fields: { line1: '1 Elm St' }, phones: { primary: '555-0101', mobile: '555-0101' } },
      { type: '7', fields: { line1: 'Elsewhere' } },
      { type: '1', fields: { start_date: '2020.01.01' } },
      { type: '3' },
    ],
  });
  const said = (list: typeof user.addresses) =>
    list.map(({ fields, types, preferred }) => [...fields.values(), ...types, preferred]);
  expect(said(user.addresses)).toEqual([
    ['Hall 3', 'alternative', false],
    ['1 Elm St', 'home', true],
    ['Elsewhere', false],
  ]);
  expect(said(user.emails)).toEqual([['zoe@college.example', 'personal', true]]);
  expect(said(user.phones)).toEqual([
    ['555-0101', 'home', true],
    ['555-0101', 'mobile', false],
  ]);
});

test('a date that is malformed, or of no day that exists, stays as it is', () => {
  const dates = ['2032.05.31', '2032.02.30', '05/31/2032', '2032-5-1'];
  const lines = dates.map((expiry_date) => aPatron({ fields: { expiry_date } }));
  const read = readSif(lines.join('\n')).users.map(({ user }) => user.fields.get('expiry_date'));
  expect(read).toEqual(['2032-05-31', '2032.02.30', '05/31/2032', '2032-5-1']);
});

test('the social security number is counted, and is nowhere', () => {
  const [ssn, digits] = ['123-45-6789', '123456789'];
  const read = readSif([aPatron({ ssn }), aPatron({ ssn: digits }), aPatron()].join('\n'));
  expect(read.ssnSeen).toBe(2);
  const told = JSON.stringify(read, (_key, value) => (value instanceof Map ? [...value] : value));
  expect(told).not.toContain(ssn);
  expect(told).not.toContain(digits);
});

test('lines end with LF, CRLF or CR, are cut behind their last letter, and Ctrl-Z is no letter', () => {
  const { voyager } = sifLayouts;
  const patrons = [{ fields: { last_name: 'O’Neil' } }, { fields: { primary_id: '7\u001a' }, addresses: [{}] }, {}];
  const whole = patrons.map((patron) => aPatron(patron, voyager));
  const wanted = readSif(whole.join('\n')).users.map(({ user }) => user);
  expect(wanted).toHaveLength(3);
  expect(wanted[1]?.fields.get('primary_id')).toBe('7');
  const cut = whole.map((line) => line.trimEnd());
  for (const lines of [whole, cut]) {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const tail of ['', end, `${end}\u001a`, `\u001a${end}`, `${' '.repeat(9000)}${end}`]) {
        for (const size of [1, 7, 1 << 16]) {
          const { users, problems } = readSif(lines.join(end) + tail, undefined, size);
          expect(problems).toEqual([]);
          expect(users.map(({ user }) => user)).toEqual(wanted);
        }
      }
    }
  }
});

test('blank lines are passed over, and counted as lines', () => {
  const { users } = readSif(`\r\n \r\n\n${aPatron()}\r\r${aPatron()}`);
  expect(users.map(({ user }) => user.place.line)).toEqual([4, 6]);
});

test('a line that is no record is told with its number, and none is lost', () => {
  const good = aPatron();
  const lines = [
    good,
    'Voyager patron extract',
    good.slice(0, 455).padEnd(455, 'x'),
    `${good.slice(0, 455)}0`,
    `${good.slice(0, 455)}x${good.slice(456)}`,
    good + 'x'.repeat(1001),
    'x'.repeat(100_000),
    good + 'x'.repeat(1000),
  ];
  const { users, problems } = readSif(lines.join('\n'));
  expect(users.map(({ user }) => user.place.line)).toEqual([1, 8]);
  expect(problems.map(({ place, fault }) => [place.line, fault])).toEqual([
    [2, 'too-short'],
    [3, 'too-short'],
    [4, 'address-count'],
    [5, 'address-count'],
    [6, 'too-long'],
    [7, 'too-long'],
  ]);
});

test('bytes that stand for no letter, and controls, are passed on for the XML to tell of them', () => {
  const { users, problems } = readSif(aPatron({ fields: { last_name: 'M\u0081n\u0007oz', first_name: 'Zoë' } }));
  expect(users[0]?.user.fields.get('last_name')).toBe('M\u0081n\u0007oz');
  expect(problems).toEqual([]);
});

test('every value that a rule can point to is found in its column', () => {
  const patron = {
    barcodes: [
      ['29001', 'UG', '5'],
      ['29002', 'UG', '1'],
      ['29003', 'GR', '1'],
    ] as const,
    fields: { expiry_date: '31.05.2032' },
    addresses: [
      { type: '3', fields: { line1: 'zoe' } },
      { type: '1', fields: { line1: '1 Elm St', start_date: 'soon' }, phones: { mobile: '555' } },
      { type: '9', fields: { line1: '2 Elm St' } },
    ],
    note: 'Likes maps',
  };
  const line = aPatron(patron);
  const { columnOf, user } = only(patron);
  const at = (path: string) => line.slice(columnOf(path) - 1);
  expect(at('expiry_date')).toMatch(/^31\.05\.2032/);
  expect(at('user_group')).toMatch(/^UG {8}1/);
  expect(at('user_identifiers/user_identifier[1]/value')).toMatch(/^29002/);
  expect(at('user_identifiers/user_identifier[2]/value')).toMatch(/^29003/);
  expect(at('contact_info/emails/email/email_address')).toMatch(/^zoe/);
  expect(at('contact_info/addresses/address[1]/start_date')).toMatch(/^soon/);
  expect(at('contact_info/addresses/address[2]/line1')).toMatch(/^2 Elm St/);
  expect(at('contact_info/addresses/address[2]/address_types/address_type')).toMatch(/^9/);
  expect(columnOf('contact_info/addresses/address[2]')).toBe(456 + 2 * 429 + 1);
  expect(at('contact_info/phones/phone/phone_number')).toMatch(/^555/);
  expect(at('user_notes/user_note/note_text')).toMatch(/^Likes maps/);
  expect(columnOf('first_name')).toBe(1);
  expect(user.place).toEqual({ line: 1, column: 1 });
});

test('a malformed date of a patron file is what the rule finds in the XML that is made of it', () => {
  const { user } = only({ fields: { expiry_date: '31.05.2032' } });
  const { findings } = runPass(documentHead + writeUser(user) + documentTail);
  expect(findings.filter(({ rule }) => rule === 'date-malformed').map(({ field }) => field)).toEqual(['expiry_date']);
});

const letters = [...'aZ09é’ñß&<>"\'-.@ '];
const value = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 7 }).map((text) => text.trim());
const filled = (names: readonly string[]) =>
  fc
    .record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] })
    .map((all) =>
      Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '')),
    );

const arbitraryPatron = (layout: SifLayout): fc.Arbitrary<SifPatron> => {
  const { user, address } = layout;
  const of = (spans: object) => filled(Object.keys(spans).filter((name) => !name.endsWith('_date')));
  return fc.record({
    fields: of(user.fields).map((fields) => ({ primary_id: '1', last_name: 'x', ...fields })),
    barcodes: fc.array(fc.tuple(fc.constantFrom('29001', '29002'), fc.constant('UG'), fc.constantFrom('1', '5')), {
      maxLength: user.barcodes.length,
    }),
    addresses: fc.array(
      fc.record({ type: fc.constantFrom('1', '2'), fields: of(address.fields), phones: of(address.phones) }),
      {
        minLength: 1,
        maxLength: 9,
      },
    ),
    note: layout.note === 0 ? fc.constant('') : value,
  });
};

for (const [name, layout] of Object.entries(sifLayouts)) {
  test(`patrons that are written in the layout ${name} are read again as they were`, () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryPatron(layout), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 3000 }),
        (patrons, size) => {
          const { users, problems } = readSif(
            patrons.map((one) => aPatron(one, layout)).join('\r\n'),
            usualMapping(layout),
            size,
          );
          expect(problems).toEqual([]);
          expect(users.map(({ user }) => user)).toEqual(patrons.map((one, index) => wanted(one, index)));
        },
      ),
      { numRuns: 150 },
    );
  });
}

/** What a patron is as a user, worked out without looking at a line. */
function wanted({ fields = {}, barcodes = [], addresses = [], note = '' }: SifPatron, index: number) {
  const places = addresses.filter((one) => Object.keys(one.fields ?? {}).length > 0);
  const preferred = Math.max(
    places.findIndex(({ type }) => type === '1'),
    0,
  );
  const group = barcodes.length === 0 ? {} : { user_group: 'UG' };
  const numbers = addresses.flatMap(({ phones = {} }) =>
    (['primary', 'mobile', 'fax', 'other'] as const).flatMap((kind) => {
      const number = phones[kind];
      return number === undefined ? [] : [`${usualTypes.phones[kind]} ${number}`];
    }),
  );
  return {
    place: { line: index + 1, column: 1 },
    fields: new Map(Object.entries({ ...fields, ...group })),
    addresses: places.map(({ type = '', fields: said = {} }, at) => {
      const types = [usualTypes.addresses[type]];
      return { fields: new Map(Object.entries(said)), preferred: at === preferred, types };
    }),
    emails: [],
    phones: [...new Set(numbers)].map((typed, at) => {
      const [type = '', ...number] = typed.split(' ');
      return { fields: new Map([['phone_number', number.join(' ')]]), preferred: at === 0, types: [type] };
    }),
    identifiers: barcodes
      .filter(([, , status]) => status === '1')
      .map(([barcode]) => ({ type: 'BARCODE', value: barcode })),
    notes:
      note === ''
        ? []
        : [
            {
              fields: new Map([
                ['note_type', 'OTHER'],
                ['note_text', note],
              ]),
            },
          ],
    statistics: [],
  };
}
