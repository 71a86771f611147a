import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allBut, heldBy, heldFromTheStart, type TurnedAway } from '../../../../src/core/repairs/hold-back.ts';

const turnedAway: TurnedAway = {
  rules: [
    { rule: 'identifier-taken-in-file', certainty: 'documented', users: [7, 2] },
    { rule: 'identifier-blank', certainty: 'documented', users: [2, 4] },
    { rule: 'date-malformed', certainty: 'inferred', users: [9] },
  ],
  users: 10,
  sendable: 10,
};

test('from the start those are held back of whom it is known that Alma turns them away', () => {
  expect([...heldFromTheStart(turnedAway)]).toEqual(['identifier-taken-in-file', 'identifier-blank']);
});

test('others are added by rule, and whoever is turned away twice is held back once', () => {
  expect(heldBy(turnedAway, heldFromTheStart(turnedAway))).toEqual([2, 4, 7]);
  expect(heldBy(turnedAway, new Set(['date-malformed']))).toEqual([9]);
  expect(heldBy(turnedAway, new Set())).toEqual([]);
});

test('who is held back and who is not are everybody, each once', () => {
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.uniqueArray(fc.nat({ max: 60 })), (users, some) => {
      const held = some.filter((user) => user < users);
      const all = [...held, ...allBut(held, users)].sort((one, other) => one - other);
      expect(all).toEqual(Array.from({ length: users }, (_, index) => index));
    }),
  );
});
