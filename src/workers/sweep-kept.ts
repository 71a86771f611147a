import { deleteUsers } from '../storage/load-store.ts';
import { hasDatabase, openDatabase } from '../storage/open-database.ts';
import { deleteKeptZip, hasKeptFolder, keptFolder, keptZipName } from './kept-zips.ts';

/** Held while a load is being kept: its zip and its users belong to no load yet. */
const keepingLock = 'termload-keeping';

/** Does what keeps a load. Ended with its thread, the lock is let go. */
export async function whileKeeping<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks === undefined) return work();
  return navigator.locks.request(keepingLock, { mode: 'shared' }, work);
}

/** Deletes users and zips whose load was never kept to its end. Not while one is being kept, in whichever tab. */
export async function sweepKept(): Promise<void> {
  await navigator.locks?.request(keepingLock, { ifAvailable: true }, async (lock) => {
    if (lock !== null && (await hasDatabase())) await sweep();
  });
}

async function sweep(): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  const loads = new Set(await database.getAllKeys('loads'));
  const owners = new Set((await database.getAllKeys('users')).map(([loadId]) => loadId));
  for (const owner of owners) if (!loads.has(owner)) await deleteUsers(database, owner);
  const names = new Set([...loads].map(keptZipName));
  for (const name of await zipNames()) if (!names.has(name)) await deleteKeptZip(name.replace(/\.zip$/, ''));
}

async function zipNames(): Promise<string[]> {
  try {
    if (!(await hasKeptFolder())) return [];
    const names: string[] = [];
    for await (const [name, { kind }] of (await keptFolder()).entries()) if (kind === 'file') names.push(name);
    return names;
  } catch (error) {
    // No such storage here: then nothing was left in it either.
    if (!(error instanceof DOMException)) throw error;
    return [];
  }
}
