import { loadState } from '../../state/load.ts';
import { chosenRepairs } from '../../state/load-verbs.ts';
import { KeepOneForm } from './keep-one-form.tsx';

/** Who is kept of those who share an id, to be changed. */
export function KeepOneChosen() {
  const state = loadState.value;
  const hasMore = state.kind === 'done' && state.load.groups.some(({ rule }) => rule === 'identifier-taken-in-file');
  return <KeepOneForm applied={chosenRepairs()['keep-one-of-duplicates'] ?? []} hasMore={hasMore} />;
}
