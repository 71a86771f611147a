import { expect, test } from 'vitest';
import { leastForRegistrar, registrarList } from '../../../../src/core/handoff/registrar-list.ts';
import { aRow, messages } from '../../../fixtures/a-triaged-row.ts';

const rows = [
  aRow(),
  aRow({ id: '0001007', message: messages.blankEmailType }),
  aRow({ id: 'p1008', message: messages.blank, decision: { status: 'waiting', note: 'SSN 123-45-6789' } }),
  aRow({ id: 'p1009', message: messages.blank, decision: { status: 'fixed' } }),
  aRow({ id: 'p1010', message: messages.group }),
  aRow({ id: 'p1011', message: messages.other }),
];

test('by default it holds nothing but who and what, of what is the registrar’s and not settled', () => {
  expect(registrarList(rows)).toEqual({
    sheet: 'For the registrar',
    headings: ['Primary identifier', 'What is missing or wrong'],
    widths: [22, 60],
    rows: [
      ['0001007', 'The field “email type” is blank.'],
      ['p1008', 'A field that must be filled in is blank.'],
    ],
  });
});

test('columns can be chosen, and stand in the order of the list', () => {
  const { headings, rows: cells } = registrarList(rows, { ...leastForRegistrar, columns: ['note', 'group', 'name'] });
  expect(headings).toEqual(['Name', 'User group', 'Note']);
  expect(cells[1]).toEqual(['Möller, Iñigo', 'STUDENT', 'SSN ***-**-6789']);
});

test('other owners and statuses can be chosen, nobody included', () => {
  const ids = (choice: Partial<typeof leastForRegistrar>) =>
    registrarList(rows, { ...leastForRegistrar, ...choice }).rows.map(([id]) => id);
  expect(ids({ owners: ['IT', null] })).toEqual(['p1010', 'p1011']);
  expect(ids({ statuses: ['fixed'] })).toEqual(['p1009']);
});

test('a person whom several reports turn away for the same reason is listed once', () => {
  const again = aRow({ id: 'p1008', message: messages.blank, more: { reportId: 'report-2', row: 9 } });
  expect(registrarList([...rows, again]).rows.map(([id]) => id)).toEqual(['0001007', 'p1008']);
});

test('rows without any id are not taken for one person', () => {
  const nobody = (row: number) =>
    aRow({ id: '', message: messages.blank, users: [], more: { row, person: '', name: '' } });
  expect(registrarList([nobody(2), nobody(3)]).rows).toHaveLength(2);
});

test('the id is the joined user’s, and as read where it fits none or several', () => {
  const found = aRow({ id: '7', message: messages.blank, sent: { primaryId: 'p1007' } });
  const several = aRow({ id: '8', message: messages.blank, users: [1, 2] });
  expect(registrarList([found, several]).rows.map(([id]) => id)).toEqual(['p1007', '8']);
});
