import { expect, test } from 'vitest';
import { triageSummary } from '../../../../src/core/handoff/triage-summary.ts';
import type { WorkHeap } from '../../../../src/core/handoff/worklist.ts';
import { aRow, countWords, messages } from '../../../fixtures/a-triaged-row.ts';

const heaps: WorkHeap[] = [
  {
    reason: 'user-not-external',
    about: 'STUDENT',
    rows: [
      aRow({ sent: { foreseen: true } }),
      aRow({ more: { reportId: 'report-2' } }),
      aRow({ id: 'p1002', decision: { status: 'fixed' }, seenBefore: ['Fall 2026'] }),
      aRow({ id: 'x9999', users: [] }),
    ],
  },
  {
    reason: 'user-not-external',
    about: 'FACULTY',
    rows: [aRow({ id: 'p1003', decision: { status: 'ignored', expectedIn: 'FACULTY' } })],
  },
  { reason: 'other', about: 'Jane Doe is odd', rows: [aRow({ id: 'p1004', message: 'Jane Doe is odd' })] },
  {
    reason: 'other',
    about: 'Odd: #',
    rows: [aRow({ id: '5', message: messages.other, users: [5, 6], decision: { status: 'waiting' } })],
  },
];

test('it says in sentences how things stand, each person and reason once', () => {
  const { sentences } = triageSummary(heaps, { cleared: 3, foreseenYetLoaded: 1 }, countWords);
  expect(sentences).toEqual([
    'Alma turned people away in 6 cases; 3 are still open, and 1 waits for somebody else.',
    '1 case is fixed, and 1 is ignored.',
    '3 more cases were settled by a later load.',
    '1 case had been foreseen.',
    '1 person was foreseen to be turned away and not reported.',
    '1 case is expected every term.',
    '1 case was there in an earlier term as well.',
    '1 row fits nobody in the load.',
    '1 row fits several users of the load.',
  ]);
});

test('it has a line for each reason and group, and unknown messages, which may name people, are one line', () => {
  const summary = triageSummary(heaps, { cleared: 0, foreseenYetLoaded: 0 }, countWords);
  expect(summary.lines).toEqual([
    {
      title: 'Accounts that the library keeps by hand: STUDENT (students)',
      owner: 'library',
      rows: 3,
      byStatus: { open: 2, waiting: 0, fixed: 1, ignored: 0 },
    },
    {
      title: 'Accounts that the library keeps by hand: FACULTY (probably employees)',
      owner: 'library',
      rows: 1,
      byStatus: { open: 0, waiting: 0, fixed: 0, ignored: 1 },
    },
    { title: 'Other messages', owner: null, rows: 2, byStatus: { open: 1, waiting: 1, fixed: 0, ignored: 0 } },
  ]);
  expect(JSON.stringify(summary)).not.toMatch(/Jane|Möller|p100/);
});

test('when all is done it says so', () => {
  const done: WorkHeap[] = [
    {
      reason: 'group-not-legal',
      about: null,
      rows: [aRow({ message: messages.group, decision: { status: 'fixed' } })],
    },
  ];
  expect(triageSummary(done, { cleared: 0, foreseenYetLoaded: 0 }, countWords).sentences).toEqual([
    'Alma turned people away in 1 case; nothing is left to do.',
    '1 case is fixed, and 0 are ignored.',
  ]);
});
