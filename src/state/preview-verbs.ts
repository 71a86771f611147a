import { effect, untracked } from '@preact/signals';
import { fileNames } from '../core/file-names.ts';
import { matchIdRefusal } from '../core/preview/match-id-refusal.ts';
import type { PreviewWishes } from '../core/preview/preview-wishes.ts';
import { syncOf, wishesOfSync } from '../core/profile/wishes-from.ts';
import { whenPolicyInForce } from '../pwa/offline.ts';
import { editMarks, readEditMarks } from './edit-marks.ts';
import { whileJobRuns } from './job-lock.ts';
import { type PreviewMishap, type PreviewStage, previewState } from './preview.ts';
import { loadToPreview } from './preview-load.ts';
import { chooseSync, previewWishes, type SyncChange, syncFault } from './preview-wishes.ts';
import { beginPreviewing, endPreviewing, mishap, previewing, readSide, timed } from './preview-worker.ts';
import { tellProblem } from './problems.ts';
import { readProfile } from './profile.ts';
import { rememberPreview } from './remember-preview.ts';

/** The newest opening: whatever is to be done with the load waits for it. */
let opening: Promise<void> = Promise.resolve();

/** Opens the preview of a kept load, or of the load on screen. What was read for the same load is still there. */
export function openPreview(loadId: string | undefined): Promise<void> {
  const mine: Promise<void> = open(loadId, () => opening === mine);
  opening = mine;
  return mine;
}

async function open(loadId: string | undefined, isNewest: () => boolean): Promise<void> {
  await readProfile();
  const found = await loadToPreview(loadId);
  if (!isNewest()) return;
  const before = previewState.value;
  if ('kind' in found) {
    endPreviewing();
    previewState.value = found;
  } else if (!('load' in before) || before.load.sha256 !== found.sha256) {
    endPreviewing();
    previewState.value = { kind: 'waiting', load: found, after: null };
  }
}

/**
 * Reads the users as they are in Alma, of one file or of several as one, and previews the sync. False when there is no load
 * that it could be about.
 */
export async function takeCurrentUsers(files: readonly File[]): Promise<boolean> {
  // Until then the screen may show another load.
  await opening;
  const state = previewState.value;
  if (!('load' in state)) return false;
  endPreviewing();
  const { load } = state;
  const name = fileNames(files);
  const running = (progress: PreviewStage | null): void => {
    previewState.value = { kind: 'running', load, name, progress };
  };
  const fail = (why: PreviewMishap['why']): void => {
    endPreviewing();
    previewState.value = { kind: 'waiting', load, after: { name, why } };
  };
  if (matchIdRefusal(previewWishes.value.matchIdType) !== null) {
    fail('match-id');
    return true;
  }
  running(null);
  const begun = previewState.value;
  await guarded(fail, async () => {
    await whenPolicyInForce();
    await readEditMarks();
    // Cancelled meanwhile, or another file was chosen.
    if (previewState.value !== begun) return;
    const mine = beginPreviewing();
    // It may die long after the preview is open.
    void mine.ended.then((how) => {
      if (how === 'stopped' && previewing() === mine) fail(how);
    });
    const tell = timed((progress) => {
      if (previewing() === mine) running(progress);
    });
    const ofAlma = await readSide(mine, 'current', files, tell);
    if (previewing() !== mine) return;
    if (typeof ofAlma === 'string' || ofAlma.kind !== 'read') return fail(mishap(ofAlma));
    const ofLoad = await readSide(mine, 'incoming', [load.zip], tell);
    if (previewing() !== mine) return;
    if (typeof ofLoad === 'string') return fail(ofLoad);
    if (ofLoad.kind !== 'read') return fail('load-unreadable');
    const wishes = previewWishes.value;
    const facts = await mine.preview(wishes, tell);
    if (previewing() !== mine) return;
    if (typeof facts === 'string') return fail(facts);
    previewState.value = { kind: 'open', load, current: ofAlma.facts, facts, wishes, again: null };
    void rememberPreview(mine);
  });
  return true;
}

/** A fault of ours is told, and the screen waits for another file. */
async function guarded(fail: (why: 'stopped') => void, work: () => Promise<void>): Promise<void> {
  try {
    await whileJobRuns(work);
  } catch (error) {
    tellProblem('The preview could not be made, because of a fault in Termload.', error);
    fail('stopped');
  }
}

/**
 * Sets the sync up otherwise: previews again what is previewed, and remembers it in the profile. A sentence where that
 * cannot be; then nothing has changed.
 */
export async function setUpSync(change: SyncChange): Promise<string | null> {
  const fault = syncFault(change);
  if (fault !== null) return fault;
  const state = previewState.value;
  if (state.kind === 'open') void previewAgain(wishesOfSync({ ...syncOf(state.wishes), ...change }));
  await chooseSync(change);
  return null;
}

/** Previews again with the settings that the profile has by now, if there can be a preview with them. */
export async function previewByProfile(): Promise<void> {
  const wishes = previewWishes.value;
  if (matchIdRefusal(wishes.matchIdType) === null) await previewAgain(wishes);
}

/** Previews the same users again, with the sync set up otherwise. */
export async function previewAgain(change: Partial<PreviewWishes>): Promise<void> {
  const state = previewState.value;
  const mine = previewing();
  if (state.kind !== 'open' || mine === null) return;
  const wishes = { ...state.wishes, ...change };
  previewState.value = { ...state, wishes, again: 'begun' };
  const isNewest = (): boolean => {
    const now = previewState.value;
    return previewing() === mine && now.kind === 'open' && now.wishes === wishes;
  };
  const fail = (why: PreviewMishap['why']): void => {
    endPreviewing();
    previewState.value = { kind: 'waiting', load: state.load, after: { name: state.current.name, why } };
  };
  await guarded(fail, async () => {
    const tell = timed((again) => {
      if (isNewest()) previewState.value = { ...state, wishes, again };
    });
    const facts = await mine.preview(wishes, tell);
    if (!isNewest()) return;
    if (typeof facts === 'string') fail(facts);
    else {
      previewState.value = { ...state, wishes, facts, again: null };
      void rememberPreview(mine);
    }
  });
}

// What somebody marks, in whichever tab, counts at once.
effect(() => {
  const marks = editMarks.value;
  untracked(() => {
    const state = previewState.value;
    if (state.kind === 'open' && state.wishes.marks !== marks) void previewAgain({ marks });
  });
});

/** Stops the work and frees all that it holds. */
export function cancelPreview(): void {
  const state = previewState.value;
  endPreviewing();
  if (state.kind !== 'running') return;
  previewState.value = { kind: 'waiting', load: state.load, after: { name: state.name, why: 'cancelled' } };
}
