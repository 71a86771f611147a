import { signal } from '@preact/signals';
import { markSaved, markUploaded, readLoad } from '../storage/load-store.ts';
import { type Database, openDatabase, type StorageFault } from '../storage/open-database.ts';
import type { StoredLoad, StoredRun } from '../storage/stored-shapes.ts';
import { keptZip } from '../workers/kept-zips.ts';
import { desksChannel } from './desks-channel.ts';
import { initials } from './initials.ts';
import { loadState } from './load.ts';
import { keepForTriage } from './load-saving.ts';
import { tellProblem, tellTrouble } from './problems.ts';
import { readProfile } from './profile.ts';
import { saveFile } from './save-file.ts';
import { lastSaved } from './saved.ts';
import { deskOf, type KeptLoad } from './triage.ts';
import { keptUnder } from './triage-verbs.ts';

/** One zip that is to be brought to the server. */
export type Sending = StoredRun;

/** What the Hand-off screen shows. */
export type HandOffState =
  /** Neither an address with a load, nor a load with a zip on screen. */
  | { readonly kind: 'none' }
  | { readonly kind: 'opening' }
  | OpenHandOff
  /** There is no load of that id, or not any more. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'fault'; readonly why: StorageFault };

export interface OpenHandOff {
  readonly kind: 'open';
  /** Null for the load on screen, as long as nobody has had it kept. */
  readonly load: KeptLoad | null;
  /** What the export is called. */
  readonly source: string;
  /** At least one, in their order. */
  readonly sendings: readonly Sending[];
  /** The zip of the load as a whole; null where it is nowhere to be had. */
  readonly zip: Blob | null;
}

export const handOff = signal<HandOffState>({ kind: 'opening' });
/** How many users of the load are kept so far, while it is kept because its upload is to be noted. */
export const keeping = signal<{ readonly users: number; readonly of: number } | null>(null);
/** Why an upload is not noted; null where nothing went wrong. */
export const uploadTrouble = signal<StorageFault | 'storage-full' | 'gone' | null>(null);

/** The number of the sending that was chosen; null: the last one. */
const chosenNumber = signal<number | null>(null);
/** Names under which zips were saved, where those are not the ones that the app gave them. */
const otherNames = signal<ReadonlyMap<string, string>>(new Map());

/** Tells other tabs, and the triage in this one, whose load has changed on the disk. */
const tabs = desksChannel();
tabs.addEventListener('message', ({ data }) => {
  const open = handOff.value;
  if (open.kind !== 'open' || open.load === null || deskOf(open.load) !== data) return;
  const { id } = open.load;
  void show(() => readState(id));
});

let asked = 0;

/** Shows what is read; of several readings the one that began last. */
async function show(read: () => Promise<HandOffState>): Promise<void> {
  const mine = ++asked;
  const state = await read();
  if (mine === asked) handOff.value = state;
}

/** Opens the hand-off of a kept load, or of the load on screen. */
export async function openHandOff(loadId: string | undefined): Promise<void> {
  const before = handOff.value;
  const isOpen = before.kind === 'open' && before.load !== null && before.load.id === loadId;
  if (!isOpen) {
    handOff.value = { kind: 'opening' };
    chosenNumber.value = null;
    uploadTrouble.value = null;
  }
  await show(async () => {
    await readProfile();
    return loadId === undefined ? loadOnScreen() : readState(loadId);
  });
}

/** Lets go of what is shown, so that the next load does not begin with it. */
export function closeHandOff(): void {
  asked++;
  handOff.value = { kind: 'opening' };
}

async function readState(loadId: string): Promise<HandOffState> {
  const database = await openDatabase();
  return typeof database === 'string' ? { kind: 'fault', why: database } : stateOf(await readLoad(database, loadId));
}

async function stateOf(load: StoredLoad | null): Promise<HandOffState> {
  if (load === null) return { kind: 'not-kept' };
  const zip = zipOnScreen(load.zip.sha256) ?? (await keptZip(load.id));
  // A zip of another size was not written to its end.
  const whole = zip?.size === load.zip.bytes ? zip : null;
  return { kind: 'open', load, source: load.source.name, sendings: load.runs, zip: whole };
}

function zipOnScreen(sha256: string): Blob | null {
  const shown = loadState.value;
  return shown.kind === 'done' && shown.load.zip?.sha256 === sha256 ? shown.zip : null;
}

