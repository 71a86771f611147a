import { expect, test } from 'vitest';
import type { FindingGroup } from '../../../src/core/finding.ts';
import type { RuleId } from '../../../src/core/rules/rule-facts.ts';
import { sinceLast } from '../../../src/core/since-last-load.ts';

const usual = { swingPercent: 20, swingPeople: 25 };

const aGroup = (users: number, count = users, rule: RuleId = 'email-missing'): FindingGroup => ({
  rule,
  severity: 'harm',
  certainty: 'inferred',
  count,
  users,
  first: [],
});

const beside = (now: FindingGroup, before: { count: number; users: number } | null) =>
  sinceLast([now], before === null ? [] : [{ rule: now.rule, ...before }], usual).get(now.rule);

test('what the last full load did not have is new, however little it is', () => {
  expect(beside(aGroup(1), null)).toEqual({ kind: 'new' });
  const other = [{ rule: 'purge-missing', count: 9, users: 9 }];
  expect(sinceLast([aGroup(1)], other, usual).get('email-missing')).toEqual({ kind: 'new' });
});

test('what it had too is as ever, also when there is much less of it', () => {
  expect(beside(aGroup(98), { count: 98, users: 98 })).toEqual({ kind: 'as-ever' });
  expect(beside(aGroup(1), { count: 900, users: 900 })).toEqual({ kind: 'as-ever' });
});

test('what has grown past both thresholds is told with both figures', () => {
  expect(beside(aGroup(412), { count: 98, users: 98 })).toEqual({ kind: 'grown', now: 412, before: 98 });
});

test.each([
  // More people than the threshold, but no more than its share.
  [1200, 1000, 'as-ever'],
  [1201, 1000, 'grown'],
  // A large share of few people.
  [26, 1, 'as-ever'],
  [27, 1, 'grown'],
] as const)('%i after %i is %s', (now, before, kind) => {
  expect(beside(aGroup(now), { count: before, users: before })?.kind).toBe(kind);
});

test('places are compared where no users are concerned, and users where they are', () => {
  expect(beside(aGroup(0, 300), { count: 10, users: 0 })).toEqual({ kind: 'grown', now: 300, before: 10 });
  expect(beside(aGroup(10, 300), { count: 10, users: 10 })).toEqual({ kind: 'as-ever' });
});
