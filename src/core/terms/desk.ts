import { type ProofFacts, type StepState, stepState, type Tick } from './proofs.ts';
import type { ListedStep } from './steps-for.ts';

/** A line of a term's checklist, and where it stands. */
export interface DeskStep extends ListedStep {
  readonly stand: StepState;
}

/** `ticks`: what a person has said, by the id of the step. */
export function deskSteps(
  steps: readonly ListedStep[],
  facts: ProofFacts,
  ticks: ReadonlyMap<string, Tick>,
): DeskStep[] {
  return steps.map((step) => ({ ...step, stand: stepState(step.proof, facts, ticks.get(step.id) ?? null) }));
}

/** The first step that is still open; null when all are done. */
export function nextStep(steps: readonly DeskStep[]): DeskStep | null {
  return steps.find(({ stand }) => stand.state === 'open') ?? null;
}
