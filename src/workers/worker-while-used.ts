import { type Remote, wrap } from 'comlink';
import { trustedScriptUrl } from './trusted-script-url.ts';

/** What every such worker answers besides its work, so that a long job can be told from a dead worker. */
export interface Alive {
  alive(): void;
}

/** A worker that is started when it is first needed, and ended when nobody has needed it for a while. */
export interface WorkerWhileUsed<Api> {
  /** `stopped`: the worker died, or was let go meanwhile. What the job throws is thrown. */
  ask<Answer>(question: (api: Remote<Api & Alive>) => Promise<Answer>): Promise<Answer | 'stopped'>;
  /** Ends it at once. The next question starts another one. */
  release(): void;
}

/** Seconds without a sign of life after which it counts as dead. Jobs let it answer whenever they wait for data. */
const longestSilence = 60;
/** Seconds that it is kept for the next question. */
const keptFor = 60;

interface Running<Api> {
  readonly api: Remote<Api & Alive>;
  readonly stopped: Promise<'stopped'>;
  stop(): void;
  questions: number;
  /** Seconds since its last sign of life, or since the last answer. */
  silence: number;
}

export function workerWhileUsed<Api>(url: string): WorkerWhileUsed<Api> {
  let running: Running<Api> | null = null;

  const start = (): Running<Api> => {
    const worker = new Worker(trustedScriptUrl(url), { type: 'module' });
    const api = wrap<Api & Alive>(worker);
    let stop = (): void => {};
    const stopped = new Promise<'stopped'>((resolve) => {
      stop = () => {
        clearInterval(watchdog);
        worker.terminate();
        if (running === mine) running = null;
        resolve('stopped');
      };
    });
    const mine: Running<Api> = { api, stopped, stop, questions: 0, silence: 0 };
    worker.addEventListener('error', stop);
    const watchdog = setInterval(() => {
      mine.silence++;
      const atMost = mine.questions > 0 ? longestSilence : keptFor;
      if (mine.silence > atMost) stop();
      else if (mine.questions > 0) void listen(mine);
    }, 1000);
    return mine;
  };

  return {
    async ask(question) {
      running ??= start();
      const asked = running;
      asked.questions++;
      asked.silence = 0;
      try {
        return await Promise.race([question(asked.api), asked.stopped]);
      } finally {
        asked.questions--;
        asked.silence = 0;
      }
    },
    release: () => running?.stop(),
  };
}

async function listen(worker: Running<unknown>): Promise<void> {
  await (worker.api as Remote<Alive>).alive();
  worker.silence = 0;
}
