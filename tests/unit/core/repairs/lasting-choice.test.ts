import { expect, test } from 'vitest';
import type { ChosenRepairs } from '../../../../src/core/repairs/chosen-repairs.ts';
import { lastingChoice, withoutPeople } from '../../../../src/core/repairs/lasting-choice.ts';

const people: ChosenRepairs = { 'keep-one-of-duplicates': [3], 'hold-back-rejects': [5, 8], 'trim-values': true };

test.each<[string, ChosenRepairs]>([
  ['plain ampersands are escaped', { ...people, 'escape-ampersands': true }],
  ['invisible characters are left out', { ...people, 'drop-control-characters': true }],
  ['broken users are left out', { ...people, 'leave-out-broken-users': true }],
  ['a letter is typed', { ...people, 'replace-character': [{ bytes: '81', letter: 'ü' }] }],
])('nobody is named by an index any more once %s, for others may bear it', (_, after) => {
  const { 'keep-one-of-duplicates': _keep, 'hold-back-rejects': _hold, ...others } = after;
  expect(lastingChoice(people, after)).toEqual(others);
  expect(lastingChoice(others, others)).toEqual(others);
});

test('who is held back is chosen anew once another repair changes, for others may be turned away', () => {
  const kept = { 'keep-one-of-duplicates': [4], 'trim-values': true } as const;
  expect(lastingChoice(people, { ...people, 'keep-one-of-duplicates': [4] })).toEqual(kept);
  const { 'trim-values': _, ...untrimmed } = people;
  expect(lastingChoice(people, untrimmed)).toEqual({ 'keep-one-of-duplicates': [3] });
});

test('to hold back others, or nobody, leaves the rest as it is', () => {
  const others = { ...people, 'hold-back-rejects': [5] };
  expect(lastingChoice(people, others)).toEqual(others);
  const { 'hold-back-rejects': _, ...nobody } = people;
  expect(lastingChoice(people, nobody)).toEqual(nobody);
  expect(lastingChoice(nobody, people)).toEqual(people);
  expect(lastingChoice(people, { ...people, 'split-files': 20_000 })).toEqual({ ...people, 'split-files': 20_000 });
});

test('read in another encoding, nobody is named', () => {
  expect(withoutPeople(people)).toEqual({ 'trim-values': true });
});
