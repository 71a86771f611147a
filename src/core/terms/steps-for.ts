import type { WithOthers } from '../profile/shape.ts';
import { type Step, type StepId, stepFacts } from './steps.ts';

/** What a library changes about a step that we have; what is absent stays as it is. */
export type StepChange = WithOthers & {
  readonly [Part in 'title' | 'what' | 'copy' | 'menu' | 'who']?: Step[Part];
};

/** A library’s word on one step; the place in the profile’s list is the place on the checklist. */
export type ProfileStep = StepOfOurs | OwnStep;

/** One of ours, under its id. An id that we have not is kept for the version that has it. */
export interface StepOfOurs extends WithOthers {
  readonly kind: 'ours';
  readonly id: string;
  readonly change: StepChange;
  readonly dropped: boolean;
}

/** The library’s own, ticked by hand. */
export interface OwnStep extends WithOthers {
  readonly kind: 'own';
  readonly id: string;
  readonly step: Omit<Step, 'proof'> & WithOthers;
}

export interface ListedStep extends Step {
  readonly id: string;
  /** Whether the library has reworded it, or added it. */
  readonly origin: 'ours' | 'reworded' | 'own';
}

export interface StepList {
  readonly steps: readonly ListedStep[];
  /** Of ours, in our order; they can be taken back. */
  readonly dropped: readonly StepId[];
  /** Ids in the profile that mean nothing to this version, or come twice: told, and left in the profile. */
  readonly unknown: readonly string[];
}

const isStepId = (id: string): id is StepId => Object.hasOwn(stepFacts, id);
const stepIds = Object.keys(stepFacts).filter(isStepId);

/**
 * The checklist of a library. Its profile names all steps that it knows, each at its place. Steps of ours that it does
 * not name are newer than it: they come right behind the one they follow in our own order.
 */
export function stepsFor(profileSteps: readonly ProfileStep[]): StepList {
  const { known, unknown } = sorted(profileSteps);
  const listed = withNewer(known);
  return {
    steps: listed.flatMap((entry) => (entry.kind === 'ours' && entry.dropped ? [] : [listedStep(entry)])),
    dropped: stepIds.filter((id) => known.some((entry) => entry.id === id && entry.kind === 'ours' && entry.dropped)),
    unknown: unknown.map(({ id }) => id),
  };
}

/** The same list as a profile has it once all steps have their place in it; what means nothing to us comes last. */
export function allSteps(profileSteps: readonly ProfileStep[]): ProfileStep[] {
  const { known, unknown } = sorted(profileSteps);
  return [...withNewer(known), ...unknown];
}

function sorted(profileSteps: readonly ProfileStep[]): { known: ProfileStep[]; unknown: ProfileStep[] } {
  const [known, unknown]: [ProfileStep[], ProfileStep[]] = [[], []];
  for (const step of profileSteps) {
    const isKnown = isStepId(step.id) === (step.kind === 'ours') && known.every(({ id }) => id !== step.id);
    (isKnown ? known : unknown).push(step);
  }
  return { known, unknown };
}

function withNewer(known: readonly ProfileStep[]): ProfileStep[] {
  const list = [...known];
  for (const [place, id] of stepIds.entries()) {
    if (list.some((entry) => entry.id === id)) continue;
    const before = stepIds[place - 1];
    const at = before === undefined ? 0 : list.findIndex((entry) => entry.id === before) + 1;
    list.splice(at, 0, { kind: 'ours', id, change: {}, dropped: false });
  }
  return list;
}

function listedStep(entry: ProfileStep): ListedStep {
  if (entry.kind === 'own') return { ...entry.step, id: entry.id, proof: { by: 'by-hand' }, origin: 'own' };
  if (!isStepId(entry.id)) throw new Error('A step that is not ours came as ours.');
  const { title, what, copy, menu, who } = entry.change;
  const ours: Step = stepFacts[entry.id];
  const reworded = [title, what, copy, menu, who].some((part) => part !== undefined);
  return {
    id: entry.id,
    title: title ?? ours.title,
    what: what ?? ours.what,
    copy: copy ?? ours.copy,
    menu: menu ?? ours.menu,
    who: who ?? ours.who,
    proof: ours.proof,
    origin: reworded ? 'reworded' : 'ours',
  };
}
