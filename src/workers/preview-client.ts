import { proxy, type Remote, wrap } from 'comlink';
import previewUrl from './preview.worker.ts?worker&url';
import type { PreviewApi, PreviewProgress, SideOutcome } from './preview-api.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';

/** Seconds without a word from the worker after which it counts as dead. Progress comes five times a second. */
const longestSilence = 60;

/** How a question ends when the worker cannot answer any more. */
export type PreviewEnd = 'cancelled' | 'stopped';

type Answered<Method extends keyof PreviewApi> = Promise<Awaited<ReturnType<PreviewApi[Method]>> | PreviewEnd>;

/** A worker with the users of a preview; what its job throws is thrown. */
export interface Previewing {
  read(...task: Parameters<PreviewApi['read']>): Answered<'read'>;
  preview(...task: Parameters<PreviewApi['preview']>): Answered<'preview'>;
  people(...task: Parameters<PreviewApi['people']>): Answered<'people'>;
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
  worker.addEventListener('error', () => end('stopped'));

  /** Watches over a long answer, of which progress is told. */
  async function watched<Answer>(
    ask: (listen: (progress: PreviewProgress) => void) => Promise<Answer>,
    onProgress: (progress: PreviewProgress) => void,
  ): Promise<Answer | PreviewEnd> {
    let silence = 0;
    const watchdog = setInterval(() => {
      if (++silence > longestSilence) end('stopped');
    }, 1000);
    const listen = (progress: PreviewProgress): void => {
      silence = 0;
      onProgress(progress);
    };
    return Promise.race([ask(proxy(listen)), ended]).finally(() => clearInterval(watchdog));
  }

  return {
    read: (side, file, means, onProgress) =>
      watched<SideOutcome>((listen) => api.read(side, file, means, listen), onProgress),
    preview: (wishes, onProgress) => watched((listen) => api.preview(wishes, listen), onProgress),
    people: (list, from, most) => Promise.race([api.people(list, from, most), ended]),
    person: (index) => Promise.race([api.person(index), ended]),
    foreseen: () => Promise.race([api.foreseen(), ended]),
    previewFile: () => Promise.race([api.previewFile(), ended]),
    happened: (onProgress) => watched((listen) => api.happened(listen), onProgress),
    happenedPeople: (list, from, most) => Promise.race([api.happenedPeople(list, from, most), ended]),
    release() {
      end('cancelled');
      worker.terminate();
    },
  };
}
