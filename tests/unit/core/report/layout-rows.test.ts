import { expect, test } from 'vitest';
import {
  aCsv,
  aReport,
  asRead,
  type Grid,
  manyRejected,
  readReport,
  reportOf,
  whoAndWhy,
} from '../../../fixtures/a-report.ts';

const rejected = manyRejected(6);
const knownIds = rejected.map(({ id }) => id);
const read = (grid: Grid) => readReport(aCsv(grid), { knownIds });
const header = ['ID', 'Name', 'Message'];

async function leftOut(grid: Grid): Promise<string[]> {
  return reportOf(await read(grid)).leftOut.map(({ row, why }) => `${row} ${why}`);
}

test('rows keep the numbers that the spreadsheet shows', async () => {
  const grid = [
    ['Title'],
    [''],
    header,
    ['p1000', 'A', 'User is not external'],
    [''],
    ['p1001', 'B', 'User is not external'],
  ];
  expect((await read(grid)).rows.map(({ row }) => row)).toEqual([4, 6]);
});

test('a user on several rows comes several times', async () => {
  const [one] = rejected;
  const grid = aReport([...rejected, ...(one === undefined ? [] : [one, one])]);
  expect(whoAndWhy(await read(grid)).filter(([id]) => id === one?.id)).toHaveLength(3);
});

test('a blank id below a user is about the same user, unless somebody else is named', async () => {
  const grid = [
    header,
    ['p1000', 'A, B', 'User is not external'],
    ['', '', 'Mandatory field is missing'],
    ['', 'C, D', 'Mandatory field is missing'],
  ];
  expect((await read(grid)).rows.map(({ id, idNote }) => [id, idNote])).toEqual([
    ['p1000', 'as-read'],
    ['p1000', 'from-above'],
    ['', 'as-read'],
  ]);
});

test.each([
  ['Total', '', '6'],
  ['Total: 6', '', ''],
  ['', 'Summe', '6 users'],
  ['Grand total', '6', ''],
])('a last row of totals is left out and told: %s %s %s', async (...cells) => {
  const grid = [...aReport(rejected), cells];
  expect(whoAndWhy(await read(grid))).toEqual(asRead(rejected));
  expect(await leftOut(grid)).toEqual(['8 total']);
});

test('a header that comes again, group headings and rows without a message are left out and told', async () => {
  const grid = [
    ...aReport(rejected.slice(0, 3)),
    ...aReport(rejected.slice(3)),
    ['x1', 'Nobody', ''],
    ['', '', 'students.xml'],
    ...aReport(rejected).slice(1),
  ];
  expect(await leftOut(grid)).toEqual(['5 header-again', '9 no-message', '10 no-user']);
});

test('a user of the load without a message is kept', async () => {
  const grid = [...aReport(rejected), ['p1003', 'A, B', '']];
  expect((await read(grid)).rows.at(-1)).toMatchObject({ id: 'p1003', message: '' });
});

test('all cells of a row are kept', async () => {
  const grid = [[...header, 'File', ''], ...rejected.map(({ id, name, message }) => [id, name, message, 'a.xml', 'x'])];
  expect((await read(grid)).rows[0]?.cells).toEqual(['p1000', rejected[0]?.name, rejected[0]?.message, 'a.xml', 'x']);
});

test('what is left out beyond 200 rows is counted', async () => {
  const many = Array.from({ length: 300 }, (_, at) => [`u${at}`, '', '']);
  const report = reportOf(await read([...aReport(rejected), ...many]));
  expect([report.leftOut.length, report.leftOutCount]).toEqual([200, 300]);
});
