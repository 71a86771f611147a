/** Stands between the workers and the page. */
export interface Gate {
  /** Closes behind the first progress at or past this share of the file; of this stage of the work, where one is named. */
  hold(share: number, stage?: string): void;
  /** Lets through what has gathered, and all that comes. */
  open(): void;
}

/** A check counts bytes, a preview whatever it works on. */
interface Progress {
  readonly stage: string;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly done: number;
  readonly total: number;
}

/**
 * Runs in the page before the app does. A test can then look at a running job without racing it: the job itself goes on
 * in its workers, but what they say waits at the gate.
 */
export function canHoldJobs(): void {
  let share = Number.POSITIVE_INFINITY;
  let stage: string | undefined;
  let closed = false;
  let waiting: (() => void)[] = [];
  const gate: Gate = {
    hold(from, of) {
      share = from;
      stage = of;
    },
    open() {
      share = Number.POSITIVE_INFINITY;
      closed = false;
      const gathered = waiting;
      waiting = [];
      for (const deliver of gathered) deliver();
    },
  };
  Object.assign(window, { gate });

  // A call that Comlink carries: its first argument is the progress, if it is a call about progress.
  const progressIn = (data: { argumentList?: readonly { value?: Partial<Progress> | null }[] }) => {
    const value = data.argumentList?.[0]?.value;
    const [done, total] = [value?.bytes ?? value?.done, value?.totalBytes ?? value?.total];
    if (typeof done !== 'number' || typeof total !== 'number') return -1;
    return stage === undefined || value?.stage === stage ? done / total : -1;
  };

  for (const end of [Worker.prototype, MessagePort.prototype] as EventTarget[]) {
    const add = end.addEventListener;
    end.addEventListener = function (this: EventTarget, type, listener, options) {
      if (type !== 'message' || typeof listener !== 'function') return add.call(this, type, listener, options);
      const guarded = (event: Event) => {
        const deliver = () => listener.call(this, event);
        if (closed) waiting.push(deliver);
        else deliver();
        if (progressIn((event as MessageEvent).data ?? {}) >= share) closed = true;
      };
      add.call(this, type, guarded, options);
    };
  }
}
