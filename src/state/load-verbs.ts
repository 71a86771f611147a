import { bytesOf, filesName } from '../core/containers/files-name.ts';
import type { TableChoice } from '../core/conversion/conversion-means.ts';
import type { EvidentWord } from '../core/evident-word.ts';
import { type ChosenRepairs, rememberedRepairs } from '../core/repairs/chosen-repairs.ts';
import { lastingChoice, withoutHeldBack, withoutPeople } from '../core/repairs/lasting-choice.ts';
import type { PresetId } from '../core/rules/preset.ts';
import { sampleFiles } from '../core/sample/sample-files.ts';
import { whenPolicyInForce } from '../pwa/offline.ts';
import type { ComparisonApi } from '../workers/comparison-api.ts';
import type { FindingsDeskApi } from '../workers/findings-desk-api.ts';
import type { PrepareOutcome, PrepareProgress } from '../workers/prepare-api.ts';
import { type Preparation, startPreparation } from '../workers/prepare-client.ts';
import type { TableDeskApi } from '../workers/table-desk-api.ts';
import { beginLoad, type CurrentLoad, currentLoad, dropLoad, type Wanted } from './current-load.ts';
import { desksChannel } from './desks-channel.ts';
import { whileJobRuns } from './job-lock.ts';
import { type LoadTerm, loadState, type RunningLoad } from './load.ts';
import type { LoadTask } from './load-task.ts';
import { lastingPeople } from './people-choices.ts';
import { tellProblem, tellTrouble } from './problems.ts';
import { changeProfile, profile, readProfile, withPreset } from './profile.ts';
import { lastSaved } from './saved.ts';
import { timeLeft } from './time-left.ts';
import { today } from './today.ts';
import { unreadableAmong } from './unreadable-file.ts';

/** Tells desks, in this tab and others, what has changed on the disk. */
const desks = desksChannel();

const untold = { encoding: null, repairs: null, tables: new Map(), layout: null } as const;

/** Checks an export that belongs to no term; several files are one load, in their order. */
export function checkFiles(files: readonly File[]): Promise<void> {
  return check({ ...untold, files, termId: null });
}

/** Prepares an export as the next run of a term; several files are one load, in their order. */
export function prepareForTerm(files: readonly File[], termId: string): Promise<void> {
  return check({ ...untold, files, termId });
}

/** The term that the load on screen is for; null: none. Another file in its place is for the same. */
export function termOnScreen(): string | null {
  return currentLoad()?.termId ?? null;
}

/** Waits first for the service worker, whose policy reaches the workers; then all is local. */
async function check(wanted: Wanted): Promise<void> {
  dropLoad();
  lastSaved.value = null;
  const chosen = wanted.repairs ?? {};
  const people = lastingPeople(wanted.people, chosen);
  const begun = { preparation: null, prepareAgain: null, heldBack: null, kept: Promise.resolve(null) };
  const mine: CurrentLoad = { ...wanted, chosen, people, ...begun };
  const { files, encoding, tables, layout } = wanted;
  beginLoad(mine);
  loadState.value = running(files, { stage: 'waiting', bytes: 0, users: 0 });
  try {
    await whileJobRuns(async () => {
      await whenPolicyInForce();
      const { settings, term, inTerm, means: usual } = await taskFor(wanted);
      const means = { ...usual, sif: { ...usual.sif, chosen: layout } };
      mine.chosen = wanted.repairs ?? rememberedRepairs(profile.value.repairs);
      if (currentLoad() !== mine) return;
      const tell = (progress: PrepareProgress, secondsLeft: number | null): void => {
        if (currentLoad() === mine) loadState.value = { ...running(files, progress, secondsLeft), term };
      };
      const guess = timeLeft();
      tell({ stage: 'reading', bytes: 0, totalBytes: bytesOf(files), users: 0 }, null);
      const listen = (progress: PrepareProgress): void => tell(progress, guess(progress, performance.now()));
      const wishes = { encoding, inTerm, means, tables, repairs: mine.chosen };
      mine.preparation = startPreparation(files, settings, listen, wishes);
      mine.prepareAgain = (repairs, zipName, onProgress) =>
        startPreparation(files, settings, onProgress, { ...wishes, inTerm: null, repairs, zipName });
      const outcome = await mine.preparation.outcome;
      const file = outcome.kind === 'unreadable' ? await unreadableAmong(files) : null;
      if (currentLoad() === mine) show(mine, term, outcome, file);
    });
  } catch (error) {
    if (currentLoad() !== mine) return;
    tellProblem('This file could not be checked, because of a fault in Termload.', error);
    dropLoad();
    loadState.value = { kind: 'none' };
  }
}

