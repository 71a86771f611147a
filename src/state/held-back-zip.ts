import { signal } from '@preact/signals';
import type { ZipFacts } from '../core/load.ts';
import { allBut } from '../core/repairs/hold-back.ts';
import { heldBackName } from '../core/zip/zip-name.ts';
import { markHeldBack } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { PrepareOutcome, PrepareProgress } from '../workers/prepare-api.ts';
import type { Preparation } from '../workers/prepare-client.ts';
import { type CurrentLoad, currentLoad } from './current-load.ts';
import { desksChannel } from './desks-channel.ts';
import { whileJobRuns } from './job-lock.ts';
import { loadState } from './load.ts';
import { tellProblem, tellTrouble } from './problems.ts';
import { saveMade } from './save-file.ts';

/** The zip of those who are held back; null while nobody has asked for it. */
export type HeldBackZip =
  | ({ readonly kind: 'making' } & PrepareProgress)
  | { readonly kind: 'made'; readonly facts: ZipFacts; readonly blob: Blob };

export const heldBackZip = signal<HeldBackZip | null>(null);

// Another check is another zip.
loadState.subscribe(({ kind }) => {
  if (kind !== 'done') heldBackZip.value = null;
});

/** Tells desks, in this tab and others, what has changed on the disk. */
const desks = desksChannel();

/** Why there is no zip of them. */
const troubles: Readonly<Record<Exclude<PrepareOutcome['kind'], 'done' | 'cancelled'>, string>> = {
  unreadable: 'The export could not be read again: it was moved, changed or taken away. Give it again.',
  'storage-full': 'There is no room on this computer for the held-back zip: make room, and save it again.',
  'ask-columns': 'The table could not be read again as before. Give the export again.',
  stopped: 'The held-back zip was not finished: the work stopped. Save it again.',
};

/** Makes the zip of those who are held back, unless it is made already, and saves it; its term knows that it is saved. */
export async function saveHeldBackZip(): Promise<void> {
  const state = loadState.value;
  const shown = currentLoad();
  if (state.kind !== 'done' || state.load.zip === null || shown === null || heldBackZip.value?.kind === 'making')
    return;
  const name = heldBackName(state.load.zip.name);
  const count = state.load.repairs.find(({ repair }) => repair === 'hold-back-rejects')?.count ?? 0;
  const saved = await saveMade(name, async () =>
    heldBackZip.value?.kind === 'made' ? heldBackZip.value : make(shown, name, count),
  );
  const id = saved === null ? null : await shown.kept;
  const database = await openDatabase();
  if (id === null || typeof database === 'string') return;
  await markHeldBack(database, id, { saved: new Date().toISOString() });
  desks.postMessage(shown.termId);
}

/** The same export once more, with everybody else left out: written and proved as every zip. */
async function make(
  shown: CurrentLoad,
  name: string,
  count: number,
): Promise<Extract<HeldBackZip, { kind: 'made' }> | null> {
  const held = shown.chosen['hold-back-rejects'];
  const users = shown.people.holdBack.value?.users;
  if (held === undefined || users === undefined) return null;
  const repairs = { ...shown.chosen, 'hold-back-rejects': allBut(held, users) };
  // Whoever cancels is not told what was on its way.
  const tell = (progress: PrepareProgress): void => {
    if (currentLoad() === shown && shown.heldBack !== null) heldBackZip.value = { kind: 'making', ...progress };
  };
  let made: Extract<HeldBackZip, { kind: 'made' }> | null = null;
  try {
    await whileJobRuns(async () => {
      const preparation = currentLoad() === shown ? (shown.prepareAgain?.(repairs, name, tell) ?? null) : null;
      shown.heldBack = preparation;
      tell({ stage: 'reading', bytes: 0, totalBytes: 0, users: 0 });
      made = preparation === null ? null : await zipOf(preparation, count);
    });
  } catch (error) {
    tellProblem('The held-back zip could not be made, because of a fault in Termload.', error);
  }
  if (made === null) letGo(shown);
  if (currentLoad() === shown) heldBackZip.value = made;
  return made;
}

async function zipOf(preparation: Preparation, count: number): Promise<Extract<HeldBackZip, { kind: 'made' }> | null> {
  const outcome = await preparation.outcome;
  if (outcome.kind === 'cancelled') return null;
  if (outcome.kind !== 'done') {
    tellTrouble(troubles[outcome.kind]);
    return null;
  }
  const { load, zip } = outcome;
  if (zip === null || load.zip === null) {
    tellTrouble('Those who are held back get no zip: something in their entries stops a whole load. Mend that first.');
    return null;
  }
  // Together the two zips are everybody; else one of them is wrong.
  if (load.users !== count) throw new Error('The held-back zip holds another number of users than are held back.');
  return { kind: 'made', facts: load.zip, blob: zip };
}

/** Stops making it. */
export function cancelHeldBackZip(): void {
  const shown = currentLoad();
  if (shown !== null) letGo(shown);
}

function letGo(shown: CurrentLoad): void {
  void shown.heldBack?.release();
  shown.heldBack = null;
}
