import { afterEach, beforeEach, vi } from 'vitest';

const kinds = ['prepare', 'zip', 'digest', 'report', 'kept-load', 'outs', 'preview'] as const;

export type WorkerKind = (typeof kinds)[number];

/** A worker that says whether it was ended. */
class WatchedWorker extends Worker {
  readonly kind: WorkerKind;
  ended = false;

  constructor(url: string | URL, options?: WorkerOptions) {
    const kind = kindOf(String(url));
    super(spoiled.has(kind) ? withPrelude(String(url), spoiled.get(kind) ?? '') : url, options);
    this.kind = kind;
    started.push(this);
  }

  override terminate(): void {
    this.ended = true;
    super.terminate();
  }
}

const started: WatchedWorker[] = [];
const spoiled = new Map<WorkerKind, string>();

/** All workers that were started in this test. */
export const workers: readonly WatchedWorker[] = started;

export const running = (): WorkerKind[] => started.filter(({ ended }) => !ended).map(({ kind }) => kind);

/** Has every worker of a kind run `code` before its own; what it throws kills the worker. */
export function spoil(kind: WorkerKind, code: string): void {
  spoiled.set(kind, code);
}

/** Watches the workers of each test of a file, and ends those that it leaves behind. */
export function watchWorkers(): void {
  beforeEach(() => {
    vi.stubGlobal('Worker', WatchedWorker);
  });
  afterEach(() => {
    for (const worker of started.splice(0)) worker.terminate();
    spoiled.clear();
    vi.unstubAllGlobals();
  });
}

function kindOf(url: string): WorkerKind {
  return kinds.find((kind) => url.includes(`/${kind}.worker`)) ?? 'digest';
}

const asModule = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

function withPrelude(url: string, code: string): string {
  // Imports run in order: a module's own code would come after them.
  return asModule(`import ${JSON.stringify(asModule(code))};\nimport ${JSON.stringify(url)};`);
}