/** Why a file that is for a term is only checked. */
const notInTerm = {
  closed: 'This term is closed, so the file is only checked. Reopen the term to prepare a load for it.',
  gone: 'This term is not here any more, so the file is only checked.',
  unavailable: 'This browser keeps nothing for Termload, so the file is only checked, for no term.',
} as const;

async function taskFor({ termId }: Wanted): Promise<LoadTask> {
  const [settings, { taskAlone, taskInTerm }] = await Promise.all([readProfile(), import('./load-task.ts')]);
  if (termId === null) return taskAlone(settings, today());
  const inTerm = await taskInTerm(termId, settings, today());
  if (typeof inTerm === 'object') return inTerm;
  tellTrouble(notInTerm[inTerm]);
  return taskAlone(settings, today());
}

/** Prepares the made-up export that comes with the app, unless it is cancelled while that is fetched. */
export async function checkSample(): Promise<void> {
  dropLoad();
  const fetching = running([new File([], sampleFiles.current.export)], { stage: 'waiting', bytes: 0, users: 0 });
  loadState.value = fetching;
  try {
    const { sampleExport } = await import('../core/sample/sample-export.ts');
    if (loadState.value === fetching) await checkFiles([new File([sampleExport(today())], fetching.name)]);
  } catch (error) {
    tellProblem('The sample could not be fetched. Reload the page and try again.', error);
    if (loadState.value === fetching) loadState.value = { kind: 'none' };
  }
}

/** Judges the load on screen anew, where the findings of these rules are normal. */
export async function judgeAgain(expected: readonly string[]): Promise<void> {
  const mine = currentLoad();
  if (loadState.value.kind !== 'done' || mine?.preparation == null) return;
  const load = await mine.preparation.expect(expected);
  const state = loadState.value;
  if (currentLoad() === mine && state.kind === 'done') loadState.value = { ...state, load };
}

/** Checks the same file again, measured by another preset, which is remembered. */
export async function choosePreset(chosen: PresetId): Promise<void> {
  await changeProfile((before) => withPreset(before, chosen));
  const shown = currentLoad();
  if (shown !== null) await check({ ...shown, repairs: shown.repairs && withoutHeldBack(shown.repairs) });
}

/** Checks the same file again, read in another encoding; null goes back to automatic. Remembered by nobody. */
export async function chooseEncoding(encoding: string | null): Promise<void> {
  const shown = currentLoad();
  if (shown !== null) await check({ ...countedAnew(shown), encoding });
}

/** Checks the same file again with other repairs. */
export async function chooseRepairs(change: (before: ChosenRepairs) => ChosenRepairs): Promise<void> {
  const shown = currentLoad();
  if (shown !== null) await check({ ...shown, repairs: lastingChoice(shown.chosen, change(shown.chosen)) });
}

/** Checks the same files again, with this table read as the person says; null goes back to how it would be read without. */
export async function chooseTable(name: string, choice: TableChoice | null): Promise<void> {
  const shown = currentLoad();
  if (shown === null) return;
  const others = [...shown.tables].filter(([known]) => known !== name);
  const tables = new Map(choice === null ? others : [...others, [name, choice] as const]);
  await check({ ...countedAnew(shown), tables });
}

/** Checks the same files again, as the profile has it now, and as the person wants it. */
export async function checkAgain(change: Partial<Wanted> = {}): Promise<void> {
  const shown = currentLoad();
  if (shown !== null) await check({ ...countedAnew(shown), ...change });
}

/**
 * Checks the files on screen again in another order, without some or with more: where they share an identifier, the first
 * wins. Other choices stay, but for those that name users by their index.
 */
