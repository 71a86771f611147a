import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type KeepOneChoice,
  leftOutBeside,
  leftOutBy,
  loadingByGroup,
  type SharedIds,
  usualChoice,
  withMoreShared,
} from '../../../../src/core/repairs/keep-one-choice.ts';

const sharedBy = (sets: readonly (readonly number[])[], groups: Readonly<Record<number, string>>): SharedIds => ({
  sets,
  people: Object.entries(groups).map(([index, group]) => ({ index: Number(index), primaryId: `p${index}`, group })),
});

const both = sharedBy(
  [
    [0, 3],
    [1, 4],
    [2, 5],
  ],
  { 0: 'STUDENT', 1: 'STUDENT', 2: 'GUEST', 3: 'EMPLOYEE', 4: 'EMPLOYEE', 5: 'STUDENT' },
);

test('nobody has said anything: the first is kept, as Alma does it', () => {
  const choice = usualChoice(both, new Map());
  expect(choice).toMatchObject({ way: 'first', groups: ['EMPLOYEE', 'GUEST', 'STUDENT'], swapped: [] });
  expect(leftOutBy(choice)).toEqual([3, 4, 5]);
});

test('a library that weighs the groups has their order; groups without a weight come last', () => {
  const weights = new Map([
    ['STUDENT', 1],
    ['EMPLOYEE', 2],
  ]);
  const choice = usualChoice(both, weights);
  expect(choice).toMatchObject({ way: 'group', groups: ['EMPLOYEE', 'STUDENT', 'GUEST'] });
  expect(leftOutBy(choice)).toEqual([0, 1, 2]);
  expect(loadingByGroup(choice, [0, 1, 2])).toEqual([
    ['EMPLOYEE', 2],
    ['STUDENT', 1],
  ]);
});

test('weights that are all alike decide nothing', () => {
  const alike = new Map([
    ['STUDENT', 0],
    ['EMPLOYEE', 0],
  ]);
  expect(usualChoice(both, alike).way).toBe('first');
});

test('a swap changes its own set only, and leaves the list in its order', () => {
  const choice: KeepOneChoice = { ...usualChoice(both, new Map()), swapped: [4] };
  const leftOut = leftOutBy(choice);
  expect(leftOut).toEqual([1, 3, 5]);
  expect(leftOutBeside(choice, leftOut)).toMatchObject([
    { who: { index: 3 }, loads: [{ index: 0 }] },
    { who: { index: 1 }, loads: [{ index: 4 }] },
    { who: { index: 5 }, loads: [{ index: 2 }] },
  ]);
});

test('more that is shared comes to what was there, and who was swapped stays so', () => {
  const before: KeepOneChoice = { ...usualChoice(both, new Map()), swapped: [4] };
  const more = withMoreShared(before, sharedBy([[0, 9]], { 0: 'STUDENT', 9: 'ALUM' }));
  expect(more.people.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 9]);
  expect(more.groups).toEqual(['EMPLOYEE', 'GUEST', 'STUDENT', 'ALUM']);
  expect(leftOutBy(more)).toEqual([1, 3, 5, 9]);
});

test('whatever is chosen, of each set at most one loads, and whoever is left out stands beside one that does', () => {
  const user = fc.nat({ max: 12 });
  const set = fc.uniqueArray(user, { minLength: 2, maxLength: 4 });
  const names = ['STUDENT', 'EMPLOYEE', ''];
  fc.assert(
    fc.property(
      fc.array(set, { maxLength: 8 }),
      fc.constantFrom('first' as const, 'group' as const),
      fc.uniqueArray(user, { maxLength: 5 }),
      fc.shuffledSubarray(names, { minLength: names.length }),
      (sets, way, swapped, groups) => {
        const who = [...new Set(sets.flat())].map((index) => [index, names[index % 3] ?? ''] as const);
        const choice: KeepOneChoice = { ...sharedBy(sets, Object.fromEntries(who)), way, groups, swapped };
        const leftOut = leftOutBy(choice);
        for (const users of sets) expect(users.filter((one) => !leftOut.includes(one)).length).toBeLessThanOrEqual(1);
        const rows = leftOutBeside(choice, leftOut);
        expect(rows.map((row) => row.who.index).sort((one, other) => one - other)).toEqual(leftOut);
        for (const { loads } of rows) expect(loads.length).toBeGreaterThan(0);
        const loading = loadingByGroup(choice, leftOut).reduce((sum, [, count]) => sum + count, 0);
        expect(loading + leftOut.length).toBe(who.length);
        const last = swapped.at(-1);
        if (last !== undefined) expect(leftOut).not.toContain(last);
      },
    ),
  );
});
