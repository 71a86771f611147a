import { expect, test } from 'vitest';
import { rowsOfReport, triagedRows } from '../../../../src/core/handoff/triaged-rows.ts';
import { undecided } from '../../../../src/core/report/rejection.ts';
import { rejectionsOf } from '../../../fixtures/a-rejection.ts';

const load = [{ primaryId: 'p1' }, { primaryId: 'p2' }, { primaryId: 'p3' }];
const byHand = 'User is not external';
const first = rejectionsOf(
  [
    ['p1', byHand],
    ['p2', byHand],
    ['p3', byHand],
  ],
  load,
  { reportId: 'one' },
);
const second = rejectionsOf([['p2', byHand]], load, { reportId: 'two' });

/** p1 and p2 were sent again; p2 was turned away again. */
const facts = {
  termId: 'fall',
  runs: [
    { number: 1, files: ['a.xml'], users: null },
    { number: 2, files: ['b.xml'], users: [0, 1] },
  ],
  reports: [
    { id: 'one', run: 1, answers: null },
    { id: 'two', run: 2, answers: null },
  ],
  rejections: [...first, ...second],
  decisions: new Map([[first[2]?.key ?? '', { ...undecided, status: 'waiting' as const, note: 'called' }]]),
  memory: new Map([
    [
      'p3',
      {
        seen: [
          { termId: 'spring', term: 'Spring 2026', reason: 'user-not-external' },
          { termId: 'fall', term: 'Fall 2026', reason: 'user-not-external' },
        ],
        expected: new Map(),
        waiting: new Map(),
      },
    ],
  ]),
};

test('each rejection comes with what was decided and what earlier terms know', () => {
  const [, , third] = triagedRows(facts).all;
  expect(third).toMatchObject({ decision: { status: 'waiting', note: 'called' }, seenBefore: ['Spring 2026'] });
});

test('what a later run has settled is left out of what is to be done', () => {
  const { left, cleared } = triagedRows(facts);
  expect(left.map(({ rejection }) => [rejection.reportId, rejection.id])).toEqual([
    ['one', 'p2'],
    ['one', 'p3'],
    ['two', 'p2'],
  ]);
  expect([...cleared].map(({ rejection }) => rejection.id)).toEqual(['p1']);
});

test('a report is told with all its rows, and what is settled is no work', () => {
  const rows = triagedRows(facts);
  expect(rowsOfReport(rows, 'one').map(({ decision }) => decision.status)).toEqual(['fixed', 'open', 'waiting']);
  expect(rowsOfReport(rows, 'two')).toHaveLength(1);
});
