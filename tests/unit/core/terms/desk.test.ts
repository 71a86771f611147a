import { expect, test } from 'vitest';
import { deskSteps, nextStep } from '../../../../src/core/terms/desk.ts';
import type { ProofFacts, Tick } from '../../../../src/core/terms/proofs.ts';
import { stepsFor } from '../../../../src/core/terms/steps-for.ts';

const nothing: ProofFacts = {
  checkedZip: null,
  saved: { zip: false, 'mended-zip': false },
  reportRows: null,
  undecided: 0,
  deskFile: 'none',
};
const { steps } = stepsFor([]);
const tick: Tick = { how: 'done', initials: 'ML', at: '2026-08-01T08:00:00.000Z' };
const stands = (facts: Partial<ProofFacts>, ticks: Record<string, Tick> = {}) =>
  new Map(
    deskSteps(steps, { ...nothing, ...facts }, new Map(Object.entries(ticks))).map(({ id, stand }) => [
      id,
      stand.state,
    ]),
  );

test('at the start every step is open, and the first is next', () => {
  const desk = deskSteps(steps, nothing, new Map());
  expect(desk.every(({ stand }) => stand.state === 'open')).toBe(true);
  expect(nextStep(desk)?.id).toBe('need');
});

test('what the app has seen is proved, what a person says is ticked, and the next step is the first open one', () => {
  const found = stands({ checkedZip: 'a.zip' }, { need: tick, 'run-export': { ...tick, how: 'not-needed' } });
  expect([found.get('need'), found.get('run-export'), found.get('prepare')]).toEqual([
    'ticked',
    'not-needed',
    'proved',
  ]);
  const ticks = new Map([['need', tick]]);
  expect(nextStep(deskSteps(steps, nothing, ticks))?.id).toBe('run-export');
});

test('nothing is next when all is done', () => {
  const ticks = new Map(steps.map(({ id }) => [id, tick]));
  expect(nextStep(deskSteps(steps, nothing, ticks))).toBeNull();
});
