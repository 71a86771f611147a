import { expect, test } from 'vitest';
import { duplicatesList } from '../../../../src/core/handoff/duplicates-list.ts';
import { aRow, messages, userAt } from '../../../fixtures/a-triaged-row.ts';

test('it lists taken identifiers, what to search for, and who else in the file has them', () => {
  const rows = [
    aRow(),
    aRow({ id: 'p1002', message: messages.taken, users: [2], otherHolders: [5] }),
    aRow({ id: '0001003', message: messages.takenInFeed, users: [3, 4], decision: { note: 'asked the registrar' } }),
    aRow({ id: 'p1006', message: messages.taken, decision: { status: 'fixed' } }),
  ];
  const { headings, rows: cells } = duplicatesList(rows, userAt);
  expect(headings).toEqual([
    'Primary identifier',
    'Type of the identifier',
    'Identifier that is taken',
    'What to do in Alma',
    'Others with it in our file',
    'Note',
  ]);
  expect(cells).toEqual([
    [
      'p1002',
      'INST_ID',
      '0001002',
      'Search Users by all fields for 0001002, and compare the accounts you find.',
      'p1005 (line 103)',
      '',
    ],
    [
      '0001003',
      'INST_ID',
      '0001003',
      'Nothing to merge: the identifier stands twice in the file that we sent.',
      'p1003 (line 63); p1004 (line 83)',
      'asked the registrar',
    ],
  ]);
});

test('of a message that is cut off it says how to find the other account all the same', () => {
  const cut = aRow({ id: 'p1002', message: 'Identifier of type INST_ID and value' });
  expect(cut.rejection.reason).toBe('identifier-taken');
  expect(duplicatesList([cut], userAt).rows[0]).toEqual([
    'p1002',
    'INST_ID',
    '',
    'The message is cut off: search Users for each identifier of this user.',
    '',
    '',
  ]);
});

test('a social security number that is taken is not written', () => {
  const ssn = aRow({ message: 'Identifier of type SSN and value 123456789 is already taken.' });
  expect(JSON.stringify(duplicatesList([ssn], userAt))).not.toContain('123456789');
});
