import { readComputer } from '../storage/computer-store.ts';
import { openDatabase } from '../storage/open-database.ts';

/*
 * Where the zips of kept loads lie in the browser's own storage: a file each, named for the load, in the folder `loads`; or
 * in a folder within it, once a desk file was opened. Its zips are written there before its records take the place of what
 * was here, and the same transaction names the folder: so there is no moment at which the zips are those of another desk.
 */

/** All of them, and what an opening that failed has left behind. */
export async function allKeptFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('loads', { create: true });
}

/** Whether any zip was ever kept here: asking must not make a folder. Throws where there is no such storage. */
export async function hasKeptFolder(): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) if (name === 'loads') return true;
  return false;
}

/** Those of the loads that are here. */
export async function keptFolder(): Promise<FileSystemDirectoryHandle> {
  const [all, name] = await Promise.all([allKeptFolder(), keptFolderName()]);
  return name === null ? all : all.getDirectoryHandle(name, { create: true });
}

/** The folder within `loads`; null where it is that itself. */
export async function keptFolderName(): Promise<string | null> {
  const database = await openDatabase();
  if (typeof database === 'string') return null;
  return (await readComputer(database, 'zips'))?.folder ?? null;
}

export const keptZipName = (loadId: string): string => `${loadId}.zip`;

/** The zip of a load; null when it was never kept or is gone. */
export async function keptZip(loadId: string): Promise<File | null> {
  try {
    const folder = await keptFolder();
    return await (await folder.getFileHandle(keptZipName(loadId))).getFile();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export async function deleteKeptZip(loadId: string): Promise<void> {
  try {
    await (await keptFolder()).removeEntry(keptZipName(loadId));
  } catch (error) {
    // It was not there, or there is no such storage: either way it is gone.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** While a desk file is opened its zips belong to nothing that is here yet. */
export const zipsLock = 'termload-kept-zips';

/** Deletes what an opening has left in `loads`: of the desk before, or its own if it failed. Not while one goes on. */
export async function sweepKeptZips(): Promise<void> {
  await navigator.locks?.request(zipsLock, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await sweep().catch(orNoSuchStorage);
  });
}

async function sweep(): Promise<void> {
  const [all, name] = await Promise.all([allKeptFolder(), keptFolderName()]);
  for await (const [entry, { kind }] of all.entries()) {
    const isHere = name === null ? kind === 'file' : entry === name;
    if (!isHere) await all.removeEntry(entry, { recursive: true }).catch(orNoSuchStorage);
  }
}

/** Or somebody still reads what is to go; it goes the next time. */
function orNoSuchStorage(error: unknown): void {
  if (!(error instanceof DOMException)) throw error;
}
