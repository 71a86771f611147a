import { expect, test } from 'vitest';
import { historyList } from '../../../../src/core/history/history-list.ts';
import { type KeptFacts, TermTally } from '../../../../src/core/history/term-tally.ts';
import { type Decision, type Remembered, undecided } from '../../../../src/core/report/rejection.ts';
import { rejectionsOf } from '../../../fixtures/a-rejection.ts';
import { aStoredLoad, aStoredRun, aStoredTerm } from '../../../fixtures/stored.ts';

const taken = 'Identifier of type INST_ID and value 0001002 is already taken across institution';
const internal = 'User is not external';
const sent = '2026-08-02T08:00:00Z';
const people = [
  { primaryId: 'p0', foreseenBy: ['identifier-taken-in-file'] },
  { primaryId: 'p1' },
  { primaryId: 'p2', group: 'STAFF' },
  { primaryId: 'p3' },
];
const first = rejectionsOf(
  [
    ['p0', taken],
    ['p1', internal],
    ['p2', internal],
  ],
  people,
  { reportId: 'one', run: 1 },
);
const again = rejectionsOf([['p1', internal]], people, { reportId: 'two', run: 2 });
const reports = [
  { id: 'one', run: 1, answers: null },
  { id: 'two', run: 2, answers: null },
];
const runs = [
  aStoredRun({ saved: sent, uploaded: { at: '2026-08-03T08:00:00Z', initials: 'ab' } }),
  aStoredRun({ number: 2, saved: '2026-08-09T08:00:00Z', users: [0, 1] }),
];
const compared = { loadId: 'before', new: 1, changed: 2, unchanged: 0, gone: 3 };
const load: KeptFacts = aStoredLoad({ users: 4, compared, runs });

function tallied(
  load: KeptFacts,
  decisions: readonly (readonly [string, Partial<Decision>])[] = [],
  memory: ReadonlyMap<string, Remembered> = new Map(),
) {
  const decided = new Map(decisions.map(([key, decision]) => [key, { ...undecided, ...decision }]));
  const tally = new TermTally(aStoredTerm(), { decisions: decided, memory });
  tally.add(load, reports, [...first, ...again]);
  return tally.result();
}

test('each run stands with its users and with what its own reports say, the last first', () => {
  const term = tallied(load);
  expect(term).toMatchObject({ id: 'term', name: 'Fall 2026', code: '20273L' });
  expect(term?.runs).toEqual([
    {
      loadId: 'load',
      number: 2,
      sent: '2026-08-09T08:00:00Z',
      users: 2,
      full: false,
      compared: null,
      rejected: { all: 1, byReason: new Map([['user-not-external', 1]]), foreseen: 0, open: 1, waiting: 0 },
    },
    {
      loadId: 'load',
      number: 1,
      sent: '2026-08-03T08:00:00Z',
      users: 4,
      full: true,
      compared,
      // Of the three, the one was settled by the second run; the second is still open.
      rejected: {
        all: 3,
        byReason: new Map([
          ['user-not-external', 2],
          ['identifier-taken', 1],
        ]),
        foreseen: 1,
        open: 2,
        waiting: 0,
      },
    },
  ]);
});

test('in a term a person is one for each reason, however many runs turned them away', () => {
  const byReason = new Map([
    ['user-not-external', 2],
    ['identifier-taken', 1],
  ]);
  expect(tallied(load)?.rejected).toEqual({ all: 3, byReason, foreseen: 1, open: 2, waiting: 0 });
});

test('what was decided, and what earlier terms say of a person, tells what is open', () => {
  const [, second] = first;
  const waiting = tallied(load, [[second?.key ?? '', { status: 'waiting', inRun: 2 }]]);
  expect(waiting?.rejected).toMatchObject({ open: 1, waiting: 1 });
  const staff: Remembered = { seen: [], expected: new Map([['user-not-external', 'STAFF']]), waiting: new Map() };
  expect(tallied(load, [], new Map([[first[2]?.person ?? '', staff]]))?.rejected).toMatchObject({ open: 1 });
});

test('a load that was never saved is no history, unless a report has answered it', () => {
  const unsaved = aStoredLoad({ runs: [aStoredRun()] });
  const tally = new TermTally(aStoredTerm(), { decisions: new Map(), memory: new Map() });
  tally.add(unsaved, [], []);
  expect(tally.result()).toBeNull();
  tally.add(unsaved, [{ id: 'one', run: 1, answers: null }], first);
  expect(tally.result()?.runs).toMatchObject([{ number: 1, sent: '', rejected: { all: 3 } }]);
});

test('without a report nothing is said of rejections, and with an empty one that there are none', () => {
  const of = (...read: typeof reports) => {
    const tally = new TermTally(aStoredTerm(), { decisions: new Map(), memory: new Map() });
    tally.add(load, read, []);
    return tally.result()?.rejected;
  };
  expect(of()).toBeNull();
  expect(of(...reports)).toEqual({ all: 0, byReason: new Map(), foreseen: 0, open: 0, waiting: 0 });
});

test('saved as a list, each run is a row, and each reason that was given a column', () => {
  const term = tallied(load);
  const { headings, rows, widths } = historyList(term === null ? [] : [term], (time) => time.slice(0, 10));
  expect(headings.slice(9, 12)).toEqual([
    'Turned away',
    'Accounts that the library keeps by hand',
    'The identifier belongs to another account',
  ]);
  expect(rows.map((row) => row.join('|'))).toEqual([
    'Fall 2026|20273L|2|2026-08-09|some users again|2||||1|1|0|0|1|0',
    'Fall 2026|20273L|1|2026-08-03|the whole load|4|1|2|3|3|2|1|1|2|0',
  ]);
  expect(widths).toHaveLength(headings.length);
});
