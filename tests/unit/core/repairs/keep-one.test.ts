import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byGroupWeight,
  firstWins,
  leftOutOf,
  type Preference,
  sharersIn,
  swappedFirst,
} from '../../../../src/core/repairs/keep-one.ts';
import { anExport, anIdentifier, aUser } from '../../../fixtures/an-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';
import { repaired } from './repaired.ts';

const groups = ['STUDENT', 'EMPLOYEE', 'GUEST', 'STUDENT'];
const weights = new Map([
  ['STUDENT', 1],
  ['EMPLOYEE', 2],
]);
const byWeight = byGroupWeight((user) => groups[user] ?? '', weights);

describe('of those who share an identifier one stays', () => {
  test.each<[string, Preference, number[]]>([
    ['the first', firstWins, [1, 2]],
    ['the one of the group with the greater weight', byWeight, [0, 2]],
    ['the one that was swapped in by hand', swappedFirst([2], byWeight), [0, 1]],
    ['the one that was swapped in last', swappedFirst([2, 0], byWeight), [1, 2]],
  ])('%s', (_, preference, leftOut) => {
    expect(leftOutOf([[0, 1, 2]], preference)).toEqual(leftOut);
  });

  test('who shares nothing with one that stays is not left out', () => {
    const chain = [
      [0, 1],
      [1, 2],
    ];
    expect(leftOutOf(chain, firstWins)).toEqual([1]);
    expect(leftOutOf(chain, byWeight)).toEqual([0, 2]);
  });
});

test('what the rule finds is enough to know who shares what with whom, and nothing is shared afterwards', () => {
  const id = fc.constantFrom('a', 'A', ' b', 'b', 'c', 'd', 'e');
  const user = fc.tuple(id, fc.uniqueArray(id, { maxLength: 2 }));
  const preferences = fc.constantFrom(firstWins, byWeight, swappedFirst([3, 1], firstWins));
  const taken = 'identifier-taken-in-file';
  fc.assert(
    fc.property(fc.array(user, { minLength: 1, maxLength: 6 }), preferences, (list, preference) => {
      const content = anExport(
        list.map(([primaryId, values]) =>
          aUser({ primaryId, identifiers: values.map((value) => anIdentifier({ value })) }),
        ),
      );
      const leftOut = leftOutOf(sharersIn(runPass(content).findings), preference);
      const { text } = repaired(content, { 'keep-one-of-duplicates': leftOut });
      expect(runPass(text).findings.filter(({ rule }) => rule === taken)).toEqual([]);
      // Nobody went without need: each shares something with one that stayed.
      for (const user of leftOut) {
        const others = leftOut.filter((other) => other !== user);
        const back = repaired(content, { 'keep-one-of-duplicates': others }).text;
        expect(runPass(back).findings.some(({ rule }) => rule === taken)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
