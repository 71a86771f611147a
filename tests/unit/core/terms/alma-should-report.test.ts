import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ForeseenOutcome, turnedAwayFor } from '../../../../src/core/preview/foreseen-outcomes.ts';
import {
  type AlmaShouldReport,
  almaShouldReport,
  countAway,
  type PersonBefore,
  type UserToSend,
} from '../../../../src/core/terms/alma-should-report.ts';
import {
  previewedWords,
  shouldReportLines,
  shouldReportWords,
} from '../../../../src/core/terms/should-report-words.ts';

const found = ['identifier-blank'];
const user = (
  person: string,
  group = 'STUDENT',
  foreseenBy: readonly string[] = [],
  outcome: ForeseenOutcome | null = null,
): UserToSend => ({ person, group, foreseenBy, outcome });
const memory = new Map<string, PersonBefore>([
  ['staff', { expected: new Map([['user-not-external', 'EMPLOYEE']]), waiting: new Map() }],
  ['moved', { expected: new Map([['user-not-external', 'STUDENT']]), waiting: new Map() }],
  ['waits', { expected: new Map(), waiting: new Map([['mandatory-missing', 'asked in May']]) }],
  ['toggled', { expected: new Map(), waiting: new Map([['user-not-external', 'asked in May']]) }],
  ['both', { expected: new Map([['a', 'STUDENT']]), waiting: new Map([['b', '']]) }],
  ['settled', { expected: new Map(), waiting: new Map() }],
]);
const nobody = {
  expected: 0,
  waiting: 0,
  findings: 0,
  'user-not-external': 0,
  'identifier-taken': 0,
  'identifier-taken-in-load': 0,
  'match-id-missing': 0,
};
const known = (person: string) => memory.get(person);
const counts = (...users: UserToSend[]) => almaShouldReport(users, known);
const previewed = (...users: UserToSend[]) => almaShouldReport(users, known, { tellsInternal: true });

describe('without a preview', () => {
  test('everybody in the load is processed, and each counts once among those turned away', () => {
    expect(
      counts(
        user('plain'),
        user('staff', 'EMPLOYEE', found),
        user('waits', 'STUDENT', found),
        user('both'),
        user('settled'),
        user('x', 'STUDENT', found),
      ),
    ).toEqual({ processed: 6, away: { ...nobody, expected: 2, waiting: 1, findings: 1 }, loaded: null });
  });

  test('somebody expected in another group is not expected any more', () => {
    expect(counts(user('moved', 'EMPLOYEE')).away).toEqual(nobody);
    expect(counts(user('moved', 'EMPLOYEE', found)).away).toEqual({ ...nobody, findings: 1 });
  });

  test('an empty load is one too', () => {
    expect(counts()).toEqual({ processed: 0, away: nobody, loaded: null });
  });
});

describe('with a preview', () => {
  test('those that load count as what Alma counts them as', () => {
    expect(
      previewed(
        user('a', '', [], 'new'),
        user('b', '', [], 'changed'),
        user('c', '', [], 'changed'),
        user('d', '', [], 'unchanged'),
        user('e', '', [], 'not-added'),
      ),
    ).toEqual({ processed: 5, away: nobody, loaded: { created: 1, updated: 2, unchanged: 2 } });
  });

  test('whom something else turns away counts there, whatever the preview says', () => {
    expect(
      previewed(
        user('staff', 'EMPLOYEE', [], 'user-not-external'),
        user('waits', '', found, 'changed'),
        user('x', '', found, 'identifier-taken'),
        user('y', '', found, 'new'),
        user('z', '', [], 'user-not-external'),
        user('s', '', [], 'identifier-taken'),
        user('t', '', [], 'match-id-missing'),
      ),
    ).toEqual({
      processed: 7,
      away: {
        expected: 1,
        waiting: 1,
        findings: 2,
        'user-not-external': 1,
        'identifier-taken': 1,
        'identifier-taken-in-load': 0,
        'match-id-missing': 1,
      },
      loaded: { created: 0, updated: 0, unchanged: 0 },
    });
  });

  test('whose account is external in Alma by now is not turned away for an internal one', () => {
    const users = [
      user('staff', 'EMPLOYEE', [], 'changed'),
      user('toggled', '', [], 'unchanged'),
      user('x', '', ['known-internal'], 'changed'),
    ];
    expect(previewed(...users)).toEqual({
      processed: 3,
      away: nobody,
      loaded: { created: 0, updated: 2, unchanged: 1 },
    });
    // A table without account types, and users who are not in it, say nothing of that.
    expect(countAway(almaShouldReport(users, known, { tellsInternal: false }))).toBe(3);
    expect(countAway(previewed(user('staff', 'EMPLOYEE', [], 'new')))).toBe(1);
  });

  test('each user counts once: those turned away and those that load are all that are processed', () => {
    const outcome = fc.constantFrom<ForeseenOutcome[]>('new', 'changed', 'unchanged', 'not-added', ...turnedAwayFor);
    const users = fc.array(
      fc.record({
        person: fc.constantFrom('plain', ...memory.keys()),
        group: fc.constantFrom('STUDENT', 'EMPLOYEE'),
        foreseenBy: fc.subarray(['identifier-blank', 'known-internal']),
        outcome,
      }),
    );
    fc.assert(
      fc.property(users, fc.boolean(), (some, tellsInternal) => {
        const should = almaShouldReport(some, known, { tellsInternal });
        const loaded = Object.values(should.loaded ?? {}).reduce((sum, count) => sum + count, 0);
        expect(countAway(should) + loaded).toBe(some.length);
        expect(should.processed).toBe(some.length);
      }),
    );
  });
});

describe('the card', () => {
  const should = (away: Partial<AlmaShouldReport['away']>): AlmaShouldReport => ({
    processed: 4212,
    away: { ...nobody, ...away },
    loaded: null,
  });

  test('says how many, and why', () => {
    expect(shouldReportWords(should({ expected: 12, findings: 2 }))).toEqual([
      '“Total users processed” should be 4,212.',
      'About 14 users will be turned away: 12 as every term, 2 new.',
      'Others may be turned away too: nothing here knows who is in Alma.',
    ]);
    expect(shouldReportWords(should({ waiting: 1 }))[1]).toBe(
      'About 1 user will be turned away: 1 still waiting since an earlier term.',
    );
    expect(shouldReportWords(should({}))[1]).toBe('Nothing says that anybody will be turned away.');
  });

  test('says with a preview what all of them come to, and where that is from', () => {
    const loaded = { created: 140, updated: 4000, unchanged: 62 };
    const lines = (away: Partial<AlmaShouldReport['away']>) =>
      shouldReportLines(should(away), loaded).map(({ title, says, split }) => [title, says, ...split]);
    expect(lines({ findings: 1, 'user-not-external': 7, 'identifier-taken': 3 })).toEqual([
      ['Total users processed', '4,212'],
      [
        'Total users rejected',
        'about 11',
        '1 new: found by the check',
        '7 new: internal account in Alma',
        '3 new: identifier held by another user in Alma',
      ],
      ['Total users updated', 'about 4,000'],
      ['Total users created', 'about 140'],
      ['Total users unchanged', 'about 62'],
    ]);
    expect(lines({})[1]).toEqual(['Total users rejected', 'none']);
    expect(previewedWords({ source: 'alma', tellsInternal: true }, 'August 1')).toBe(
      'So says the preview of August 1, with Alma’s own export of users.',
    );
    expect(previewedWords({ source: 'table', tellsInternal: false }, 'August 1')).toContain(
      'which accounts are internal',
    );
  });
});
