import type { IDBPTransaction, StoreNames } from 'idb';
import { type Database, onDisk, type Stores } from './open-database.ts';
import {
  type StoredHeldBack,
  type StoredLoad,
  type StoredRun,
  type StoredUser,
  type StoredUserBlock,
  usersPerBlock,
} from './stored-shapes.ts';

/** Collects users into records of `usersPerBlock`, each its own transaction; the load itself comes last, as the proof that all are there. */
export class LoadWriter {
  private readonly database: Database;
  private readonly loadId: string;
  private users: StoredUser[] = [];
  private block = 0;

  constructor(database: Database, loadId: string) {
    this.database = database;
    this.loadId = loadId;
  }

  /** Null, or a promise to wait for before the next user. */
  add(user: StoredUser): Promise<void> | null {
    this.users.push(user);
    return this.users.length === usersPerBlock ? this.flush() : null;
  }

  /** `book`: what is remembered of its users (`bookBytes`), for loads of terms; it is there if the load is. */
  async finish(load: StoredLoad, book: Uint8Array<ArrayBuffer> | null = null): Promise<void> {
    if (this.users.length > 0) await this.flush();
    const transaction = this.database.transaction(['loads', 'books'], 'readwrite', onDisk);
    const putBook = book === null ? null : transaction.objectStore('books').put({ loadId: load.id, bytes: book });
    await Promise.all([putBook, transaction.objectStore('loads').put(load), transaction.done]);
  }

  private async flush(): Promise<void> {
    const { users, loadId } = this;
    this.users = [];
    await this.database.put('users', { loadId, block: this.block++, users });
  }
}

const blocksOf = (loadId: string): IDBKeyRange => IDBKeyRange.bound([loadId, 0], [loadId, Number.POSITIVE_INFINITY]);

/** All users of a load, block by block, in their order. */
export async function* readUserBlocks(database: Database, loadId: string): AsyncGenerator<StoredUserBlock> {
  for (let block = 0; ; block++) {
    const found = await database.get('users', [loadId, block]);
    if (found === undefined) return;
    yield found;
  }
}

/** One user of a load, by its index; null when the load has none of that number. */
export async function readUser(database: Database, loadId: string, index: number): Promise<StoredUser | null> {
  const block = await database.get('users', [loadId, Math.floor(index / usersPerBlock)]);
  return block?.users[index % usersPerBlock] ?? null;
}

/** Users of a load in its order, whatever the order of `indexes`; those that it does not have are left out. */
export async function readSomeUsers(
  database: Database,
  loadId: string,
  indexes: readonly number[],
): Promise<StoredUser[]> {
  const wanted = new Set(indexes);
  const blocks = [...new Set(indexes.map((index) => Math.floor(index / usersPerBlock)))].sort((a, b) => a - b);
  const users: StoredUser[] = [];
  for (const block of blocks) {
    const found = await database.get('users', [loadId, block]);
    for (const user of found?.users ?? []) if (wanted.has(user.index)) users.push(user);
  }
  return users;
}

/** Forgets users whose load was never kept to its end. */
export async function deleteUsers(database: Database, loadId: string): Promise<void> {
  const transaction = database.transaction('users', 'readwrite', onDisk);
  await transaction.store.delete(blocksOf(loadId));
  await transaction.done;
}

/** All that may know of a load. */
export const storesOfLoads = ['loads', 'users', 'reports', 'rejections', 'decisions', 'changes', 'books'] as const;

/** A transaction that forgets loads, and perhaps more. */
export type Forgetting = Pick<IDBPTransaction<Stores, StoreNames<Stores>[], 'readwrite'>, 'objectStore'>;

/** Forgets a load with its users, its book, its reports and their rejections, and what was decided if it has a desk of its own. */
export async function deleteLoad(database: Database, loadId: string): Promise<void> {
  const transaction = database.transaction(storesOfLoads, 'readwrite', onDisk);
  await forgetLoadIn(transaction as Forgetting, loadId);
  await transaction.done;
}

