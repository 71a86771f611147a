import { expect, test } from 'vitest';
import { leftOutSentences, userSetFile } from '../../../../src/core/handoff/user-set-file.ts';
import { aRow, countWords, messages } from '../../../fixtures/a-triaged-row.ts';

const rows = [
  aRow({ id: '0001001' }),
  aRow({ id: '=p1002', sent: { primaryId: '=p1002' } }),
  aRow({ id: 'p1003', sent: { group: 'FACULTY' } }),
  aRow({ id: 'p1004', sent: { group: '17' } }),
  aRow({ id: 'p1005', decision: { status: 'ignored', expectedIn: 'STUDENT' } }),
  aRow({ id: 'p1006', message: messages.taken }),
  aRow({ id: 'x9999', users: [] }),
  aRow({ id: '7', users: [1, 2] }),
  aRow({ id: 'a', sent: { primaryId: 'p10\n11' } }),
  aRow({ id: 'b', sent: { primaryId: '123-45-6789' } }),
];

test('it is USERNAME and a primary identifier a line, exact, of students only', () => {
  expect(userSetFile(rows)).toEqual({
    text: 'USERNAME\r\n0001001\r\n=p1002\r\n',
    users: 2,
    leftOut: { 'not-found': 2, student: 0, staff: 1, unsure: 1, 'not-writable': 2 },
  });
});

test('others can be chosen, and the library may have sorted its groups itself', () => {
  const { text, leftOut } = userSetFile(rows, ['staff', 'unsure'], (group) => (group === '17' ? 'staff' : 'unsure'));
  expect(text).toBe('USERNAME\r\n0001001\r\n=p1002\r\np1003\r\np1004\r\n');
  expect(leftOut.student).toBe(0);
});

test('an identifier is written once, however often and in whatever case it was turned away', () => {
  const again = [aRow({ id: 'p1001' }), aRow({ id: 'P1001', sent: { primaryId: 'P1001 ' } })];
  expect(userSetFile(again)).toMatchObject({ text: 'USERNAME\r\nP1001\r\n', users: 1 });
});

test('without anybody to write there is no text', () => {
  expect(userSetFile([aRow({ sent: { group: 'STAFF' } })])).toMatchObject({ text: '', users: 0 });
});

test('who was left out is said, and why', () => {
  expect(leftOutSentences(userSetFile(rows), countWords)).toEqual([
    '2 people were left out, because the load has no such user, or several.',
    '1 person was left out, because they are probably employees.',
    '1 person was left out, because their group does not tell whether they are students.',
    '2 people were left out, because their primary identifier cannot stand in such a file.',
  ]);
});
