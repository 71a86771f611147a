import { expect, test } from 'vitest';
import { GatheringFromXml, gatherLoad } from '../../../../src/core/preview/gathered-users.ts';
import { eachUser } from './a-preview.ts';
import { currentTable } from './a-table.ts';

const user = (id: string, last: string) =>
  `<user><primary_id>${id}</primary_id><last_name>${last}</last_name><status_date>2026-01-01Z</status_date></user>`;
const twice = `<users>${user('p1', 'Lee')}${user('P1', 'Li')}${user('p2', 'Lee')}</users>`;

test('where exports of Alma overlap, the first that tells of an account counts', () => {
  const gathering = new GatheringFromXml();
  eachUser(twice, (record) => gathering.look(record));
  const { users } = gathering.finish();
  expect([users.length, users.at(0)?.fields.get('last_name'), users.at(1)?.fields.get('primary_id')]).toEqual([
    2,
    'Lee',
    'p2',
  ]);
});

test('a load has everybody as often as it has them', () => {
  const gathering = gatherLoad();
  eachUser(twice, (record) => gathering.look(record));
  expect(gathering.finish().users.length).toBe(3);
});

test('the kind of an account stands in a column “User Type” of Analytics, unless it holds something else', () => {
  const account = (type: string) =>
    currentTable([
      ['Primary Identifier', 'Last Name', 'User Type'],
      ['p1', 'Ruiz', type],
      ['p2', 'Diaz', 'External'],
    ]).users[0];
  expect(account('Internal')?.accountType).toBe('Internal');
  expect(account('Internal')?.unknown.has('user_group')).toBe(true);
  expect(account('Faculty')?.accountType).toBe('');
  expect(account('Faculty')?.fields.get('user_group')).toBe('Faculty');
});
