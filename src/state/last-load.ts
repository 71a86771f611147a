import { effect, signal } from '@preact/signals';
import { type FindingsBefore, lastFullLoad } from '../core/since-last-load.ts';
import { loadState } from './load.ts';
import { keptLoads } from './triage-verbs.ts';

/** What was found in the last full load before the one on screen; null: there is none, or that one belongs to no term. */
export const findingsOfLastLoad = signal<readonly FindingsBefore[] | null>(null);

let asked = 0;

effect(() => {
  const state = loadState.value;
  const itself =
    state.kind === 'done' && state.term ? { termId: state.term.id, sha256: state.load.source.sha256 } : null;
  void read(itself);
});

async function read(itself: { readonly termId: string; readonly sha256: string } | null): Promise<void> {
  const mine = ++asked;
  if (itself === null) {
    findingsOfLastLoad.value = null;
    return;
  }
  const last = lastFullLoad(await keptLoads(), itself);
  if (mine === asked) findingsOfLastLoad.value = isTold(last) ? last.findings : null;
}

/** Loads of the first version of the database did not keep what was found in them. */
function isTold<Load extends { readonly verdict: string; readonly findings: readonly unknown[] }>(
  load: Load | null,
): load is Load {
  return load !== null && (load.findings.length > 0 || load.verdict === 'ready');
}
