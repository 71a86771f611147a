import type { Load } from '../core/load.ts';
import { markSaved, readLoad } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { KeepOutcome } from '../workers/keep-api.ts';
import { currentLoad } from './current-load.ts';
import { desksChannel } from './desks-channel.ts';
import { loadState } from './load.ts';
import { tellTrouble } from './problems.ts';
import { readProfile } from './profile.ts';
import { keepLastPreview } from './remember-preview.ts';
import { saveFile } from './save-file.ts';
import { swingAnswered } from './swing-answer.ts';
import { keptUnder } from './triage-verbs.ts';

/** Tells desks, in this tab and others, what has changed on the disk. */
const desks = desksChannel();

/** Saves the zip of the load on screen; in a term its run counts as sent from then on. */
export async function saveZip(): Promise<void> {
  const state = loadState.value;
  const saving = currentLoad();
  if (state.kind !== 'done' || state.zip === null || state.load.zip === null || saving === null) return;
  if (!swingAnswered.value) return;
  const { term, keptAs } = state;
  if (state.keeping === 'overtaken' || (keptAs !== null && (await isReplaced(keptAs)))) {
    tellTrouble('Another tab has prepared this term anew, so this zip would bear the same name. Save that one.');
    return;
  }
  if (!(await saveFile(state.zip, state.load.zip.name)) || term === null) return;
  const id = await saving.kept;
  const database = await openDatabase();
  if (id !== null && typeof database !== 'string') {
    await markSaved(database, id, term.run, new Date().toISOString());
    desks.postMessage(term.id);
  }
}

/** Whether a load that was kept is not here any more: another one has taken its place. */
async function isReplaced(loadId: string): Promise<boolean> {
  const database = await openDatabase();
  return typeof database !== 'string' && (await readLoad(database, loadId)) === null;
}

/**
 * Keeps the load on screen for triage, unless it is kept already; gives its id. Null when there is none, or no zip of it;
 * a fault when nothing can be kept here.
 */
export async function keepForTriage(
  onProgress: (users: number) => void,
): Promise<{ readonly id: string } | Exclude<KeepOutcome, { kind: 'kept' }> | null> {
  const state = loadState.value;
  const shown = currentLoad();
  if (state.kind !== 'done' || state.load.zip === null || shown?.preparation == null) return null;
  const inTerm = await shown.kept;
  if (inTerm !== null) {
    await shown.preparation.keepZipAgain(inTerm);
    return { id: inTerm };
  }
  const known = await keptUnder(state.load.zip.sha256);
  if (known !== null) {
    await shown.preparation.keepZipAgain(known);
    return { id: known };
  }
  const id = crypto.randomUUID();
  const details = (await readProfile()).people === 'never' ? 'ids' : 'people';
  const task = { id, termId: null, run: 1, at: new Date().toISOString(), details } as const;
  const outcome = await shown.preparation.keep(task, onProgress);
  if (outcome.kind !== 'kept') return outcome;
  await keepLastPreview();
  return { id };
}

/** Saves all that the chosen repairs have changed. */
export async function saveRepairLog(): Promise<void> {
  const state = loadState.value;
  const preparation = currentLoad()?.preparation ?? null;
  if (state.kind !== 'done' || preparation === null) return;
  await saveFile(await preparation.repairLog(), `${stemOf(state.load)}-repair-log.csv`);
}

/** Saves all findings of the load on screen. */
export async function saveFindings(): Promise<void> {
  const state = loadState.value;
  const preparation = currentLoad()?.preparation ?? null;
  if (state.kind !== 'done' || preparation === null) return;
  await saveFile(await preparation.findingsFile(), `${stemOf(state.load)}-findings.json`);
}

/** What is saved beside a zip is named as that is: after the first file. */
function stemOf({ files, source }: Load): string {
  return (files[0]?.name ?? source.name).replace(/\.[^.]+$/, '');
}
