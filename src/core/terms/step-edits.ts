import type { Step } from './steps.ts';
import { allSteps, type ProfileStep, type StepChange, stepsFor } from './steps-for.ts';

/** What a library does to its steps: each gives the list for its profile, in which every step then has its place. */

type Steps = readonly ProfileStep[];

/** One place up or down among the steps that are shown; at the end it stays. */
export function moveStep(steps: Steps, id: string, by: -1 | 1): ProfileStep[] {
  const all = allSteps(steps);
  const shown = stepsFor(steps).steps.map((step) => step.id);
  const neighbour = shown[shown.indexOf(id) + by];
  const moved = all.find((step) => step.id === id);
  if (moved === undefined || neighbour === undefined || !shown.includes(id)) return all;
  const others = all.filter((step) => step !== moved);
  const at = others.findIndex((step) => step.id === neighbour) + (by === 1 ? 1 : 0);
  return others.toSpliced(at, 0, moved);
}

/** Leaves out one of ours, or takes it back to its place. */
export function dropStep(steps: Steps, id: string, dropped: boolean): ProfileStep[] {
  return allSteps(steps).map((step) => (step.id === id && step.kind === 'ours' ? { ...step, dropped } : step));
}

/** For one of ours, what is the same as the app has it, is no change. */
export function rewordStep(steps: Steps, id: string, change: StepChange, ours: Step | null): ProfileStep[] {
  return allSteps(steps).map((step) => {
    if (step.id !== id) return step;
    if (step.kind === 'own') return { ...step, step: { ...step.step, ...change } };
    return { ...step, change: ours === null ? change : differing({ ...step.change, ...change }, ours) };
  });
}

function differing(change: StepChange, ours: Step): StepChange {
  const parts = new Map<string, unknown>(Object.entries(ours));
  const kept = Object.entries(change).filter(
    ([part, value]) => JSON.stringify(parts.get(part)) !== JSON.stringify(value),
  );
  return Object.fromEntries(kept);
}

/** One of ours in our words again. */
export function restoreStep(steps: Steps, id: string): ProfileStep[] {
  return allSteps(steps).map((step) => (step.id === id && step.kind === 'ours' ? { ...step, change: {} } : step));
}

/** A step of the library's own, before the last one, which closes the term. */
export function addStep(steps: Steps, title: string): { readonly steps: ProfileStep[]; readonly id: string } {
  const all = allSteps(steps);
  const taken = new Set(all.map((step) => step.id));
  let number = 1;
  while (taken.has(`own-${number}`)) number++;
  const id = `own-${number}`;
  const own: ProfileStep = { kind: 'own', id, step: { title, what: [], copy: [], menu: [], who: 'anybody' } };
  const last = stepsFor(steps).steps.at(-1)?.id;
  const at = all.findIndex((step) => step.id === last);
  return { steps: all.toSpliced(at < 0 ? all.length : at, 0, own), id };
}

export function removeStep(steps: Steps, id: string): ProfileStep[] {
  return allSteps(steps).filter((step) => step.id !== id || step.kind === 'ours');
}
