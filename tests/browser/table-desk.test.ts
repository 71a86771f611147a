import { expect, test } from 'vitest';
import { setUsual, userField } from '../../src/core/tables/mapping-edits.ts';
import { type Preparation, startPreparation } from '../../src/workers/prepare-client.ts';
import { plainWishes } from '../fixtures/plain-wishes.ts';
import { settings } from '../fixtures/settings.ts';
import { emptyStorageFirst } from './scratch.ts';
import { watchWorkers } from './workers-in-view.ts';

watchWorkers();
emptyStorageFirst();

const header = 'ID,Last Name,SSN,Dept,Expiry date';
const many = Array.from({ length: 5000 }, (_, at) => `u${at},Lee,219-09-9999,${at % 2 ? 'Art' : 'Music'},2032-05-31`);
const table = () => new File([[header, ...many].join('\n')], 'people.csv');

async function ended(preparation: Preparation): Promise<string> {
  const { kind } = await preparation.outcome;
  return kind;
}

test('a table that lacks something is told of in little, tried in the worker, and becomes a load once it is said', async () => {
  const asking = startPreparation([table()], settings, () => {}, plainWishes);
  expect(await ended(asking)).toBe('ask-columns');
  const [view] = await asking.tableDesk.tables();
  if (view === undefined) throw new Error('There is a table.');
  expect(view).toMatchObject({ name: 'people.csv', sheet: 0, rows: 5000, by: 'guess' });
  const crossed = JSON.stringify(view);
  expect(crossed.length).toBeLessThan(10_000);
  expect(crossed).not.toContain('219-09');

  const values = await asking.tableDesk.columnValues(view.name, 0, 3);
  expect(values).toEqual({
    values: [
      { text: 'Music', count: 2500 },
      { text: 'Art', count: 2500 },
    ],
    others: 0,
  });
  expect(await asking.tableDesk.columnValues(view.name, 0, 2)).toEqual({ values: [], others: 0 });

  const mapping = setUsual(view.mapping, userField('user_group'), 'UG');
  const { users } = await asking.tableDesk.previewTable(view.name, { sheet: 0, mapping });
  expect(users.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(users[0]?.xml).toContain('  <user_group>UG</user_group>');
  await asking.release();

  const wishes = { ...plainWishes, tables: new Map([[view.name, { sheet: 0, mapping, doubts: [] }]]) };
  const told = startPreparation([table()], settings, () => {}, wishes);
  expect(await told.outcome).toMatchObject({ kind: 'done', load: { users: 5000, source: { kind: 'table' } } });
  expect(await told.tableDesk.tables()).toMatchObject([{ by: 'chosen', mapping }]);
  await told.release();
});

test('another sheet is looked at without another check', async () => {
  const [one, two] = ['<tr><th>ID</th><th>Surname</th><th>Group</th></tr>', '<tr><th>Id</th><th>Last name</th></tr>'];
  const rows = ['<tr><td>1</td><td>Lee</td><td>UG</td></tr>', '<tr><td>2</td><td>Ng</td></tr>'];
  const book = new File([`<table>${one}${rows[0]}</table><table>${two}${rows[1]}</table>`], 'book.xls');
  const preparation = startPreparation([book], settings, () => {}, plainWishes);
  expect(await ended(preparation)).toBe('done');
  const [view] = await preparation.tableDesk.tables();
  expect(view?.sheets.map(({ rows: count }) => count)).toEqual([2, 2]);
  const other = await preparation.tableDesk.tableSheet('book.xls', 1);
  expect(other).toMatchObject({ sheet: 1, columns: [{ header: 'Id' }, { header: 'Last name' }] });
  await preparation.release();
});
