import { deskRefusal } from '../core/desk-file/desk-refusals.ts';
import { isRecordOf } from '../storage/check-record.ts';
import { contentsOf, readContents } from '../storage/desk-contents.ts';
import { broughtUp, deskStores, newestShapes, replaceDesk } from '../storage/desk-snapshot.ts';
import { type Database, openDatabase, type StorageFault } from '../storage/open-database.ts';
import type { StoredLoad } from '../storage/stored-shapes.ts';
import type { Desk, ReadingEnding } from './desk-file-api.ts';
import type { DeskFileTeller } from './desk-file-teller.ts';
import type { DeskFileToOpen, DeskFileToRestore, LookingEnding, RestoringEnding } from './kept-desk-api.ts';
import { allKeptFolder, keptZipName, sweepKeptZips, zipsLock } from './kept-zips.ts';
import { readChunks } from './read-chunks.ts';
import { readDeskFile } from './read-desk-file.ts';
import { type ZipRecord, zipStore } from './save-desk.ts';
import { scratchWriter } from './scratch-writer.ts';

/** A desk file whose records today's app may hold. */
interface ProvedDesk {
  readonly kind: 'done';
  readonly made: string;
  readonly sum: string;
  readonly database: Database;
  readonly stores: ReadonlyMap<string, readonly unknown[]>;
  readonly zips: readonly ZipRecord[];
}

type NotProved = Exclude<ReadingEnding, { kind: 'done' }> | { readonly kind: StorageFault };

const tampered = { kind: 'refused', refusal: deskRefusal('tampered') } as const;
const unreadable = { kind: 'refused', refusal: deskRefusal('unreadable') } as const;

export async function lookAtDeskFile(task: DeskFileToOpen, tell: DeskFileTeller): Promise<LookingEnding> {
  const desk = await proved(task, tell);
  if (desk.kind !== 'done') return desk;
  const { made, sum, stores, database } = desk;
  return { kind: 'done', made, sum, contents: contentsOf(stores), here: await readContents(database) };
}

/** Reads the file anew: between being looked at and restored it may have lain on a shared drive for an hour. */
export async function restoreDesk(task: DeskFileToRestore, tell: DeskFileTeller): Promise<RestoringEnding> {
  const desk = await proved(task, tell);
  if (desk.kind !== 'done') return desk;
  if (desk.sum !== task.sum) return unreadable;
  const restore = () => writeAndReplace(task, desk, tell);
  const ending = await (navigator.locks === undefined ? restore() : navigator.locks.request(zipsLock, restore));
  await sweepKeptZips();
  return ending;
}

async function proved(task: DeskFileToOpen, tell: DeskFileTeller): Promise<ProvedDesk | NotProved> {
  const database = await openDatabase();
  if (typeof database === 'string') return { kind: database };
  const read = await readDeskFile({ ...task, newestShapes }, tell);
  if (read.kind !== 'done') return read;
  const stores = recordsOf(read.desk, new Set<string>(deskStores(database)));
  const zips = read.desk.stores.get(zipStore) ?? [];
  if (stores === null || !zips.every(isZip)) return tampered;
  return { kind: 'done', made: read.desk.made, sum: read.sha256, database, stores, zips };
}

/** The records brought up to date; null when one of them is none that the app could have written. */
function recordsOf(desk: Desk, known: ReadonlySet<string>): Map<string, readonly unknown[]> | null {
  const stores = new Map<string, readonly unknown[]>();
  for (const [store, records] of desk.stores) {
    if (store === zipStore) continue;
    const current = known.has(store) ? currentRecords(store, records, desk.shapes) : null;
    if (current === null || !current.every((record) => isRecordOf(store, record))) return null;
    stores.set(store, current);
  }
  return stores;
}

function currentRecords(store: string, records: readonly unknown[], shapes: number): unknown[] | null {
  try {
    return records.map((record) => broughtUp(store, record, shapes));
  } catch (error) {
    // A step from version to version takes its records for what that version wrote.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function isZip(record: unknown): record is ZipRecord {
  const { loadId, zip }: Partial<Record<keyof ZipRecord, unknown>> = Object(record);
  return typeof loadId === 'string' && zip instanceof Blob;
}

async function writeAndReplace(
  { name, file, passphrase, handle }: DeskFileToRestore,
  { database, made, sum, stores, zips }: ProvedDesk,
  tell: DeskFileTeller,
): Promise<RestoringEnding> {
  const folder = `desk-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  try {
    const kept = await writeZips(folder, zips, tell);
    if (kept === null) {
      await giveUp(folder);
      return unreadable;
    }
    await replaceDesk(database, withZips(stores, kept), {
      zips: { id: 'zips', folder },
      deskFile: (stamp, before) => ({
        id: 'desk-file',
        savedAt: made,
        name,
        sum,
        bytes: file.size,
        sealed: passphrase !== null,
        stamp,
        // Another desk than the one that is kept there must not take its place by itself.
        handle: handle ?? (before?.sum === sum ? before.handle : null),
      }),
    });
    return { kind: 'done' };
  } catch (error) {
    await giveUp(folder);
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return { kind: 'storage-full' };
    if (error instanceof DOMException && error.name === 'DataError') return tampered;
    throw error;
  }
}

/** Deletes zips that belong to no desk. */
async function giveUp(folder: string): Promise<void> {
  try {
    await (await allKeptFolder()).removeEntry(folder, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Ids of the loads whose zips are kept now: none where the browser has no such storage. Null: the file was taken away. */
async function writeZips(
  folder: string,
  zips: readonly ZipRecord[],
  tell: DeskFileTeller,
): Promise<Set<string> | null> {
  const kept = new Set<string>();
  const of = zips.reduce((sum, { zip }) => sum + zip.size, 0);
  const within = async () => (await allKeptFolder()).getDirectoryHandle(folder, { create: true });
  let done = 0;
  for (const { loadId, zip } of zips) {
    const writer = await scratchWriter(keptZipName(loadId), within);
    try {
      if (!writer.lasting) continue;
      for await (const chunk of readChunks(zip)) {
        if (chunk === 'unreadable') return null;
        writer.write(chunk);
        done += chunk.length;
        tell({ stage: 'zips', done, of });
      }
      await writer.finish();
      kept.add(loadId);
    } finally {
      if (!kept.has(loadId)) await writer.discard();
    }
  }
  return kept;
}

/** A load says whether its zip is kept, and here it may not be. */
function withZips(
  stores: ReadonlyMap<string, readonly unknown[]>,
  kept: ReadonlySet<string>,
): Map<string, readonly unknown[]> {
  // They were proved to be loads.
  const loads = (stores.get('loads') ?? []) as readonly StoredLoad[];
  const told = loads.map((load) => ({ ...load, zip: { ...load.zip, kept: kept.has(load.id) } }));
  return new Map([...stores, ['loads', told]]);
}
