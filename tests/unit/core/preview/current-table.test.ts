import { describe, expect, test } from 'vitest';
import { previewUser } from '../../../../src/core/preview/preview-user.ts';
import { tableKnowledge } from '../../../../src/core/preview/source-knowledge.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { constant, fromColumn, type TableMapping } from '../../../../src/core/tables/table-mapping.ts';
import { effects, emails, identifiers, phones, userWith } from './a-preview.ts';
import { currentTable } from './a-table.ts';

type Change = (mapping: TableMapping) => TableMapping;

/** What the sync does to the one user of a table. */
function told(header: string[], row: string[], inFile: string, change?: Change, options: Partial<SyncOptions> = {}) {
  const { users } = currentTable(
    [
      ['Primary Identifier', ...header],
      ['p1', ...row],
    ],
    change,
  );
  return previewUser(users[0] ?? null, userWith(inFile), { ...usualOptions, ...options }, () => false);
}

const all = `<first_name>Ana</first_name><last_name>Ruiz</last_name><user_group>STUDENT</user_group>
  <gender>F</gender><status>INACTIVE</status><campus_code>MAIN</campus_code><pref_first_name>An</pref_first_name>
  <pin_number>1234</pin_number><preferred_language>fr</preferred_language>
  <rs_libraries><rs_library><code>A</code></rs_library></rs_libraries>
  <user_blocks><user_block><block_description>LOST</block_description></user_block></user_blocks>
  <user_notes><user_note><note_text>Hello</note_text></user_note></user_notes>
  <user_statistics><user_statistic><statistic_category>BIO</statistic_category></user_statistic></user_statistics>
  <contact_info><addresses><address><line1>1 Main St</line1></address></addresses>
  <emails><email><email_address>a@x.example</email_address></email></emails>
  <phones><phone><phone_number>1</phone_number></phone></phones></contact_info>${identifiers(['BARCODE', 'b1'])}`;

describe('of a table of the users in Alma', () => {
  test('what it has no column for is not known, and never set, replaced or cleared', () => {
    expect(told(['Last Name'], ['Ruiz'], all).outcome).toBe('unchanged');
    expect(told(['Last Name'], ['Ruiz'], '').fields).toMatchObject([{ field: 'last_name', effect: 'cleared' }]);
    expect(effects(told(['Last Name'], ['Diaz'], all))).toEqual({ last_name: 'replaced' });
  });

  test('a column that is blank in the row is known to be blank', () => {
    const header = ['First Name', 'Last Name', 'Gender', 'Expiration Date'];
    const { users } = currentTable([
      ['Primary Identifier', ...header],
      ['p1', '', 'Ruiz', '', ''],
      ['p2', 'Bo', 'Diaz', 'F', '2032-01-01'],
    ]);
    const inFile = userWith('<first_name>Ana</first_name><last_name>Ruiz</last_name>');
    const [ana] = users;
    expect(effects(previewUser(ana ?? null, inFile, usualOptions, () => false))).toEqual({ first_name: 'set' });
  });

  test('a value that the mapping puts into every row, or where a cell is blank, is not known', () => {
    const change: Change = (mapping) => ({
      ...mapping,
      fields: [
        ...mapping.fields.filter(({ field }) => field !== 'gender'),
        { field: 'user_group', value: constant('STAFF') },
        { field: 'gender', value: { ...fromColumn(2), otherwise: 'F' } },
      ],
    });
    const inFile = '<last_name>Ruiz</last_name><user_group>STUDENT</user_group><gender>M</gender>';
    expect(effects(told(['Last Name', 'Gender'], ['Ruiz', ''], inFile, change))).toEqual({ gender: 'set' });
  });

  test('an account that it calls internal is turned away, and where it does not say nobody is', () => {
    const header = ['Last Name', 'Account Type'];
    expect(told(header, ['Ruiz', 'Internal'], all)).toMatchObject({ obstacle: 'user-not-external' });
    expect(told(header, ['Ruiz', 'External'], all)).toMatchObject({ obstacle: null });
    expect(told(['Last Name'], ['Ruiz'], all)).toMatchObject({ obstacle: null });
  });
});

