import type { PrepareProgress } from '../workers/prepare-api.ts';

/** Below this the guess jumps too much to be shown. */
const leastSeconds = 0.5;
/** Checking the finished zip takes about this part of the time of reading (docs/speed.md). */
const checkingPart = 0.4;

/** Guesses how long a preparation will still take from how fast it has gone in its present stage. */
export function timeLeft(): (progress: PrepareProgress, now: number) => number | null {
  let stage: string | null = null;
  let since = 0;
  let from = 0;
  return (progress, now) => {
    // Another stage, or the same from the start again because the encoding was another.
    if (progress.stage !== stage || progress.bytes < from) {
      stage = progress.stage;
      since = now;
      from = progress.bytes;
    }
    const seconds = (now - since) / 1000;
    const done = progress.bytes - from;
    if (seconds < leastSeconds || done <= 0) return null;
    const perByte = seconds / done;
    const rest = Math.max(0, progress.totalBytes - progress.bytes) * perByte;
    return rest + (progress.stage === 'reading' ? progress.totalBytes * perByte * checkingPart : 0);
  };
}
