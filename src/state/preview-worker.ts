import { meansFrom } from '../core/profile/means-from.ts';
import type { PreviewProgress, PreviewSide, SideOutcome } from '../workers/preview-api.ts';
import { type Previewing, startPreviewing } from '../workers/preview-client.ts';
import type { PreviewMishap, PreviewStage } from './preview.ts';
import { profile } from './profile.ts';
import { stepLeft } from './time-left.ts';
import { today } from './today.ts';

/** The worker with the users of the preview on screen; null before there are any. */
let current: Previewing | null = null;

/** Whom to ask about the preview on screen; another worker as soon as another preview begins. */
export function previewing(): Previewing | null {
  return current;
}

/** Starts a worker in the place of any other. */
export function beginPreviewing(): Previewing {
  endPreviewing();
  current = startPreviewing();
  return current;
}

/** Ends the worker, with the users that it holds. */
export function endPreviewing(): void {
  current?.release();
  current = null;
}

/** Reads the users of a file, or of several as one, for one side of the preview. */
export function readSide(
  previewing: Previewing,
  side: PreviewSide,
  files: readonly File[],
  tell: (progress: PreviewProgress) => void,
) {
  return previewing.read(side, files, meansFrom(profile.value, today()), tell);
}

/** Adds to progress how long its step will still take. */
export function timed(tell: (stage: PreviewStage) => void): (progress: PreviewProgress) => void {
  const left = stepLeft();
  return (progress) => {
    const stage = `${progress.stage} ${progress.side}`;
    tell({ ...progress, secondsLeft: left({ ...progress, stage }, performance.now()) });
  };
}

/** Why a side was not read. */
export function mishap(
  outcome: Exclude<SideOutcome, { kind: 'read' }> | 'cancelled' | 'stopped',
): PreviewMishap['why'] {
  if (typeof outcome === 'string') return outcome;
  return outcome.kind === 'refused' ? outcome.fault : outcome.kind;
}
