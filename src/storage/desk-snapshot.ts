import type { StoreNames } from 'idb';
import { type Database, onDisk, type Stores } from './open-database.ts';
import type { StoredDeskFile, StoredZipFolder } from './stored-shapes.ts';
import { upgradeRecord, upgrades } from './upgrades.ts';

/** A store whose records go into a desk file. */
export type DeskStoreName = Exclude<StoreNames<Stores>, 'computer'>;

/** The version of the database that today's records are of. */
export const newestShapes = upgrades.length;

/** Records that are read at once: those of users hold hundreds of people each. */
const pageRecords = 16;

/** All stores but that of what is true of this computer only. */
export function deskStores(database: Database): DeskStoreName[] {
  return [...database.objectStoreNames].filter((name) => name !== 'computer');
}

export async function countRecords(database: Database): Promise<number> {
  const counts = await Promise.all(deskStores(database).map((store) => database.count(store)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** All records of a store in the order of their keys, a few in memory at a time. */
export async function* readRecords(database: Database, store: DeskStoreName): AsyncGenerator<unknown> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const { store: all } = database.transaction(store);
    const reading = [all.getAllKeys(range, pageRecords), all.getAll(range, pageRecords)] as const;
    const [keys, records] = await Promise.all(reading);
    yield* records;
    const last = keys.at(-1);
    if (last === undefined || keys.length < pageRecords) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

/** What changes with the records when a desk is put in the place of another. */
export interface WithDesk {
  readonly zips: StoredZipFolder;
  /** `stamp`: what says that nothing has changed since. */
  readonly deskFile: (stamp: string | null, before: StoredDeskFile | null) => StoredDeskFile;
}

/**
 * Puts the records of a desk file in the place of all that is here, in one transaction: all of them or none. They are of the
 * newest version (`broughtUp`). Throws a DataError for a record without its key, and a QuotaExceededError.
 */
export async function replaceDesk(
  database: Database,
  stores: ReadonlyMap<string, readonly unknown[]>,
  { zips, deskFile }: WithDesk,
): Promise<void> {
  const names = deskStores(database);
  const all: (DeskStoreName | 'computer')[] = [...names, 'computer'];
  const transaction = database.transaction(all, 'readwrite', onDisk);
  // What fails in the database ends the transaction, whose own end tells it; a record that is none is told at once.
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const whenDone = (request: Promise<unknown>): void => void request.catch(() => {});
  try {
    for (const name of names) {
      const store = transaction.objectStore(name);
      whenDone(store.clear());
      // They were proved to be records of this store (check-record.ts).
      for (const record of stores.get(name) ?? []) whenDone(store.put(record as never));
    }
    const computer = transaction.objectStore('computer');
    const [changed, before] = [await computer.get('changed'), await computer.get('desk-file')];
    const stamp = changed?.id === 'changed' ? changed.stamp : null;
    whenDone(computer.put(deskFile(stamp, before?.id === 'desk-file' ? before : null)));
    whenDone(computer.put(zips));
  } catch (error) {
    // Unless it has ended by itself.
    if (transaction.error === null) transaction.abort();
    throw transaction.error ?? error;
  }
  const failed = await done;
  if (failed !== null) throw failed.error;
}

/** A record of an earlier version as the newest has it. */
export function broughtUp(store: string, record: unknown, shapes: number): unknown {
  return shapes < newestShapes ? upgradeRecord(store, Object(record), shapes) : record;
}
