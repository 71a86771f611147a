import { loadState } from './load.ts';
import { keepForTriage } from './load-saving.ts';
import { triageState } from './triage.ts';

/**
 * Keeps the load that is on screen, so that its rejections can be worked on whenever the report comes. Gives its id; null
 * when there is no load with a zip, or it could not be kept, which the state then tells.
 */
export async function startTriage(): Promise<string | null> {
  const state = loadState.value;
  if (state.kind !== 'done' || state.load.zip === null) return null;
  const of = state.load.users;
  triageState.value = { kind: 'keeping', users: 0, of };
  const outcome = await keepForTriage((users) => {
    if (triageState.value.kind === 'keeping') triageState.value = { kind: 'keeping', users, of };
  });
  if (outcome === null) {
    triageState.value = { kind: 'none' };
    return null;
  }
  if ('id' in outcome) return outcome.id;
  triageState.value = { kind: 'fault', why: outcome.kind };
  return null;
}
