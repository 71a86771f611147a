import { expect, test } from 'vitest';
import { type MendedChoice, mendedSentences, mendedUsers, rowName } from '../../../../src/core/handoff/mended-users.ts';
import type { TriagedRow } from '../../../../src/core/handoff/triaged-row.ts';
import type { TriagedRows } from '../../../../src/core/handoff/triaged-rows.ts';
import { aRow, countWords, messages } from '../../../fixtures/a-triaged-row.ts';

const fixed = { status: 'fixed' } as const;
const allFixed: MendedChoice = { ticked: null, again: false };
const first = { number: 1, files: ['students.xml'], users: null };
const facts = { runs: [first], reports: [{ id: 'report-1', run: 1, answers: null }] };

function rowsOf(all: readonly TriagedRow[], cleared: readonly TriagedRow[] = []): TriagedRows {
  return { all, cleared: new Set(cleared), left: all.filter((row) => !cleared.includes(row)) };
}

test('those who are marked fixed are in the zip once each, in the order of the load', () => {
  const rows = [
    aRow({ id: 'p1', users: [7], decision: fixed }),
    aRow({ id: 'p2', users: [3], decision: fixed }),
    aRow({ id: 'p2', users: [3], decision: fixed, message: messages.taken }),
    aRow({ id: 'p4', users: [4] }),
    aRow({ id: 'p5', users: [5], decision: { status: 'ignored' } }),
  ];
  expect(mendedUsers(rowsOf(rows), allFixed, facts).users).toEqual([3, 7]);
});

test('those who are ticked are in the zip, whatever their status', () => {
  const rows = [aRow({ id: 'p1', users: [7], decision: fixed }), aRow({ id: 'p2', users: [3], more: { row: 9 } })];
  const ticked = rows.slice(1).map(({ rejection }) => rowName(rejection));
  expect(mendedUsers(rowsOf(rows), { ticked, again: false }, facts).users).toEqual([3]);
});

test('who is not found, is several, or is settled already stays out, and that is said', () => {
  const settled = aRow({ id: 'p3', users: [3], decision: fixed });
  const rows = [
    aRow({ id: 'x', users: [], decision: fixed }),
    aRow({ id: 'y', users: [1, 2], decision: fixed }),
    aRow({ id: 'y', users: [1, 2], decision: fixed, message: messages.taken }),
    settled,
  ];
  const mended = mendedUsers(rowsOf(rows, [settled]), allFixed, facts);
  expect(mended).toMatchObject({ users: [], leftOut: { 'not-found': 1, several: 1, cleared: 1, 'sent-again': 0 } });
  expect(mendedSentences(mended, countWords)).toEqual([
    '1 person was left out, because nobody in the load has the id.',
    '1 person was left out, because several users of the load have the id.',
    '1 person was left out, because a later load has settled it already.',
  ]);
});

test('who was in a later zip already is not sent again unless that is asked for', () => {
  const rows = rowsOf([aRow({ id: 'p3', users: [3], decision: fixed }), aRow({ users: [4], decision: fixed })]);
  const runs = [first, { number: 2, files: ['mended.xml'], users: [3] }];
  expect(mendedUsers(rows, allFixed, { ...facts, runs })).toMatchObject({ users: [4], leftOut: { 'sent-again': 1 } });
  expect(mendedUsers(rows, { ...allFixed, again: true }, { ...facts, runs }).users).toEqual([3, 4]);
});

test('who was turned away by that later zip too can be sent once more', () => {
  const again = aRow({ id: 'p3', users: [3], decision: fixed, more: { reportId: 'report-2' } });
  const rows = rowsOf([aRow({ id: 'p3', users: [3], decision: fixed }), again]);
  const runs = [first, { number: 2, files: ['mended.xml'], users: [3] }];
  const reports = [...facts.reports, { id: 'report-2', run: 2, answers: null }];
  expect(mendedUsers(rows, allFixed, { runs, reports }).users).toEqual([3]);
});

test('a zip that only repeats what was wrong is told as such, and so is what else is open', () => {
  const rows = rowsOf([
    aRow({ id: 'p3', users: [3], decision: fixed, message: messages.blank }),
    aRow({ id: 'p4', users: [4], decision: fixed }),
    aRow({ id: 'p4', users: [4], message: messages.taken }),
  ]);
  const mended = mendedUsers(rows, allFixed, facts);
  expect(mended).toMatchObject({ users: [3, 4], repeated: 1, alsoOpen: 1 });
  expect(mendedSentences(mended, countWords).join(' ')).toMatch(
    /1 user was turned away for something else.*same again/,
  );
});
