import type { StepState } from '../../core/terms/proofs.ts';

/** Where a step stands, in two words at most. */
export const standWords: Readonly<Record<StepState['state'], string>> = {
  proved: 'Done',
  ticked: 'Done',
  'not-needed': 'Not needed',
  open: 'To do',
};
