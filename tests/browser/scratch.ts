import { beforeEach } from 'vitest';
import { scratchFolder } from '../../src/workers/scratch-folder.ts';

/** The names of the zips in the browser's storage. */
export async function zipsInStorage(): Promise<string[]> {
  const folder = await scratchFolder();
  return Array.fromAsync(folder.keys());
}

/** How many zips some tab says are its own. */
export async function zipsHeld(): Promise<number> {
  const { held = [] } = await navigator.locks.query();
  return held.filter(({ name }) => name?.startsWith('termload-zip-')).length;
}

export async function leaveZip(name: string): Promise<void> {
  const folder = await scratchFolder();
  const file = await folder.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  await writable.write('left');
  await writable.close();
}

/** Each test begins with an empty storage. */
export function emptyStorageFirst(): void {
  beforeEach(async () => {
    const folder = await scratchFolder();
    for (const name of await zipsInStorage()) await folder.removeEntry(name);
  });
}
