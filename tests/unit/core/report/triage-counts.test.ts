import { expect, test } from 'vitest';
import { decisionOn, type Remembered } from '../../../../src/core/report/rejection.ts';
import { countTriage, groupRejections } from '../../../../src/core/report/triage-counts.ts';
import { rejectionsOf } from '../../../fixtures/a-rejection.ts';

const notExternal = 'User is not external';
const load = [
  { primaryId: 'p1', group: 'STAFF' },
  { primaryId: 'p2', group: 'STAFF' },
  { primaryId: 'p3', group: 'STUDENT' },
  { primaryId: 'p4', foreseenBy: ['email-type-blank'] },
];
const rejections = rejectionsOf(
  [
    ['p1', notExternal],
    ['p2', notExternal],
    ['p3', notExternal],
    ['p4', 'Mandatory field is missing: email type'],
    ['x1', 'Something odd about 12345'],
    ['x2', 'Something odd about 67890'],
  ],
  load,
);

const remembered = (more: Partial<Remembered>): Remembered => ({
  seen: [],
  expected: new Map(),
  waiting: new Map(),
  ...more,
});

test('rows are counted by what was decided, and by whether they were foreseen', () => {
  const [first] = rejections;
  const counts = countTriage(
    rejections,
    (rejection) => (rejection === first ? 'fixed' : 'open'),
    new Set(rejections.slice(3, 4)),
    { foreseen: 3, previewed: null },
  );
  expect(counts).toEqual({
    rows: 6,
    byStatus: { open: 4, waiting: 0, fixed: 1, ignored: 0 },
    cleared: 1,
    foreseen: 1,
    foreseenYetLoaded: 2,
  });
});

test('who was foreseen by the preview and stands in the report for whatever reason did not load', () => {
  // Of the four users p1 and p4 were foreseen, p4 by a finding too; and so was a fifth, who is in no report.
  const outcomes = Uint8Array.of(4, 1, 1, 5, 5);
  const previewed = { made: '', source: 'alma', tellsInternal: true, outcomes, unfound: 2 } as const;
  const counts = countTriage(rejections, () => 'open', new Set(), { foreseen: 1, previewed });
  expect(counts).toMatchObject({ foreseen: 1, foreseenYetLoaded: 1 });
});

test('groups are heaps of work: by reason, by group sent with students first, and alike messages together', () => {
  const reasons = ['user-not-external', 'mandatory-missing', 'other'] as const;
  const groups = groupRejections(rejections, reasons, (about) => about === 'STUDENT');
  expect(
    groups.map(({ reason, about, rejections: rows }) => [reason, reason === 'other' ? '' : about, rows.length]),
  ).toEqual([
    ['user-not-external', 'STUDENT', 1],
    ['user-not-external', 'STAFF', 2],
    ['mandatory-missing', null, 1],
    ['other', '', 2],
  ]);
});

test('what is expected every term holds as long as the same group is sent', () => {
  const expected = remembered({ expected: new Map([['user-not-external', 'STAFF']]) });
  const memory = new Map([
    ['p1', expected],
    ['p3', expected],
  ]);
  const statuses = rejections.slice(0, 3).map((rejection) => decisionOn(rejection, new Map(), memory).status);
  expect(statuses).toEqual(['ignored', 'open', 'open']);
});

test('who was waited for is waited for still, with the note, until somebody decides', () => {
  const memory = new Map([['p1', remembered({ waiting: new Map([['user-not-external', 'asked HR']]) })]]);
  const [first] = rejections;
  if (first === undefined) throw new Error('There is no rejection.');
  expect(decisionOn(first, new Map(), memory)).toEqual({
    status: 'waiting',
    note: 'asked HR',
    expectedIn: null,
    done: [],
    inRun: 0,
  });
  const decided = { status: 'fixed', note: '', expectedIn: null, done: [], inRun: 1 } as const;
  expect(decisionOn(first, new Map([[first.key, decided]]), memory)).toBe(decided);
});

test('who was fixed and is turned away again by a later run is open again, with the note', () => {
  const [again] = rejectionsOf([['p1', notExternal]], load, { reportId: 'later', run: 2 });
  const [first] = rejections;
  if (again === undefined || first === undefined) throw new Error('There is no rejection.');
  const decisions = new Map([
    [first.key, { status: 'fixed', note: 'toggled', expectedIn: null, done: [], inRun: 1 } as const],
  ]);
  expect(decisionOn(first, decisions, new Map())).toMatchObject({ status: 'fixed' });
  expect(decisionOn(again, decisions, new Map())).toMatchObject({ status: 'open', note: 'toggled' });
});
