import workerUrl from './kept-load.worker.ts?worker&url';
import type { KeptLoadApi, MendedOutcome, MendedTask } from './kept-load-api.ts';
import { holdScratch, type Scratch } from './scratch-folder.ts';
import { workerWhileUsed } from './worker-while-used.ts';

const worker = workerWhileUsed<KeptLoadApi>(workerUrl);
let scratch: Scratch | null = null;

/** A user's XML as it was sent; null when the zip of the load is gone. */
export function userText(loadId: string, index: number): Promise<string | null | 'stopped'> {
  return worker.ask(async (api) => api.userText(loadId, index));
}

/** Makes a zip of some users. It stays readable until the next one is made, or `releaseKeptLoads`. */
export async function makeMendedZip(
  task: Omit<MendedTask, 'scratch'>,
): Promise<MendedOutcome | { readonly kind: 'stopped' }> {
  await scratch?.release();
  const mine = await holdScratch();
  scratch = mine;
  const outcome = await worker.ask(async (api) => api.mendedZip({ ...task, scratch: mine.name }));
  return outcome === 'stopped' ? { kind: outcome } : outcome;
}

/** Ends the worker, and deletes the zip that was made last. */
export async function releaseKeptLoads(): Promise<void> {
  worker.release();
  await scratch?.release();
  scratch = null;
}
