import { describe, expect, test } from 'vitest';
import { openTable } from '../../../../src/core/conversion/open-table.ts';
import type { OpenedTable } from '../../../../src/core/conversion/opened-table.ts';
import { previewTable } from '../../../../src/core/conversion/table-preview.ts';
import { columnValues, tableView, viewOfSheet } from '../../../../src/core/conversion/table-view.ts';
import type { Sheet } from '../../../../src/core/report/sheet.ts';
import type { TableDoubt, TableMeans } from '../../../../src/core/tables/guess-table.ts';
import { assignColumn, setDigits, setUsual, userField } from '../../../../src/core/tables/mapping-edits.ts';
import { mappingShape } from '../../../../src/core/tables/mapping-shape.ts';
import { fromColumn, type TableMapping } from '../../../../src/core/tables/table-mapping.ts';
import { aSheet, noMeans } from '../tables/tables.ts';

const numbers = ['219-09-9991', '219-09-9992', '219-09-9993', '219-09-9994', '219-09-9995', '219-09-9996'];
const names = ['Muñoz & Co', 'Lee', 'Ng', 'Ruiz', 'Diaz', 'Cole'];
const grid = [
  ['ID', 'Last Name', 'Group', 'Number', 'Note', 'Expiry date', 'Barcode'],
  ...numbers.map((number, at) => [
    `u${at}`,
    names[at] ?? '',
    at % 3 === 0 ? 'ug' : 'FAC',
    number,
    at === 0 ? 'SSN 219-09-1111' : '',
    '05/06/2032',
    at === 0 ? '12345' : `010000000${at}`,
  ]),
];
const sheet = aSheet(grid);
const other: Sheet = {
  ...aSheet([
    ['Id', 'Surname'],
    ['9', 'Ng'],
  ]),
  name: 'Others',
};

function opened(
  means: Partial<TableMeans> = {},
  mapping: TableMapping | null = null,
  doubts: readonly TableDoubt[] = [],
): OpenedTable {
  const choice = mapping === null ? null : { sheet: 0, mapping, doubts };
  const table = openTable('people.xlsx', { sheets: [sheet, other], encoding: null }, { ...noMeans, ...means }, choice);
  if (table === null) throw new Error('It is a table.');
  return table;
}

const guess = opened().guess;

describe('what a screen is shown of a table', () => {
  test('names, a few cells, what is doubtful; of social security numbers nothing', () => {
    const view = tableView(opened(), noMeans);
    expect(view).toMatchObject({ name: 'people.xlsx', sheet: 0, rows: 6, by: 'guess', otherRemembered: false });
    expect(view.sheets).toEqual([
      { name: 'Patrons', rows: 7 },
      { name: 'Others', rows: 2 },
    ]);
    const samples = view.columns.map((column) => column.samples);
    expect(samples[1]).toEqual(names.slice(0, 5));
    expect(view.columns[3]).toMatchObject({ leftOut: 'ssn', samples: [] });
    expect(samples[4]).toEqual(['SSN ***-**-1111']);
    expect(view.doubts.map(({ doubt }) => doubt)).toEqual(['date-order', 'short-ids']);
    expect(view.columns[5]?.date).toBe('MM/DD/YYYY');
    expect(JSON.stringify(view)).not.toMatch(/219-09/);
  });

  test('another sheet, as it would be guessed', () => {
    const view = viewOfSheet(opened(), 1, noMeans);
    expect(view).toMatchObject({ sheet: 1, rows: 1, by: 'guess' });
    expect(view.columns.map(({ header }) => header)).toEqual(['Id', 'Surname']);
  });

  test('whose the mapping is: guessed, chosen for this file, or remembered for its headings', () => {
    const mapping = setUsual(guess.mapping, userField('campus_code'), 'MAIN');
    const fingerprint = guess.fingerprint ?? '';
    const remembered = [{ fingerprint, mapping }];
    expect(tableView(opened({}, mapping), noMeans)).toMatchObject({ by: 'chosen', otherRemembered: false });
    const means = { ...noMeans, remembered };
    expect(tableView(opened(means), means)).toMatchObject({ by: 'remembered', doubts: [] });
    expect(tableView(opened(means, mapping), means)).toMatchObject({ by: 'remembered' });
    expect(tableView(opened(means, guess.mapping), means)).toMatchObject({ by: 'chosen', otherRemembered: true });
    // Names in another order, as a file may have them.
    const written = JSON.parse(JSON.stringify(mappingShape.write(mapping))) as TableMapping;
    const turned = { ...Object.fromEntries(Object.entries(written).toReversed()) } as unknown as TableMapping;
    expect(tableView(opened(means, turned), means)).toMatchObject({ by: 'remembered' });
  });

  test('of a doubt somebody has settled nothing is said any more, of others it is', () => {
    const padded = setDigits(guess.mapping, 6, 10, true);
    const open = guess.doubts.filter(({ doubt }) => doubt === 'date-order');
    expect(tableView(opened({}, padded, open), noMeans).doubts).toEqual(open);
    expect(tableView(opened({}, padded), noMeans).doubts).toEqual([]);
  });

  test('what stands in a column, the most frequent first; of social security numbers nothing', () => {
    expect(columnValues(opened(), 0, 2, noMeans)).toEqual({
      values: [
        { text: 'FAC', count: 4 },
        { text: 'ug', count: 2 },
      ],
      others: 0,
    });
    expect(columnValues(opened(), 0, 3, noMeans)).toEqual({ values: [], others: 0 });
  });

  test('three users as Alma’s XML, and what is told of their rows', () => {
    const { users, notes } = previewTable(opened(), { sheet: 0, mapping: guess.mapping }, noMeans);
    expect(users.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(users[0]?.xml).toBe(
      [
        '<user>',
        '  <primary_id>u0</primary_id>',
        '  <last_name>Muñoz &amp; Co</last_name>',
        '  <user_group>ug</user_group>',
        '  <expiry_date>2032-05-06</expiry_date>',
        '  <user_identifiers>',
        '    <user_identifier>',
        '      <id_type>BARCODE</id_type>',
        '      <value>12345</value>',
        '    </user_identifier>',
        '  </user_identifiers>',
        '  <user_notes>',
        '    <user_note>',
        '      <note_type>LIBRARY</note_type>',
        '      <note_text>SSN ***-**-1111</note_text>',
        '      <user_viewable>false</user_viewable>',
        '      <popup_note>false</popup_note>',
        '    </user_note>',
        '  </user_notes>',
        '</user>',
      ].join('\n'),
    );
    expect(notes).toEqual([
      {
        note: 'id-short',
        place: { line: 2, column: 7 },
        field: 'user_identifiers/user_identifier/value',
        value: '12345',
      },
    ]);
  });
});

test('social security numbers are taken over by no mapping, whoever wrote it', async () => {
  const byHand = { ...guess.mapping, fields: [...guess.mapping.fields, { field: 'pin_number', value: fromColumn(3) }] };
  const table = opened({}, byHand);
  expect(previewTable(table, { sheet: 0, mapping: byHand }, noMeans).users[0]?.xml).not.toContain('pin_number');
  const edited = assignColumn(
    guess.mapping,
    { column: 3, date: null, digits: null, names: 'last-first' },
    userField('pin_number'),
    [],
  );
  expect(previewTable(table, { sheet: 0, mapping: edited }, noMeans).users[0]?.xml).not.toContain('pin_number');
});
