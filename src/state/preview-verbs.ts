import { effect, untracked } from '@preact/signals';
import { matchIdRefusal } from '../core/preview/match-id-refusal.ts';
import type { PreviewListId } from '../core/preview/preview-tally.ts';
import type { PreviewWishes } from '../core/preview/preview-wishes.ts';
import type { PreviewedPerson } from '../core/preview/shown-person.ts';
import { meansFrom } from '../core/profile/means-from.ts';
import { syncOf, wishesOfSync } from '../core/profile/wishes-from.ts';
import { whenPolicyInForce } from '../pwa/offline.ts';
import { readLoad } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { keptZip } from '../workers/kept-zips.ts';
import type { PreviewProgress, PreviewSide, SideOutcome } from '../workers/preview-api.ts';
import { type Previewing, startPreviewing } from '../workers/preview-client.ts';
import { editMarks, readEditMarks } from './edit-marks.ts';
import { whileJobRuns } from './job-lock.ts';
import { loadState } from './load.ts';
import { type PreviewedLoad, type PreviewMishap, type PreviewState, previewState } from './preview.ts';
import { chooseSync, previewWishes, type SyncChange, syncFault } from './preview-wishes.ts';
import { tellProblem } from './problems.ts';
import { profile, readProfile } from './profile.ts';
import { rememberPreview } from './remember-preview.ts';
import { saveMade } from './save-file.ts';
import { today } from './today.ts';

/** The worker with the users of the preview on screen; null before there are any. */
let current: Previewing | null = null;

export function previewing(): Previewing | null {
  return current;
}

/** Opens the preview of a kept load, or of the load on screen. What was read for the same load is still there. */
export async function openPreview(loadId: string | undefined): Promise<void> {
  await readProfile();
  const found = loadId === undefined ? loadOnScreen() : await keptLoad(loadId);
  const before = previewState.value;
  if ('kind' in found) {
    letGo();
    previewState.value = found;
  } else if (!('load' in before) || before.load.sha256 !== found.sha256) {
    letGo();
    previewState.value = { kind: 'waiting', load: found, after: null };
  }
}

type Nowhere = Extract<PreviewState, { kind: 'none' | 'not-kept' | 'fault' }>;

function loadOnScreen(): PreviewedLoad | Nowhere {
  const state = loadState.value;
  if (state.kind !== 'done' || state.zip === null || state.load.zip === null) return { kind: 'none' };
  const { source, users, zip } = state.load;
  const file = new File([state.zip], zip.name);
  return { source: source.name, zip: file, sha256: zip.sha256, users, termId: state.term?.id ?? null };
}

async function keptLoad(id: string): Promise<PreviewedLoad | Nowhere> {
  const shown = loadState.value;
  if (shown.kind === 'done' && shown.keptAs === id) return loadOnScreen();
  const database = await openDatabase();
  if (typeof database === 'string') return { kind: 'fault', why: database };
  const [load, zip] = [await readLoad(database, id), await keptZip(id)];
  // A zip of another size was not written to its end.
  if (load === null || zip?.size !== load.zip.bytes) return { kind: 'not-kept' };
  const { source, users, termId } = load;
  return { source: source.name, zip: new File([zip], load.zip.name), sha256: load.zip.sha256, users, termId };
}

/** Reads the users as they are in Alma, and previews the sync. False when there is no load that it could be about. */
export async function takeCurrentUsers(file: File): Promise<boolean> {
  const state = previewState.value;
  if (!('load' in state)) return false;
  letGo();
  const { load } = state;
  const running = (progress: PreviewProgress | null): void => {
    previewState.value = { kind: 'running', load, name: file.name, progress };
  };
  const fail = (why: PreviewMishap['why']): void => {
    letGo();
    previewState.value = { kind: 'waiting', load, after: { name: file.name, why } };
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
    const mine = startPreviewing();
    current = mine;
    // It may die long after the preview is open.
    void mine.ended.then((how) => {
      if (how === 'stopped' && current === mine) fail(how);
    });
    const tell = (progress: PreviewProgress): void => {
      if (current === mine) running(progress);
    };
    const ofAlma = await readSide(mine, 'current', file, tell);
    if (current !== mine) return;
    if (typeof ofAlma === 'string' || ofAlma.kind !== 'read') return fail(mishap(ofAlma));
    const ofLoad = await readSide(mine, 'incoming', load.zip, tell);
    if (current !== mine) return;
    if (typeof ofLoad === 'string') return fail(ofLoad);
    if (ofLoad.kind !== 'read') return fail('load-unreadable');
    const wishes = previewWishes.value;
    const facts = await mine.preview(wishes, tell);
    if (current !== mine) return;
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

/** Reads the users of a file for one side of the preview. */
export function readSide(
  previewing: Previewing,
  side: PreviewSide,
  file: File,
  tell: (progress: PreviewProgress) => void,
) {
  return previewing.read(side, file, meansFrom(profile.value, today()), tell);
}

/** Why a side was not read. */
export function mishap(
  outcome: Exclude<SideOutcome, { kind: 'read' }> | 'cancelled' | 'stopped',
): PreviewMishap['why'] {
  if (typeof outcome === 'string') return outcome;
  return outcome.kind === 'refused' ? outcome.fault : outcome.kind;
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
  const mine = current;
  if (state.kind !== 'open' || mine === null) return;
  const wishes = { ...state.wishes, ...change };
  previewState.value = { ...state, wishes, again: 'begun' };
  const isNewest = (): boolean => {
    const now = previewState.value;
    return current === mine && now.kind === 'open' && now.wishes === wishes;
  };
  const fail = (why: PreviewMishap['why']): void => {
    letGo();
    previewState.value = { kind: 'waiting', load: state.load, after: { name: state.current.name, why } };
  };
  await guarded(fail, async () => {
    const facts = await mine.preview(wishes, (again) => {
      if (isNewest()) previewState.value = { ...state, wishes, again };
    });
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

/** One user of the load as it is previewed now; null when there is no preview any more. */
export async function previewedPerson(index: number): Promise<PreviewedPerson | null> {
  const person = (await current?.person(index)) ?? null;
  return typeof person === 'string' ? null : person;
}

/** Some users of one of the lists that the preview names. */
export async function previewedPeople(
  list: PreviewListId,
  from: number,
  most: number,
): Promise<readonly PreviewedPerson[]> {
  const rows = (await current?.people(list, from, most)) ?? [];
  return typeof rows === 'string' ? [] : rows;
}

/** Saves the preview on screen. */
export async function savePreview(): Promise<void> {
  const state = previewState.value;
  const mine = current;
  if (state.kind !== 'open' || mine === null) return;
  await saveMade(`${state.load.source.replace(/\.[^.]+$/, '')}-preview.json`, async () => {
    const blob = await mine.previewFile();
    return typeof blob === 'string' ? null : { blob };
  });
}

/** Stops the work and frees all that it holds. */
export function cancelPreview(): void {
  const state = previewState.value;
  letGo();
  if (state.kind !== 'running') return;
  previewState.value = { kind: 'waiting', load: state.load, after: { name: state.name, why: 'cancelled' } };
}

function letGo(): void {
  current?.release();
  current = null;
}
