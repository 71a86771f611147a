import { computed, signal } from '@preact/signals';
import { changeComputer, readComputer } from '../storage/computer-store.ts';
import { changesChannel } from '../storage/note-changes.ts';
import { hasDatabase, openDatabase } from '../storage/open-database.ts';
import type { StoredDeskFile } from '../storage/stored-shapes.ts';
import type { DeskFileProgress } from '../workers/desk-file-teller.ts';
import type { SavingEnding } from '../workers/kept-desk-api.ts';
import { makeDeskFile, stopDeskWork } from '../workers/kept-desk-client.ts';
import { askToWrite, mayWrite, writeThere } from './kept-place.ts';
import { saveMade, takeAwayEmpty } from './save-file.ts';

/** The desk file that was saved or opened here last, as the page sees it. */
export type KnownDeskFile = StoredDeskFile;

/** Why the desk file is not saved. */
export type DeskFileTrouble =
  | Exclude<SavingEnding['kind'], 'done'>
  | Exclude<Awaited<ReturnType<typeof writeThere>>, 'done'>
  | 'stopped'
  /** The browser wants a click before the app may write there. */
  | 'not-permitted'
  /** It is to be sealed, and the passphrase was let go with the page. */
  | 'passphrase-needed';

export type DeskFileAt = DeskFileProgress;

interface Known {
  readonly file: KnownDeskFile | null;
  /** What the database says has changed last; null where nothing ever has. */
  readonly stamp: string | null;
}

const known = signal<Known>({ file: null, stamp: null });

/** Null where none was saved or opened here. */
export const deskFile = computed(() => known.value.file);

/** Whether something has changed since the desk file was saved last; also after a reload, for it is noted with the change. */
export const deskFileState = computed<'none' | 'older' | 'saved'>(() => {
  const { file, stamp } = known.value;
  if (file === null) return 'none';
  return file.stamp === stamp ? 'saved' : 'older';
});

/** Null while none is made. */
export const deskFileProgress = signal<{ readonly quiet: boolean; readonly at: DeskFileProgress | null } | null>(null);

export const deskFileTrouble = signal<DeskFileTrouble | null>(null);

/** Of this tab alone, and never kept. */
let passphrase: string | null = null;

/** Quiet for so long, a change is thought to be the last one for now. */
const quietMilliseconds = 2000;
const deskFileLock = 'termload-desk-file';
const tabs = new BroadcastChannel(changesChannel);
let isWatched = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Follows what changes, in whichever tab, and keeps the desk file up to date where a place was chosen. Once is enough. */
export async function watchDeskFile(): Promise<void> {
  if (!isWatched) {
    isWatched = true;
    tabs.addEventListener('message', later);
  }
  if (!(await hasDatabase())) return;
  await readKnown();
  if (deskFileState.value === 'older') later();
}

function later(): void {
  if (deskFileState.value !== 'older') void readKnown();
  clearTimeout(waiting);
  waiting = setTimeout(() => void readKnown().then(saveQuietly), quietMilliseconds);
}

async function readKnown(): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  const [file, changed] = await Promise.all([readComputer(database, 'desk-file'), readComputer(database, 'changed')]);
  known.value = { file, stamp: changed?.stamp ?? null };
  // Another tab has saved it.
  if (deskFileState.value === 'saved') deskFileTrouble.value = null;
}

/** Never in the way of anybody: where a click is needed first, or the file was changed by others, that is told instead. */
async function saveQuietly(): Promise<void> {
  const place = deskFile.value;
  if (place?.handle == null || deskFileState.value !== 'older' || deskFileProgress.value !== null) return;
  if (deskFileTrouble.value === 'changed-there') return;
  if (!(await mayWrite(place.handle))) deskFileTrouble.value = 'not-permitted';
  else if (place.sealed && passphrase === null) deskFileTrouble.value = 'passphrase-needed';
  else await oneTab(() => saveAt(place, place, true));
}

/** One tab at a time; the second finds it saved. */
async function oneTab(save: () => Promise<void>): Promise<void> {
  const unlessSaved = async () => {
    await readKnown();
    if (deskFileState.value === 'older') await save();
  };
  await (navigator.locks === undefined ? unlessSaved() : navigator.locks.request(deskFileLock, unlessSaved));
}