describe('of a list of which a table has some entries', () => {
  const barcode = (inAlma: string, inFile: string, options?: Partial<SyncOptions>) =>
    effects(
      told(['Last Name', 'Barcode'], ['Ruiz', inAlma], `<last_name>Ruiz</last_name>${inFile}`, undefined, options),
    );

  test('one that is sent is no change, whatever else is sent', () => {
    expect(barcode('b1', identifiers(['BARCODE', 'B1'], ['INST_ID', '7']))).toEqual({});
  });

  test('one that is not sent is removed', () => {
    expect(barcode('b1', identifiers(['INST_ID', '7']))).toEqual({ 'user_identifiers/BARCODE': 'removed' });
    expect(barcode('b1', '')).toEqual({ 'user_identifiers/BARCODE': 'removed' });
  });

  test('one that takes the place of it is added, and others that Alma may have are not', () => {
    expect(barcode('b1', identifiers(['BARCODE', 'b2'], ['INST_ID', '7']))).toEqual({
      'user_identifiers/BARCODE:b1': 'removed',
      'user_identifiers/BARCODE:b2': 'added',
    });
    expect(barcode('', identifiers(['BARCODE', 'b2']))).toEqual({});
  });

  test('a type that nobody read is no reason to call an identifier gone', () => {
    expect(barcode('b1', identifiers(['01', 'b1']))).toEqual({});
  });

  test('a type that a column says is', () => {
    const header = ['Last Name', 'Identifier Value', 'Identifier Type'];
    const ids = (row: string[], inFile: string) =>
      effects(told(header, ['Ruiz', ...row], `<last_name>Ruiz</last_name>${inFile}`));
    expect(ids(['b1', 'BARCODE'], identifiers(['BARCODE', 'b1']))).toEqual({});
    expect(ids(['b1', 'BARCODE'], identifiers(['01', 'b1']))).toEqual({ 'user_identifiers/BARCODE': 'removed' });
  });

  test('types and which one is preferred make no difference where no column says them', () => {
    const mail = (inFile: string) =>
      told(['Last Name', 'Email'], ['Ruiz', 'a@x.example'], `<last_name>Ruiz</last_name>${inFile}`);
    expect(mail(emails(['preferred="true"', 'A@x.example'], ['', 'b@x.example'])).outcome).toBe('unchanged');
    const { segments, twicePreferred } = mail(emails(['preferred="true"', 'b@x.example']));
    expect(segments.map(({ field, effect, before, after }) => [field, effect, before ?? after])).toEqual([
      ['emails/a@x.example', 'removed', 'a@x.example'],
      ['emails/b@x.example', 'added', 'b@x.example, school, preferred'],
    ]);
    expect(twicePreferred).toEqual([]);
  });

  test('it is less sure than with Alma’s own export, for the entry may have been added by hand', () => {
    const [change] = told(['Last Name', 'Phone'], ['Ruiz', '312-555-0100'], '<last_name>Ruiz</last_name>').segments;
    expect(change).toMatchObject({ field: 'phones/312-555-0100', effect: 'removed', cell: { certainty: 'inferred' } });
  });

  test('which of several takes its place is not guessed', () => {
    const sent = phones(['1', 'home'], ['2', 'mobile']);
    const { segments } = told(['Last Name', 'Phone'], ['Ruiz', '312-555-0100'], `<last_name>Ruiz</last_name>${sent}`);
    expect(segments.map(({ field }) => field)).toEqual(['phones/312-555-0100']);
  });

  test('the same holds for the API, whoever an entry of the file is from', () => {
    expect(barcode('b1', identifiers(['BARCODE', 'b1', 'segment_type="Internal"']), { mode: 'api' })).toEqual({});
    expect(barcode('b1', identifiers(['INST_ID', '7']), { mode: 'api' })).toEqual({
      'user_identifiers/BARCODE': 'removed',
    });
  });
});

test('what a table knows is made once and shared by its users', () => {
  const { users } = currentTable([
    ['Primary Identifier', 'Last Name', 'Barcode'],
    ['p1', 'Ruiz', 'b1'],
    ['p2', 'Diaz', 'b2'],
  ]);
  const [one, other] = users;
  expect(one?.unknown).toBe(other?.unknown);
  expect(one?.partial).toBe(other?.partial);
});

test('a field that is the same for everybody is not what the table knows', () => {
  const { mapping } = currentTable([
    ['Primary Identifier', 'Last Name'],
    ['p1', 'Ruiz'],
  ]);
  const fields = [...mapping.fields, { field: 'user_group', value: constant('STAFF') }];
  expect(tableKnowledge({ ...mapping, fields }).unknown.has('user_group')).toBe(true);
});

test('a table knows the fields and lists of its columns, and those of a name that is split', () => {
  const { mapping } = currentTable([
    ['Primary Identifier', 'Name', 'User Group', 'Barcode', 'Email'],
    ['p1', 'Ruiz, Ana', 'STUDENT', '29001000000001', 'a@x.example'],
  ]);
  const { unknown, partial } = tableKnowledge(mapping);
  for (const known of ['primary_id', 'last_name', 'first_name', 'user_group', 'user_identifier', 'email'] as const)
    expect([known, unknown.has(known)]).toEqual([known, false]);
  for (const not of ['gender', 'pin_number', 'expiry_date', 'phone', 'user_block', 'user_note'] as const)
    expect([not, unknown.has(not)]).toEqual([not, true]);
  expect([...(partial?.lists ?? [])].toSorted()).toEqual(['email', 'user_identifier']);
  expect([...(partial?.assumedTypes ?? [])]).toEqual(['BARCODE']);
});
