import { type CalendarDate, dayOf } from '../core/calendar-date.ts';
import type { EvidentWord } from '../core/evident-word.ts';
import type { PresetId } from '../core/rules/preset.ts';
import { plainSettings } from '../core/rules/rule-settings.ts';
import { whenPolicyInForce } from '../pwa/offline.ts';
import type { FindingsDeskApi } from '../workers/findings-desk-api.ts';
import type { KeepOutcome } from '../workers/keep-api.ts';
import type { PrepareOutcome, PrepareProgress } from '../workers/prepare-api.ts';
import { type Preparation, startPreparation } from '../workers/prepare-client.ts';
import { whileJobRuns } from './job-lock.ts';
import { loadState, type RunningLoad } from './load.ts';
import { tellProblem } from './problems.ts';
import { changeProfile, readProfile, withPreset } from './profile.ts';
import { saveFile } from './save-file.ts';
import { lastSaved } from './saved.ts';
import { timeLeft } from './time-left.ts';
import { keptUnder } from './triage-verbs.ts';

/** The load on screen: its workers and its zip. Each check has its own, so a late answer finds nobody. */
interface Current {
  readonly file: File;
  /** What the person has chosen for this file only; null for automatic. */
  readonly encoding: string | null;
  preparation: Preparation | null;
}

let current: Current | null = null;

/** Prepares an export. Waits first for the service worker, whose policy reaches the workers; then all is local. */
export async function checkFile(file: File, encoding: string | null = null): Promise<void> {
  drop();
  lastSaved.value = null;
  const mine: Current = { file, encoding, preparation: null };
  current = mine;
  loadState.value = running(file, { stage: 'waiting', bytes: 0, users: 0 });
  try {
    await whileJobRuns(async () => {
      await whenPolicyInForce();
      const { preset } = await readProfile();
      if (current !== mine) return;
      loadState.value = running(file, { stage: 'reading', bytes: 0, users: 0 });
      const guess = timeLeft();
      const listen = (progress: PrepareProgress): void => {
        if (current === mine) loadState.value = running(file, progress, guess(progress, performance.now()));
      };
      mine.preparation = startPreparation(file, plainSettings(today(), preset), listen, { encoding });
      const outcome = await mine.preparation.outcome;
      if (current === mine) show(file, outcome);
    });
  } catch (error) {
    if (current !== mine) return;
    tellProblem('This file could not be checked, because of a fault in Termload.', error);
    drop();
    loadState.value = { kind: 'none' };
  }
}

/** Prepares the made-up export that comes with the app, unless it is cancelled while that is fetched. */
export async function checkSample(): Promise<void> {
  drop();
  const fetching = running(new File([], 'sample-export.xml'), { stage: 'waiting', bytes: 0, users: 0 });
  loadState.value = fetching;
  try {
    const { sampleExport } = await import('../core/sample-export.ts');
    if (loadState.value === fetching) await checkFile(new File([sampleExport()], fetching.name));
  } catch (error) {
    tellProblem('The sample could not be fetched. Reload the page and try again.', error);
    if (loadState.value === fetching) loadState.value = { kind: 'none' };
  }
}

/** Checks the same file again, measured by another preset, which is remembered. */
export async function choosePreset(chosen: PresetId): Promise<void> {
  await changeProfile((before) => withPreset(before, chosen));
  if (current !== null) await checkFile(current.file, current.encoding);
}

/** Checks the same file again, read in another encoding; null goes back to automatic. Remembered by nobody. */
export async function chooseEncoding(encoding: string | null): Promise<void> {
  if (current !== null) await checkFile(current.file, encoding);
}

/** The encoding that was chosen for the file on screen; null for automatic. */
export function chosenEncoding(): string | null {
  return current?.encoding ?? null;
}

/** All words of the load on screen that an encoding can spoil; none once it is let go. */
export async function allWords(): Promise<readonly EvidentWord[]> {
  return (await current?.preparation?.allWords()) ?? [];
}

/** Whom to ask about the findings on screen; null when there are none. */
export function findingsDesk(): FindingsDeskApi | null {
  return loadState.value.kind === 'done' ? (current?.preparation?.desk ?? null) : null;
}

/** The day on the person's own calendar. */
function today(): CalendarDate {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function running(
  file: File,
  {
    stage,
    bytes,
    users,
    totalBytes = file.size,
  }: Pick<RunningLoad, 'stage' | 'bytes' | 'users'> & Partial<Pick<RunningLoad, 'totalBytes'>>,
  secondsLeft: number | null = null,
): RunningLoad {
  return { kind: 'running', name: file.name, stage, bytes, totalBytes, users, secondsLeft };
}

function show(file: File, outcome: PrepareOutcome): void {
  if (outcome.kind === 'done') {
    loadState.value = { kind: 'done', load: outcome.load, zip: outcome.zip };
    return;
  }
  drop();
  loadState.value = { kind: 'ended', name: file.name, why: outcome.kind };
}

/** Stops the check and frees all that it holds. */
export function cancelLoad(): void {
  const state = loadState.value;
  drop();
  if (state.kind === 'running') loadState.value = { kind: 'ended', name: state.name, why: 'cancelled' };
}

/** Lets the result go. */
export function leaveLoad(): void {
  drop();
  lastSaved.value = null;
  loadState.value = { kind: 'none' };
}

function drop(): void {
  void current?.preparation?.release();
  current = null;
}

export async function saveZip(): Promise<void> {
  const state = loadState.value;
  if (state.kind !== 'done' || state.zip === null || state.load.zip === null) return;
  await saveFile(state.zip, state.load.zip.name);
}

/**
 * Keeps the load on screen for triage, unless it is kept already; gives its id. Null when there is none, or no zip of it;
 * a fault when nothing can be kept here.
 */
export async function keepForTriage(
  onProgress: (users: number) => void,
): Promise<{ readonly id: string } | Exclude<KeepOutcome, { kind: 'kept' }> | null> {
  const state = loadState.value;
  if (state.kind !== 'done' || state.load.zip === null || current?.preparation == null) return null;
  const known = await keptUnder(state.load.zip.sha256);
  if (known !== null) {
    await current.preparation.keepZipAgain(known);
    return { id: known };
  }
  const id = crypto.randomUUID();
  const task = { id, termId: null, run: 1, at: new Date().toISOString() };
  const outcome = await current.preparation.keep(task, onProgress);
  return outcome.kind === 'kept' ? { id } : outcome;
}

export async function saveFindings(): Promise<void> {
  const state = loadState.value;
  if (state.kind !== 'done' || current?.preparation == null) return;
  const stem = state.load.source.name.replace(/\.[^.]+$/, '');
  await saveFile(await current.preparation.findingsFile(), `${stem}-findings.json`);
}