/** Saves where the desk file is kept already. `typed`: the passphrase, where it is to be sealed and was let go. */
export async function goOnSaving(typed: string | null): Promise<void> {
  const place = deskFile.value;
  if (place?.handle == null) return;
  if (typed !== null) passphrase = typed;
  if (!(await askToWrite(place.handle))) deskFileTrouble.value = 'not-permitted';
  else if (place.sealed && passphrase === null) deskFileTrouble.value = 'passphrase-needed';
  else await saveAt(place, place, false);
}

/** Overwrites what somebody else has saved there meanwhile. */
export async function overwriteTheirs(): Promise<void> {
  const place = deskFile.value;
  if (place?.handle != null) await saveAt(place, null, false);
}

/** What somebody else has saved there, and where; null when it cannot be read. */
export async function openTheirs(): Promise<{
  readonly file: File;
  readonly handle: FileSystemFileHandle;
} | null> {
  const handle = deskFile.value?.handle ?? null;
  try {
    return handle === null ? null : { file: await handle.getFile(), handle };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    deskFileTrouble.value = 'gone';
    return null;
  }
}

type Place = Pick<StoredDeskFile, 'name' | 'sealed' | 'handle'>;

async function saveAt({ handle, name, sealed }: Place, expected: StoredDeskFile | null, quiet: boolean): Promise<void> {
  if (handle === null) return;
  const made = await make(sealed ? passphrase : null, quiet);
  if (made === null) return;
  const written = await writeThere(handle, made.blob, expected);
  if (written !== 'done') deskFileTrouble.value = written;
  else await note(made, { handle, name, sealed });
}

/**
 * Saves the desk file where the person chooses, and keeps it up to date there where the browser can; as a download
 * elsewhere. `typed`: its passphrase, null for none.
 */
export async function saveDeskFile(typed: string | null, day: string): Promise<void> {
  const pick = window.showSaveFilePicker;
  if (pick === undefined) {
    const name = `termload-${day}.desk`;
    const made = await saveMade(name, () => make(typed, false));
    if (made !== null) await note(made, { handle: null, name, sealed: typed !== null });
    return;
  }
  const handle = await pick({ suggestedName: 'termload.desk' }).catch(orNone);
  if (handle === null) return;
  passphrase = typed;
  await saveAt({ handle, name: handle.name, sealed: typed !== null }, null, false);
  if (deskFileTrouble.value !== null) await takeAwayEmpty(handle);
}

/**
 * Keeps the desk file that was opened or downloaded here up to date in a file that is there already, such as the one on a
 * shared drive that it was opened from. Should that be another one by now, it is told before anything is written.
 */
export async function keepInFile(): Promise<void> {
  const [handle] = (await window.showOpenFilePicker?.().catch(orNone)) ?? [];
  const database = await openDatabase();
  if (handle === undefined || typeof database === 'string') return;
  await askToWrite(handle);
  await changeComputer(database, 'desk-file', (before) => before && { ...before, name: handle.name, handle });
  await readKnown();
  await saveQuietly();
}

/** The person has closed the dialog. */
function orNone(error: unknown): null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  throw error;
}

interface Made {
  readonly blob: Blob;
  readonly sum: string;
  readonly stamp: string | null;
  readonly at: string;
}

async function make(secret: string | null, quiet: boolean): Promise<Made | null> {
  deskFileTrouble.value = null;
  deskFileProgress.value = { quiet, at: null };
  const at = new Date().toISOString();
  try {
    const ending = await makeDeskFile({ made: at, passphrase: secret }, (progress) => {
      deskFileProgress.value = { quiet, at: progress };
    });
    if (ending.kind === 'done') return { blob: ending.file, sum: ending.sum, stamp: ending.stamp, at };
    deskFileTrouble.value = ending.kind;
    return null;
  } finally {
    deskFileProgress.value = null;
  }
}

async function note({ blob, sum, stamp, at }: Made, { name, sealed, handle }: Place): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  const file = { id: 'desk-file', savedAt: at, name, sum, bytes: blob.size, sealed, stamp, handle } as const;
  await changeComputer(database, 'desk-file', () => file);
  await readKnown();
  tabs.postMessage(null);
}

/** Stops making it; what was saved before stays. */
export function cancelDeskFile(): void {
  stopDeskWork();
}