export async function orderFiles(files: readonly File[]): Promise<void> {
  const shown = currentLoad();
  if (shown !== null && files.length > 0) await check({ ...countedAnew(shown), files });
}

/** Its users are read otherwise, so nobody can be named by an index of before. */
function countedAnew(shown: Wanted): Wanted {
  return { ...shown, repairs: shown.repairs && withoutPeople(shown.repairs) };
}

/** The files on screen, in their order. */
export function filesOnScreen(): readonly File[] {
  return currentLoad()?.files ?? [];
}

/** What is mended in the file on screen. */
export function chosenRepairs(): ChosenRepairs {
  return currentLoad()?.chosen ?? {};
}

/** The encoding that was chosen for the file on screen; null for automatic. */
export function chosenEncoding(): string | null {
  return currentLoad()?.encoding ?? null;
}

/** All words of the load on screen that an encoding can spoil; none once it is let go. */
export async function allWords(): Promise<readonly EvidentWord[]> {
  return (await currentLoad()?.preparation?.allWords()) ?? [];
}

/** Whom to ask about the findings on screen; null when there are none. */
export function findingsDesk(): FindingsDeskApi | null {
  return loadState.value.kind === 'done' ? (currentLoad()?.preparation?.desk ?? null) : null;
}

/** Whom to ask about who is new, changed or gone; null when the load on screen is compared with nothing. */
export function comparisonDesk(): ComparisonApi | null {
  const state = loadState.value;
  return state.kind === 'done' && state.load.comparison !== null
    ? (currentLoad()?.preparation?.comparison ?? null)
    : null;
}

/** Whom to ask about the tables on screen; null when nothing is. */
export function tableDesk(): TableDeskApi | null {
  return currentLoad()?.preparation?.tableDesk ?? null;
}

function running(
  files: readonly File[],
  {
    stage,
    bytes,
    users,
    totalBytes = bytesOf(files),
  }: Pick<RunningLoad, 'stage' | 'bytes' | 'users'> & Partial<Pick<RunningLoad, 'totalBytes'>>,
  secondsLeft: number | null = null,
): RunningLoad {
  return { kind: 'running', name: filesName(files), stage, bytes, totalBytes, users, secondsLeft, term: null };
}

/** `file`: the one of several that cannot be read. */
function show(mine: CurrentLoad, term: LoadTerm | null, outcome: PrepareOutcome, file: string | null): void {
  const name = filesName(mine.files);
  if (outcome.kind === 'ask-columns') {
    loadState.value = { kind: 'asking', name, term };
    return;
  }
  if (outcome.kind !== 'done') {
    dropLoad();
    loadState.value = { kind: 'ended', name, why: outcome.kind, file, term };
    return;
  }
  const { load, zip } = outcome;
  const isKept = term !== null && zip !== null;
  loadState.value = { kind: 'done', load, zip, term, keeping: isKept ? 'keeping' : null, keptAs: null };
  if (isKept && mine.preparation !== null) mine.kept = keep(mine, mine.preparation, term);
}

/** What a term is to send is kept at once, so that nothing is lost with the page. */
async function keep(mine: CurrentLoad, preparation: Preparation, term: LoadTerm): Promise<string | null> {
  const id = crypto.randomUUID();
  const { keepInTerm } = await import('./load-in-term.ts');
  const keeping = await keepInTerm(preparation, term, id);
  const keptAs = keeping === 'kept' ? id : null;
  const state = loadState.value;
  if (currentLoad() === mine && state.kind === 'done') loadState.value = { ...state, keeping, keptAs };
  desks.postMessage(term.id);
  return keptAs;
}

/** Stops the check and frees all that it holds. */
export function cancelLoad(): void {
  const state = loadState.value;
  dropLoad();
  if (state.kind === 'running') {
    loadState.value = { kind: 'ended', name: state.name, why: 'cancelled', file: null, term: state.term };
  }
}

/** Lets the result go. */
export function leaveLoad(): void {
  dropLoad();
  lastSaved.value = null;
  loadState.value = { kind: 'none' };
}
