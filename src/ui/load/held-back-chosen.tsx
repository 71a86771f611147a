import { loadState } from '../../state/load.ts';
import { chosenRepairs } from '../../state/load-verbs.ts';
import { HeldBackZipPart } from './held-back-zip.tsx';
import { HoldBackForm } from './hold-back-form.tsx';

/** The zip of those who are held back, and who they are, to be changed. */
export function HeldBackChosen() {
  const state = loadState.value;
  if (state.kind !== 'done') return null;
  return (
    <>
      <HeldBackZipPart load={state.load} />
      <HoldBackForm applied={chosenRepairs()['hold-back-rejects'] ?? []} />
    </>
  );
}
