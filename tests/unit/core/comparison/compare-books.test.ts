import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Comparison, compareBooks } from '../../../../src/core/comparison/compare-books.ts';
import { peopleOf, personAt, placesWith } from '../../../../src/core/comparison/compared-person.ts';
import { type Outcome, outcomes } from '../../../../src/core/comparison/outcome.ts';
import { identifierKey } from '../../../../src/core/rules/identifier-case.ts';
import { anExport, aUser } from '../../../fixtures/an-export.ts';
import { bookOf, bookWith, type Row } from './a-book.ts';

const idsOf = (comparison: Comparison, outcome: Outcome): string[] =>
  peopleOf(comparison, outcome).map(({ primaryId }) => primaryId);
const allOf = (comparison: Comparison) => Object.fromEntries(outcomes.map((one) => [one, idsOf(comparison, one)]));

test('every user is new, changed, unchanged or gone', () => {
  const emails: string[] = [];
  const before = bookOf(anExport(['p1', 'p2', 'p3', 'p4'].map((primaryId) => aUser({ primaryId, emails }))));
  const now = bookOf(
    anExport([
      aUser({ primaryId: 'p5', emails }),
      aUser({ primaryId: ' P3 ', emails }),
      aUser({ primaryId: 'p2', emails, group: 'FACULTY', expiryDate: '2040-05-31' }),
      aUser({ primaryId: 'p1', emails }),
    ]),
  );
  const comparison = compareBooks(before, now);
  expect(allOf(comparison)).toEqual({ new: ['p5'], changed: ['p2'], unchanged: ['P3', 'p1'], gone: ['p4'] });
  expect(peopleOf(comparison, 'changed')).toEqual([
    { primaryId: 'p2', group: 'FACULTY', groupBefore: 'STUDENT', changed: ['dates', 'group'] },
  ]);
  expect(peopleOf(comparison, 'gone')).toEqual([{ primaryId: 'p4', group: 'STUDENT', groupBefore: null, changed: [] }]);
  expect(comparison.changedIn).toMatchObject({
    dates: { users: 1, only: 0 },
    group: { users: 1, only: 0 },
    names: { users: 0, only: 0 },
  });
});

test('who has the same dates changed and nothing else is counted apart', () => {
  const load = (expiryDate: string, lastName: string) =>
    bookOf(anExport([aUser({ primaryId: 'p1', expiryDate }), aUser({ primaryId: 'p2', expiryDate, lastName })]));
  const { changedIn } = compareBooks(load('2032-05-31', 'Lee'), load('2033-05-31', 'Low'));
  expect(changedIn).toMatchObject({ dates: { users: 2, only: 1 }, names: { users: 1, only: 0 } });
});

test('users without an id are counted, and those with the same are one', () => {
  const before = bookWith([
    ['', 'A', 1],
    ['p1', 'A', 1],
    ['P1', 'A', 2],
  ]);
  const now = bookWith([
    ['p1', 'A', 2],
    ['', 'A', 3],
    ['p2', 'A', 3],
    ['P2', 'A', 3],
    ['p1 ', 'A', 1],
  ]);
  const comparison = compareBooks(before, now);
  expect(allOf(comparison)).toEqual({ new: ['p2'], changed: [], unchanged: ['p1'], gone: [] });
  expect(comparison).toMatchObject({ withoutId: { before: 1, now: 1 }, repeated: { before: 1, now: 2 } });
  expect(allOf(compareBooks(now, before))).toEqual({ new: [], changed: [], unchanged: ['p1'], gone: ['p2'] });
});

test('a part of a list is the same part of the whole list', () => {
  const before = bookWith(Array.from({ length: 30 }, (_, at): Row => [`p${at}`, at % 2 === 0 ? 'A' : 'B', at]));
  const now = bookWith(Array.from({ length: 30 }, (_, at): Row => [`p${at + 5}`, 'A', at]));
  const comparison = compareBooks(before, now);
  for (const outcome of outcomes) {
    const all = peopleOf(comparison, outcome);
    for (const [at, person] of all.entries()) expect(personAt(comparison, outcome, at)).toEqual(person);
    const [, , { primaryId } = { primaryId: '' }] = all;
    const found = placesWith(comparison, outcome, primaryId.toUpperCase()).map((at) => all[at]?.primaryId);
    expect(found).toEqual(all.map((person) => person.primaryId).filter((other) => other.includes(primaryId)));
  }
  expect(peopleOf(comparison, 'changed').length).toBe(25);
});

const id = fc.constantFrom('p1', 'P1', ' p2', 'p2', 'É3', 'é3', '日', 'İ', 'p4', 'p5', 'p6', '');
const rows = fc.array(fc.tuple(id, fc.constantFrom('A', 'B'), fc.nat(2)), { maxLength: 12 });

/** What the outcomes have to be, said in another way: a bag of prints for each id. */
function expected(before: readonly Row[], now: readonly Row[]): Record<Outcome, Set<string>> {
  const bags = (load: readonly Row[]): Map<string, string> => {
    const prints = new Map<string, number[]>();
    for (const [primaryId, , print] of load) {
      const key = identifierKey(primaryId);
      if (key !== '') prints.set(key, [...(prints.get(key) ?? []), print]);
    }
    return new Map([...prints].map(([key, list]) => [key, list.sort().join()]));
  };
  const [old, recent] = [bags(before), bags(now)];
  const result: Record<Outcome, Set<string>> = {
    new: new Set(),
    changed: new Set(),
    unchanged: new Set(),
    gone: new Set(),
  };
  for (const [key, bag] of recent)
    result[!old.has(key) ? 'new' : old.get(key) === bag ? 'unchanged' : 'changed'].add(key);
  for (const key of old.keys()) if (!recent.has(key)) result.gone.add(key);
  return result;
}

test('it agrees with a comparison of maps, in any order', () => {
  const shuffled = rows.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, shuffled, ([before, before2], [now, now2]) => {
      const wanted = expected(before, now);
      for (const [one, other] of [
        [before, now],
        [before2, now2],
      ] as const) {
        const comparison = compareBooks(bookWith(one), bookWith(other));
        for (const outcome of outcomes) {
          const keys = idsOf(comparison, outcome).map(identifierKey);
          expect(new Set(keys)).toEqual(wanted[outcome]);
          expect(keys.length).toBe(wanted[outcome].size);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a load compared with itself has changed nowhere', () => {
  fc.assert(
    fc.property(rows, (load) => {
      const book = bookWith(load);
      const { users } = compareBooks(book, book);
      expect([users.new.length, users.changed.length, users.gone.length]).toEqual([0, 0, 0]);
    }),
  );
});
