import { proxy, type Remote, wrap } from 'comlink';
import type { Layout } from '../core/report/layout.ts';
import type { IntakeApi, IntakeEnding, IntakeOutcome, IntakeTask } from './intake-api.ts';
import reportUrl from './report.worker.ts?worker&url';
import type { ReportProgress } from './report-api.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';

/** Seconds without a word after which the worker counts as dead: SheetJS says nothing while it reads. */
const longestSilence = 120;

/** One report being taken in, and afterwards its tables. */
export interface Intake {
  readonly outcome: Promise<IntakeOutcome>;
  /** After `kept` or `ask`: takes it in again under another layout, at another ISO time. */
  takeUnder(layout: Layout, at: string): Promise<IntakeOutcome>;
  /** Ends the worker; what has not ended by then is `cancelled`. */
  release(): void;
}

/** Begins at once, in a worker of its own: a workbook that goes wrong takes nothing else with it. */
export function startIntake(task: IntakeTask, onProgress: (progress: ReportProgress) => void): Intake {
  const worker = new Worker(trustedScriptUrl(reportUrl), { type: 'module' });
  const reader: Remote<IntakeApi> = wrap(worker);
  const { promise: ended, resolve: end } = Promise.withResolvers<IntakeOutcome>();
  worker.addEventListener('error', () => end({ kind: 'stopped' }));
  const stop = (kind: 'cancelled' | 'stopped'): void => {
    end({ kind });
    worker.terminate();
  };

  const run = async (
    start: (onProgress: (progress: ReportProgress) => void) => Promise<IntakeEnding>,
  ): Promise<IntakeOutcome> => {
    let silence = 0;
    const watchdog = setInterval(() => {
      if (++silence > longestSilence) stop('stopped');
    }, 1000);
    const listen = (progress: ReportProgress): void => {
      silence = 0;
      onProgress(progress);
    };
    return Promise.race([start(proxy(listen)), ended]).finally(() => clearInterval(watchdog));
  };

  return {
    outcome: run((listen) => reader.take(task, listen)),
    takeUnder: (layout, at) => run((listen) => reader.takeUnder(layout, at, listen)),
    release: () => stop('cancelled'),
  };
}
