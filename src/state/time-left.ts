import type { PrepareProgress } from '../workers/prepare-api.ts';

/** Below this the guess jumps too much to be shown. */
const leastSeconds = 0.5;
/** Checking the finished zip takes about this part of the time of reading (docs/speed.md). */
const checkingPart = 0.4;

/** How far a step of some work has come, in whatever it counts. */
interface Step {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Guesses the seconds for each of what a step counts from how fast it has gone; null until enough is known. */
function pace(): (step: Step, now: number) => number | null {
  let stage: string | null = null;
  let since = 0;
  let from = 0;
  return (step, now) => {
    // Another stage, or the same from the start again because the encoding was another.
    if (step.stage !== stage || step.done < from) {
      stage = step.stage;
      since = now;
      from = step.done;
    }
    const seconds = (now - since) / 1000;
    const done = step.done - from;
    return seconds < leastSeconds || done <= 0 ? null : seconds / done;
  };
}

/** Guesses how long a preparation will still take from how fast it has gone in its present stage. */
export function timeLeft(): (progress: PrepareProgress, now: number) => number | null {
  const paceOf = pace();
  return ({ stage, bytes, totalBytes }, now) => {
    const perByte = paceOf({ stage, done: bytes, total: totalBytes }, now);
    if (perByte === null) return null;
    const rest = Math.max(0, totalBytes - bytes) * perByte;
    return rest + (stage === 'reading' ? totalBytes * perByte * checkingPart : 0);
  };
}

/** Guesses how long one step of some work will still take. */
export function stepLeft(): (step: Step, now: number) => number | null {
  const paceOf = pace();
  return (step, now) => {
    const each = paceOf(step, now);
    return each === null ? null : Math.max(0, step.total - step.done) * each;
  };
}
