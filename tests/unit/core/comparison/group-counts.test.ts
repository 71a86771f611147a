import { describe, expect, test } from 'vitest';
import { groupCounts, groupTable } from '../../../../src/core/comparison/group-counts.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { anExport, aUser } from '../../../fixtures/an-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';
import { settings } from '../../../fixtures/settings.ts';
import { bookOf, bookWith } from './a-book.ts';

const usual = presetProfiles.alma.thresholds;

const load = (...groups: readonly (readonly [group: string, users: number])[]): string =>
  anExport(
    groups.flatMap(([group, users]) =>
      Array.from({ length: users }, (_, user) => aUser({ primaryId: `${group.trim()}${user}`, group })),
    ),
  );

test('groups are counted without white space around them, users without an id and without a group too', () => {
  const book = bookOf(load(['STUDENT', 3], [' STUDENT ', 1], ['', 2]));
  expect(groupCounts(book)).toEqual(
    new Map([
      ['STUDENT', 4],
      ['', 2],
    ]),
  );
  expect(groupCounts(bookWith([['', 'A', 1]]))).toEqual(new Map([['A', 1]]));
  expect(groupCounts(bookWith([]))).toEqual(new Map());
});

describe('the rule that asks when a group falls takes these counts', () => {
  const swings = (before: string, now: string): readonly (readonly [string | null, number])[] => {
    const told = { ...settings, countsBefore: groupCounts(bookOf(before)) };
    const { findings } = runPass(now, undefined, told);
    return findings.filter(({ rule }) => rule === 'count-swing').map(({ value, count }) => [value, count]);
  };

  test.each([
    ['the same load', 130, 130, []],
    ['a fall by 25', 100, 75, []],
    ['a fall by a fifth', 130, 104, []],
    ['a fall by more than both', 130, 103, [['STUDENT', 27]]],
    ['growth', 30, 300, []],
    ['a group that is gone', 26, 0, [['STUDENT', 26]]],
  ] as const)('%s', (_, then, now, expected) => {
    expect(swings(load(['STUDENT', then], ['STAFF', 9]), load(['STUDENT', now], ['STAFF', 9]))).toEqual(expected);
  });
});

test('the rule says how many there were, in which load, and how many there are', () => {
  const details = (countsBefore: ReadonlyMap<string, number>): readonly (string | null)[] => {
    const told = { ...settings, countsBefore, measuredBy: 'run 1 of Fall 2025' };
    return runPass(load(['FACULTY', 310]), undefined, told).findings.map(({ detail }) => detail);
  };
  expect(details(new Map([['FACULTY', 1204]]))).toEqual([
    'FACULTY had 1,204 users in run 1 of Fall 2025 and has 310 now.',
  ]);
  expect(details(new Map([['', 40]]))).toEqual([
    'Without a group there were 40 users in run 1 of Fall 2025, and there are 0 now.',
  ]);
});

test('the table has every group of every load, the largest first', () => {
  const now = new Map([
    ['STAFF', 10],
    ['STUDENT', 90],
  ]);
  const lastYear = new Map([
    ['STUDENT', 100],
    ['GUEST', 120],
  ]);
  expect(groupTable(now, lastYear, now, usual)).toEqual([
    { group: 'GUEST', now: 0, lastYear: 120, lastFull: 0, hasFallen: true },
    { group: 'STUDENT', now: 90, lastYear: 100, lastFull: 90, hasFallen: false },
    { group: 'STAFF', now: 10, lastYear: 0, lastFull: 10, hasFallen: false },
  ]);
  expect(groupTable(now, null, null, usual)).toEqual([
    { group: 'STUDENT', now: 90, lastYear: null, lastFull: null, hasFallen: false },
    { group: 'STAFF', now: 10, lastYear: null, lastFull: null, hasFallen: false },
  ]);
});

test('a group has fallen against the same season last year, and against the last full load only where that is missing', () => {
  const fallen = (now: number, lastYear: number | null, lastFull: number | null): boolean | undefined => {
    const counts = (users: number | null) => (users === null ? null : new Map([['STUDENT', users]]));
    return groupTable(new Map([['STUDENT', now]]), counts(lastYear), counts(lastFull), usual)[0]?.hasFallen;
  };
  expect(fallen(60, 60, 900)).toBe(false);
  expect(fallen(60, 900, 60)).toBe(true);
  expect(fallen(60, null, 900)).toBe(true);
  expect(fallen(60, null, null)).toBe(false);
});
