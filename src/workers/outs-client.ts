import workerUrl from './outs.worker.ts?worker&url';
import type { OutsApi } from './outs-api.ts';
import { workerWhileUsed } from './worker-while-used.ts';

/** The worker that makes what leaves a triage. */
export const outs = workerWhileUsed<OutsApi>(workerUrl);