/** The load on screen, kept or not. */
async function loadOnScreen(): Promise<HandOffState> {
  const shown = loadState.value;
  if (shown.kind !== 'done' || shown.load.zip === null) return { kind: 'none' };
  const known = shown.keptAs ?? (await keptUnder(shown.load.zip.sha256));
  if (known !== null) return readState(known);
  const { name, bytes, sha256, entries } = shown.load.zip;
  const now = new Date().toISOString();
  const sending: Sending = {
    number: 1,
    made: now,
    zip: name,
    bytes,
    sha256,
    files: entries.map((entry) => entry.name),
    users: null,
    saved: lastSaved.value?.name === name ? now : null,
    uploaded: null,
  };
  return { kind: 'open', load: null, source: shown.load.source.name, sendings: [sending], zip: shown.zip };
}

/** The sending that is shown: the chosen one, or else the last. */
export function shownSending({ sendings }: OpenHandOff): Sending {
  const shown = sendings.find(({ number }) => number === chosenNumber.value) ?? sendings.at(-1);
  if (shown === undefined) throw new Error('A load without a run.');
  return shown;
}

export function chooseSending(number: number): void {
  chosenNumber.value = number;
}

/** What a zip is called on the person's computer. */
export function savedName(sending: Sending): string {
  return otherNames.value.get(keyOf(sending)) ?? sending.zip;
}

const keyOf = ({ sha256, zip }: Sending): string => sha256 ?? zip;

/** Says that a zip was saved under another name; an empty one goes back to its own. */
export function nameSaved(sending: Sending, name: string): void {
  const names = new Map(otherNames.value);
  if (name === '' || name === sending.zip) names.delete(keyOf(sending));
  else names.set(keyOf(sending), name);
  otherNames.value = names;
}

/** Saves the zip of the whole load, and notes it. */
export async function saveZipHere(open: OpenHandOff, sending: Sending): Promise<void> {
  if (open.zip === null || !(await saveFile(open.zip, sending.zip))) return;
  nameSaved(sending, lastSaved.value?.name ?? sending.zip);
  const at = new Date().toISOString();
  if (open.load === null) {
    handOff.value = { ...open, sendings: [{ ...sending, saved: sending.saved ?? at }] };
    return;
  }
  await noteOn(open.load.id, (database, loadId) => markSaved(database, loadId, sending.number, at));
}

/** Saves a script, which holds nothing about anybody; so it is not what the Load screen warns of. */
export async function saveScript(name: string, text: string): Promise<void> {
  const before = lastSaved.value;
  await saveFile(new Blob([text], { type: 'text/plain' }), name);
  lastSaved.value = before;
}

/** Notes that a sending is on the server, as somebody says. A load that is not kept yet is kept for it. */
export async function sayUploaded(open: OpenHandOff, sending: Sending): Promise<void> {
  uploadTrouble.value = null;
  try {
    const loadId = open.load?.id ?? (await keepLoadOnScreen());
    if (loadId === null) return;
    const at = new Date().toISOString();
    const { saved } = sending;
    await noteOn(loadId, async (database) => {
      if (open.load === null && saved !== null) await markSaved(database, loadId, sending.number, saved);
      return markUploaded(database, loadId, sending.number, { at, initials: initials.value.trim() });
    });
  } catch (error) {
    tellProblem('This could not be noted, because of a fault in Termload.', error);
  }
  keeping.value = null;
}

/** Takes it back that a sending is on the server. */
export async function takeUploadedBack({ load }: OpenHandOff, { number }: Sending): Promise<void> {
  if (load === null) return;
  await noteOn(load.id, (database, loadId) => markUploaded(database, loadId, number, null));
}

/** The id under which the load on screen is kept; null, and the reason on screen, when it cannot be. */
async function keepLoadOnScreen(): Promise<string | null> {
  const shown = loadState.value;
  const of = shown.kind === 'done' ? shown.load.users : 0;
  keeping.value = { users: 0, of };
  const outcome = await keepForTriage((users) => {
    keeping.value = { users, of };
  });
  if (outcome !== null && 'id' in outcome) return outcome.id;
  uploadTrouble.value = outcome?.kind ?? 'gone';
  return null;
}

/** Changes a load on the disk, and shows it everywhere as it is then. */
async function noteOn(
  loadId: string,
  note: (database: Database, loadId: string) => Promise<StoredLoad | null>,
): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') {
    uploadTrouble.value = database;
    return;
  }
  try {
    const load = await note(database, loadId);
    await show(() => stateOf(load));
    if (load !== null) tabs.postMessage(deskOf(load));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    tellTrouble('There is no room on this computer to note this. Make some, and say it again.');
  }
}
