import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { EvidentWord } from '../core/evident-word.ts';
import type { Load } from '../core/load.ts';
import type { RuleSettings } from '../core/rules/rule-settings.ts';
import type { ComparisonApi } from './comparison-api.ts';
import type { Connectable } from './connect.ts';
import digestUrl from './digest.worker.ts?worker&url';
import type { FindingsDeskApi } from './findings-desk-api.ts';
import { deskOver } from './findings-desk-client.ts';
import type { KeepOutcome, KeepTask } from './keep-api.ts';
import type { PeopleDeskApi } from './people-desk-api.ts';
import prepareUrl from './prepare.worker.ts?worker&url';
import type { PrepareApi, PrepareOutcome, PrepareProgress, PrepareTask } from './prepare-api.ts';
import { holdScratch } from './scratch-folder.ts';
import type { TableDeskApi } from './table-desk-api.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';
import zipUrl from './zip.worker.ts?worker&url';

/** Seconds without a word from the workers after which they count as dead. Progress comes five times a second. */
const longestSilence = 60;

/** One export being prepared, and afterwards its findings. */
export interface Preparation {
  readonly outcome: Promise<PrepareOutcome>;
  /** After `done`. */
  findingsFile(): Promise<Blob>;
  /** After `done`. */
  repairLog(): Promise<Blob>;
  /** The load anew, with other rules whose findings are normal here; after `done`. */
  expect(rules: readonly string[]): Promise<Load>;
  /** After `done`. */
  allWords(): Promise<readonly EvidentWord[]>;
  /** After `done`. */
  garbledWords(): ReturnType<PrepareApi['garbledWords']>;
  /** Keeps the load for triage; after `done` with a zip. */
  keep(task: KeepTask, onProgress: (users: number) => void): Promise<KeepOutcome>;
  /** The same zip has been kept before; it may have been lost since. */
  keepZipAgain(loadId: string): Promise<void>;
  readonly desk: FindingsDeskApi;
  readonly comparison: ComparisonApi;
  readonly people: PeopleDeskApi;
  /** After `done` or `ask-columns`. */
  readonly tableDesk: TableDeskApi;
  /** Ends the workers and deletes the zip; the outcome is `cancelled` if there was none yet. */
  release(): Promise<void>;
}

/** What a preparation is told beyond its files and rules. */
export type PrepareWishes = Pick<PrepareTask, 'encoding' | 'inTerm' | 'repairs' | 'means' | 'tables' | 'zipName'>;

/** Begins at once. Three workers share the job: one reads and judges, one compresses, one reckons checksums. */
export function startPreparation(
  files: readonly File[],
  settings: RuleSettings,
  onProgress: (progress: PrepareProgress) => void,
  wishes: PrepareWishes,
): Preparation {
  const workers: Worker[] = [];
  let end: (outcome: PrepareOutcome) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const outcome = new Promise<PrepareOutcome>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const holding = holdScratch();
  let silence = 0;
  const watchdog = setInterval(() => {
    if (++silence > longestSilence) end({ kind: 'stopped' });
  }, 1000);

  const start = (url: string): Worker => {
    const worker = new Worker(trustedScriptUrl(url), { type: 'module' });
    worker.addEventListener('error', () => end({ kind: 'stopped' }));
    workers.push(worker);
    return worker;
  };
  const reader: Remote<PrepareApi> = wrap(start(prepareUrl));
  const zip = portTo(start(zipUrl));
  const digest = portTo(start(digestUrl));

  const run = async (): Promise<PrepareOutcome> => {
    const scratch = await holding;
    const request = { ...wishes, files, scratch: scratch.name, settings, zip, digest };
    const listen = proxy((progress: PrepareProgress) => {
      silence = 0;
      onProgress(progress);
    });
    return reader.prepare(transfer(request, [zip, digest]), listen);
  };
  run().then(end, fail);

  const [, ...helpers] = workers;
  const settled = outcome.finally(() => {
    clearInterval(watchdog);
    for (const worker of helpers) worker.terminate();
  });

  return {
    outcome: settled,
    findingsFile: () => reader.findingsFile(),
    repairLog: () => reader.repairLog(),
    expect: (rules) => reader.expect(rules),
    allWords: () => reader.allWords(),
    garbledWords: () => reader.garbledWords(),
    keep: (task, onProgress) => reader.keep(task, proxy(onProgress)),
    keepZipAgain: (loadId) => reader.keepZipAgain(loadId),
    desk: deskOver(reader),
    comparison: reader,
    people: reader,
    tableDesk: reader,
    async release() {
      end({ kind: 'cancelled' });
      for (const worker of workers) worker.terminate();
      await (await holding).release();
    },
  };
}

function portTo(worker: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const helper: Remote<Connectable> = wrap(worker);
  void helper.connect(transfer(port1, [port1]));
  return port2;
}
