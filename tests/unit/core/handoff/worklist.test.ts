import { expect, test } from 'vitest';
import { leftToDo, type WorkHeap, type WorklistChoice, worklist } from '../../../../src/core/handoff/worklist.ts';
import { reasonFacts, stepsOf } from '../../../../src/core/report/reason-facts.ts';
import { aRow, messages, userAt } from '../../../fixtures/a-triaged-row.ts';

const heap = (reason: WorkHeap['reason'], about: string | null, rows: WorkHeap['rows']): WorkHeap => ({
  reason,
  about,
  rows,
});

test('each heap has its steps, for the kind of people its group is of, and a line for each user', () => {
  const [students, staff, taken] = worklist(
    [
      heap('user-not-external', 'STUDENT', [
        aRow({ decision: { note: 'call 123-45-6789' }, seenBefore: ['Fall 2025', 'Fall 2026'] }),
      ]),
      heap('user-not-external', 'FACULTY', [aRow({ id: 'p1002', sent: { group: 'FACULTY' } })]),
      heap('identifier-taken', null, [aRow({ id: 'p1003', message: messages.taken, otherHolders: [5] })]),
    ],
    userAt,
  );
  expect(students).toMatchObject({
    title: 'Accounts that the library keeps by hand: STUDENT (students)',
    means: reasonFacts['user-not-external'].means,
    steps: stepsOf('user-not-external', 'student'),
    owner: 'library',
    lines: [
      {
        primaryId: 'p1001',
        name: 'Möller, Iñigo',
        group: 'STUDENT',
        problem: 'The library keeps this account by hand.',
        others: '',
        status: 'Open',
        note: 'call ***-**-6789',
        seenBefore: 'Fall 2025, Fall 2026',
      },
    ],
  });
  expect(staff?.title).toContain('FACULTY (probably employees)');
  expect(staff?.steps).toEqual(stepsOf('user-not-external', 'staff'));
  expect(taken?.title).toBe(reasonFacts['identifier-taken'].title);
  expect(taken?.lines[0]?.others).toBe('p1005 (line 103)');
});

test('what is settled is not on it, and a heap in which nothing is left has no heading', () => {
  const heaps = [
    heap('group-not-legal', null, [aRow({ message: messages.group, decision: { status: 'fixed' } })]),
    heap('other', 'Something odd happened to #', [aRow({ message: messages.other, decision: { status: 'waiting' } })]),
  ];
  const sections = worklist(heaps, userAt);
  expect(sections.map(({ title }) => title)).toEqual(['Other messages: Something odd happened to #']);
  expect(sections[0]?.lines[0]).toMatchObject({ status: 'Waiting', problem: messages.other });
});

test('what the library says of its groups and usual duplicates is on it', () => {
  const heaps = [
    heap('user-not-external', 'STUDENT', [aRow()]),
    heap('identifier-taken', null, [aRow({ id: 'p1003', message: messages.taken })]),
  ];
  const choice: WorklistChoice = { ...leftToDo, kindOf: () => 'staff', usualDuplicates: ['Guest'] };
  const [byHand, taken] = worklist(heaps, userAt, choice);
  expect(byHand?.title).toContain('STUDENT (probably employees)');
  expect(byHand?.steps).toEqual(stepsOf('user-not-external', 'staff'));
  expect(taken?.steps).toEqual(stepsOf('identifier-taken', 'unsure', ['Guest']));
});
