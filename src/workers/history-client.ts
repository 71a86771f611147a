import workerUrl from './history.worker.ts?worker&url';
import type { HistoryApi } from './history-api.ts';
import { workerWhileUsed } from './worker-while-used.ts';

/** The worker that sums up what was sent, and writes it as a list. */
export const historian = workerWhileUsed<HistoryApi>(workerUrl);