/** The same within a transaction of all `storesOfLoads`. */
export async function forgetLoadIn(transaction: Forgetting, loadId: string): Promise<void> {
  const reports = await transaction.objectStore('reports').index('load').getAllKeys(loadId);
  for (const report of reports) {
    await transaction.objectStore('rejections').delete(blocksOf(report));
    await transaction.objectStore('reports').delete(report);
  }
  await transaction.objectStore('users').delete(blocksOf(loadId));
  await transaction.objectStore('books').delete(loadId);
  // Of a load without a term; the desk of another has the id of its term.
  await forgetDeskIn(transaction, loadId);
  await transaction.objectStore('loads').delete(loadId);
}

/** Forgets what was decided at a desk, and its steps. */
export async function forgetDeskIn(transaction: Forgetting, desk: string): Promise<void> {
  await transaction.objectStore('decisions').delete(blocksOf(desk));
  const changes = transaction.objectStore('changes');
  for (const change of await changes.index('desk').getAllKeys(desk)) await changes.delete(change);
}

/** The loads that are kept, the newest first. */
export async function readLoads(database: Database): Promise<StoredLoad[]> {
  const loads = await database.getAll('loads');
  return loads.sort((one, other) => other.kept.localeCompare(one.kept));
}

/** The load of that id; null when it is not kept. */
export async function readLoad(database: Database, loadId: string): Promise<StoredLoad | null> {
  return (await database.get('loads', loadId)) ?? null;
}

/** The loads of a term, the newest first. */
export async function readTermLoads(database: Database, termId: string): Promise<StoredLoad[]> {
  return (await readLoads(database)).filter((load) => load.termId === termId);
}

/** Notes that some users of a load were sent once more. On the disk when it settles; null when the load is gone. */
export async function addRun(
  database: Database,
  loadId: string,
  run: Omit<StoredRun, 'number'>,
): Promise<StoredLoad | null> {
  const transaction = database.transaction('loads', 'readwrite', onDisk);
  const load = await transaction.store.get(loadId);
  if (load === undefined) return null;
  const all = load.termId === null ? [load] : await transaction.store.getAll();
  const number = lastRun(all.filter(({ id, termId }) => id === loadId || termId === load.termId)) + 1;
  const changed = { ...load, runs: [...load.runs, { ...run, number }] };
  await transaction.store.put(changed);
  await transaction.done;
  return changed;
}

/** The highest number of any run; 0 where there is none. Runs are numbered over all loads of a term. */
export function lastRun(loads: readonly StoredLoad[]): number {
  return Math.max(0, ...loads.flatMap(({ runs }) => runs.map(({ number }) => number)));
}

/** Notes that the zip of a run is saved; when it was first saved stands. Otherwise as `markUploaded`. */
export function markSaved(database: Database, loadId: string, run: number, at: string): Promise<StoredLoad | null> {
  return changeRun(database, loadId, run, (before) => ({ ...before, saved: before.saved ?? at }));
}

/** Notes when and by whom a run was brought to the server; null takes it back. On the disk when it settles; null when the load or the run is gone. */
export function markUploaded(
  database: Database,
  loadId: string,
  run: number,
  uploaded: StoredRun['uploaded'],
): Promise<StoredLoad | null> {
  return changeRun(database, loadId, run, (before) => ({ ...before, uploaded }));
}

/** Notes of those who are held back from a load that their zip is saved (when it was first saved stands), or that nothing waits. */
export async function markHeldBack(
  database: Database,
  loadId: string,
  { saved, settled }: Partial<Pick<StoredHeldBack, 'saved' | 'settled'>>,
): Promise<void> {
  const transaction = database.transaction('loads', 'readwrite', onDisk);
  const load = await transaction.store.get(loadId);
  if (load === undefined || load.heldBack === null) return;
  const before = load.heldBack;
  const heldBack = { ...before, saved: before.saved ?? saved ?? null, settled: settled ?? before.settled };
  await transaction.store.put({ ...load, heldBack });
  await transaction.done;
}

async function changeRun(
  database: Database,
  loadId: string,
  number: number,
  change: (before: StoredRun) => StoredRun,
): Promise<StoredLoad | null> {
  const transaction = database.transaction('loads', 'readwrite', onDisk);
  const load = await transaction.store.get(loadId);
  if (load === undefined || !load.runs.some((run) => run.number === number)) return null;
  const changed = { ...load, runs: load.runs.map((run) => (run.number === number ? change(run) : run)) };
  await transaction.store.put(changed);
  await transaction.done;
  return changed;
}
