import { deleteDatabase } from '../storage/open-database.ts';
import { stopDeskWork } from '../workers/kept-desk-client.ts';
import { erasure, letGo, tellTabs } from './tabs.ts';

/** Another tab may need a moment to let go. */
const attempts = 40;
const pause = 100;

/**
 * Deletes all that Termload has put into this browser: the database, the zips, its own files for offline use with the
 * service worker that hands them out, and what could lie in other places. Afterwards nothing is fetched or kept any more
 * until the page is opened anew, or it would be there again.
 */
export async function eraseEverything(): Promise<void> {
  tellTabs('erasing');
  await letGo('erasing');
  stopDeskWork();
  const erased = [];
  for (const erase of [database, serviceWorkers, cachedFiles, files, keys]) erased.push(await untilDone(erase));
  erasure.value = erased.every((isDone) => isDone) ? 'erased' : 'incomplete';
}

/** Each gives true once nothing is left of its kind. */
async function database(): Promise<boolean> {
  const deleting = deleteDatabase().then(() => true);
  return Promise.race([deleting, after(attempts * pause).then(() => false)]);
}

async function serviceWorkers(): Promise<boolean> {
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  const registrations = (await container?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
  return ((await container?.getRegistrations()) ?? []).length === 0;
}

async function cachedFiles(): Promise<boolean> {
  const names = await globalThis.caches?.keys();
  await Promise.all((names ?? []).map((name) => caches.delete(name)));
  return ((await globalThis.caches?.keys()) ?? []).length === 0;
}

async function files(): Promise<boolean> {
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  if (root === undefined) return true;
  // Deleted while they are gone through, some would be passed over.
  for (const name of await namesIn(root)) await root.removeEntry(name, { recursive: true });
  return (await namesIn(root)).length === 0;
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function keys(): Promise<boolean> {
  localStorage.clear();
  sessionStorage.clear();
  return true;
}

/** What is still in use is tried again for a while. */
async function untilDone(erase: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      if (await erase()) return true;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    await after(pause);
  }
  return false;
}

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
