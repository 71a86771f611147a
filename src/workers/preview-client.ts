import { proxy, type Remote, wrap } from 'comlink';
import previewUrl from './preview.worker.ts?worker&url';
import type { PreviewApi, PreviewProgress, SideOutcome } from './preview-api.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';

/**
 * Seconds without a word from the worker after which it counts as dead. Progress comes five times a second; what tells none
 * takes a few seconds.
 */
const longestSilence = 60;

/** How a question ends when the worker cannot answer any more. */
export type PreviewEnd = 'cancelled' | 'stopped';

type Answered<Method extends keyof PreviewApi> = Promise<Awaited<ReturnType<PreviewApi[Method]>> | PreviewEnd>;

/** A worker with the users of a preview; what its job throws is thrown. */
export interface Previewing {
  /** Settles when the worker is let go, or has died. */
  readonly ended: Promise<PreviewEnd>;
  read(...task: Parameters<PreviewApi['read']>): Answered<'read'>;
  giveUp(): Answered<'giveUp'>;
  preview(...task: Parameters<PreviewApi['preview']>): Answered<'preview'>;
  people(...task: Parameters<PreviewApi['people']>): Answered<'people'>;
  place(...task: Parameters<PreviewApi['place']>): Answered<'place'>;
  person(...task: Parameters<PreviewApi['person']>): Answered<'person'>;
  foreseen(): Answered<'foreseen'>;
  previewFile(): Answered<'previewFile'>;
  happened(...task: Parameters<PreviewApi['happened']>): Answered<'happened'>;
  happenedPeople(...task: Parameters<PreviewApi['happenedPeople']>): Answered<'happenedPeople'>;
  /** Ends the worker; what has not been answered by then is `cancelled`. */
  release(): void;
}

/** Starts a worker of its own: the users of both sides fill it, and go with it. */
export function startPreviewing(): Previewing {
  const worker = new Worker(trustedScriptUrl(previewUrl), { type: 'module' });
  const api: Remote<PreviewApi> = wrap(worker);
  const { promise: ended, resolve: end } = Promise.withResolvers<PreviewEnd>();
  const stop = (how: PreviewEnd): void => {
    clearInterval(watchdog);
    worker.terminate();
    end(how);
  };
  worker.addEventListener('error', () => stop('stopped'));

  let questions = 0;
  let silence = 0;
  const watchdog = setInterval(() => {
    if (questions > 0 && ++silence > longestSilence) stop('stopped');
  }, 1000);

  const watched = async <Answer>(answer: Promise<Answer>): Promise<Answer | PreviewEnd> => {
    if (questions++ === 0) silence = 0;
    return Promise.race([answer, ended]).finally(() => {
      questions--;
      silence = 0;
    });
  };
  const heard = (onProgress: (progress: PreviewProgress) => void) =>
    proxy((progress: PreviewProgress) => {
      silence = 0;
      onProgress(progress);
    });

  return {
    ended,
    read: (side, files, means, onProgress) => watched<SideOutcome>(api.read(side, files, means, heard(onProgress))),
    giveUp: () => watched(api.giveUp()),
    preview: (wishes, onProgress) => watched(api.preview(wishes, heard(onProgress))),
    people: (list, text, from, most) => watched(api.people(list, text, from, most)),
    place: (list, text, index) => watched(api.place(list, text, index)),
    person: (index) => watched(api.person(index)),
    foreseen: () => watched(api.foreseen()),
    previewFile: () => watched(api.previewFile()),
    happened: (onProgress) => watched(api.happened(heard(onProgress))),
    happenedPeople: (list, from, most) => watched(api.happenedPeople(list, from, most)),
    release: () => stop('cancelled'),
  };
}
