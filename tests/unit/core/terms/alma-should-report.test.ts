import { expect, test } from 'vitest';
import {
  almaShouldReport,
  type PersonBefore,
  shouldReportWords,
  type UserToSend,
} from '../../../../src/core/terms/alma-should-report.ts';

const user = (person: string, group = 'STUDENT', foreseen = false): UserToSend => ({ person, group, foreseen });
const memory = new Map<string, PersonBefore>([
  ['staff', { expected: new Map([['user-not-external', 'EMPLOYEE']]), waiting: new Map() }],
  ['moved', { expected: new Map([['user-not-external', 'STUDENT']]), waiting: new Map() }],
  ['waits', { expected: new Map(), waiting: new Map([['mandatory-missing', 'asked in May']]) }],
  ['both', { expected: new Map([['a', 'STUDENT']]), waiting: new Map([['b', '']]) }],
  ['settled', { expected: new Map(), waiting: new Map() }],
]);
const counts = (...users: UserToSend[]) => almaShouldReport(users, (person) => memory.get(person));

test('everybody in the load is processed, and each counts once among those turned away', () => {
  expect(
    counts(
      user('plain'),
      user('staff', 'EMPLOYEE', true),
      user('waits', 'STUDENT', true),
      user('both'),
      user('settled'),
      user('x', 'STUDENT', true),
    ),
  ).toEqual({ processed: 6, expected: 2, waiting: 1, new: 1 });
});

test('somebody expected in another group is not expected any more', () => {
  expect(counts(user('moved', 'EMPLOYEE'))).toEqual({ processed: 1, expected: 0, waiting: 0, new: 0 });
  expect(counts(user('moved', 'EMPLOYEE', true))).toEqual({ processed: 1, expected: 0, waiting: 0, new: 1 });
});

test('an empty load is one too', () => {
  expect(counts()).toEqual({ processed: 0, expected: 0, waiting: 0, new: 0 });
});

test('the card says how many, and why', () => {
  expect(shouldReportWords({ processed: 4212, expected: 12, waiting: 0, new: 2 })).toEqual([
    '“Total users processed” should be 4,212.',
    'About 14 users will be turned away: 12 as every term, 2 new.',
    'Others may be turned away too: nothing here knows who is in Alma.',
  ]);
  expect(shouldReportWords({ processed: 1, expected: 0, waiting: 1, new: 0 })[1]).toBe(
    'About 1 user will be turned away: 1 still waiting since an earlier term.',
  );
  expect(shouldReportWords({ processed: 1, expected: 0, waiting: 0, new: 0 })[1]).toBe(
    'Nothing says that anybody will be turned away.',
  );
});
