import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addStep,
  dropStep,
  moveStep,
  removeStep,
  restoreStep,
  rewordStep,
} from '../../../../src/core/terms/step-edits.ts';
import { stepFacts } from '../../../../src/core/terms/steps.ts';
import { type ProfileStep, stepsFor } from '../../../../src/core/terms/steps-for.ts';

const ids = Object.keys(stepFacts);
const shown = (steps: readonly ProfileStep[]) => stepsFor(steps).steps.map(({ id }) => id);
const swapped = (left: number) => ids.with(left, ids[left + 1] ?? '').with(left + 1, ids[left] ?? '');

test('a step moves by one place among those that are shown', () => {
  expect(shown(moveStep([], 'prepare', -1))).toEqual(swapped(2));
  expect(shown(moveStep([], 'prepare', 1))).toEqual(swapped(3));
  expect(shown(moveStep(moveStep([], 'prepare', 1), 'prepare', -1))).toEqual(ids);
  const without = dropStep([], 'download', false);
  expect(shown(moveStep(dropStep(without, 'download', true), 'prepare', -1)).slice(0, 3)).toEqual([
    'need',
    'prepare',
    'run-export',
  ]);
});

test('the first cannot go up, the last cannot go down, and one that is not there goes nowhere', () => {
  expect(shown(moveStep([], 'need', -1))).toEqual(ids);
  expect(shown(moveStep([], 'close', 1))).toEqual(ids);
  expect(shown(moveStep([], 'tea', 1))).toEqual(ids);
});

test('a step that is left out comes back to its place, with its words', () => {
  const reworded = rewordStep([], 'download', { title: 'Fetch it' }, stepFacts.download);
  const dropped = dropStep(reworded, 'download', true);
  expect(shown(dropped)).toEqual(ids.filter((id) => id !== 'download'));
  const back = dropStep(dropped, 'download', false);
  expect(shown(back)).toEqual(ids);
  expect(stepsFor(back).steps[2]?.title).toBe('Fetch it');
});

test('what is worded as ours is no change, and our words come back', () => {
  const { title, what } = stepFacts.need;
  const reworded = rewordStep([], 'need', { title: 'Look', what }, stepFacts.need);
  expect(reworded[0]).toEqual({ kind: 'ours', id: 'need', change: { title: 'Look' }, dropped: false });
  expect(rewordStep(reworded, 'need', { title }, stepFacts.need)[0]).toMatchObject({ change: {} });
  expect(restoreStep(reworded, 'need')[0]).toMatchObject({ change: {} });
});

test('own steps come before the last one, under ids of their own, can be worded, and go', () => {
  const first = addStep([], 'Tell the desk');
  const second = addStep(first.steps, 'Drink coffee');
  expect([first.id, second.id]).toEqual(['own-1', 'own-2']);
  expect(shown(second.steps).slice(-3)).toEqual(['own-1', 'own-2', 'close']);
  const worded = rewordStep(second.steps, 'own-1', { what: ['By telephone.'] }, null);
  expect(stepsFor(worded).steps.find(({ id }) => id === 'own-1')).toMatchObject({
    title: 'Tell the desk',
    what: ['By telephone.'],
  });
  expect(shown(removeStep(worded, 'own-1'))).not.toContain('own-1');
  expect(shown(removeStep(worded, 'need'))).toContain('need');
});

test('whatever is done, nothing that a later version put there is lost', () => {
  const later: ProfileStep = { kind: 'ours', id: 'from-the-future', change: { title: 'Hm' }, dropped: false };
  const id = fc.constantFrom(...ids, 'own-1', 'from-the-future');
  const act = fc.tuple(fc.constantFrom(0, 1, 2, 3, 4, 5), id);
  const acts: ((steps: readonly ProfileStep[], id: string) => ProfileStep[])[] = [
    (steps, one) => moveStep(steps, one, 1),
    (steps, one) => moveStep(steps, one, -1),
    (steps, one) => dropStep(steps, one, true),
    (steps, one) => rewordStep(steps, one, { who: 'upload' }, null),
    (steps) => addStep(steps, 'More').steps,
    removeStep,
  ];
  fc.assert(
    fc.property(fc.array(act), (done) => {
      const steps = done.reduce<readonly ProfileStep[]>(
        (before, [which, one]) => acts[which]?.(before, one) ?? [],
        [later],
      );
      expect(steps.filter((step) => step.id === later.id)).toHaveLength(1);
      expect(stepsFor(steps).unknown).toEqual([later.id]);
    }),
  );
});
