import { proxy } from 'comlink';
import type { DeskFileTeller } from './desk-file-teller.ts';
import workerUrl from './kept-desk.worker.ts?worker&url';
import type {
  DeskFileToOpen,
  DeskFileToRestore,
  DeskToSave,
  KeptDeskApi,
  LookingEnding,
  RestoringEnding,
  SavingEnding,
} from './kept-desk-api.ts';
import { workerWhileUsed } from './worker-while-used.ts';

/** The worker died, or was stopped by `stopDeskWork`. */
type Stopped = { readonly kind: 'stopped' };

const worker = workerWhileUsed<KeptDeskApi>(workerUrl);

const orStopped = async <Ending>(asked: Promise<Ending | 'stopped'>): Promise<Ending | Stopped> => {
  const ending = await asked;
  return ending === 'stopped' ? { kind: 'stopped' } : ending;
};

/** Makes a desk file of all that is kept. */
export function makeDeskFile(desk: DeskToSave, tell: DeskFileTeller): Promise<SavingEnding | Stopped> {
  return orStopped<SavingEnding>(worker.ask(async (api) => api.save(desk, proxy(tell))));
}

/** Says what is in a desk file and changes nothing. */
export function lookAtDeskFile(task: DeskFileToOpen, tell: DeskFileTeller): Promise<LookingEnding | Stopped> {
  return orStopped<LookingEnding>(worker.ask(async (api) => api.look(task, proxy(tell))));
}

/** Puts a desk file in the place of all that is here: all or nothing, also when it is stopped. */
export function restoreDeskFile(task: DeskFileToRestore, tell: DeskFileTeller): Promise<RestoringEnding | Stopped> {
  return orStopped<RestoringEnding>(worker.ask(async (api) => api.restore(task, proxy(tell))));
}

/** Ends whatever it is doing. */
export function stopDeskWork(): void {
  worker.release();
}
