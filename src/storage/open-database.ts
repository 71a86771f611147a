import { type DBSchema, deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import { noteChanges } from './note-changes.ts';
import type {
  StoredBook,
  StoredChange,
  StoredComputer,
  StoredDecisions,
  StoredEditMark,
  StoredLoad,
  StoredMemory,
  StoredProfile,
  StoredRejectionBlock,
  StoredReport,
  StoredTerm,
  StoredUserBlock,
} from './stored-shapes.ts';
import { upgradeDatabase, upgrades } from './upgrades.ts';

/** The stores of the newest version. */
export interface Stores extends DBSchema {
  terms: { key: string; value: StoredTerm };
  profile: { key: string; value: StoredProfile };
  loads: { key: string; value: StoredLoad };
  users: { key: [loadId: string, block: number]; value: StoredUserBlock };
  reports: { key: string; value: StoredReport; indexes: { load: string } };
  rejections: { key: [reportId: string, block: number]; value: StoredRejectionBlock };
  decisions: { key: [desk: string, bucket: number]; value: StoredDecisions };
  changes: { key: number; value: StoredChange; indexes: { desk: string } };
  memory: { key: number; value: StoredMemory };
  books: { key: string; value: StoredBook };
  'edit-marks': { key: [field: string, scope: string, who: string]; value: StoredEditMark };
  computer: { key: string; value: StoredComputer };
}

export type Database = IDBPDatabase<Stores>;

/** Why nothing can be kept. */
export type StorageFault = 'newer-version' | 'unavailable';

const name = 'termload';
let opening: Promise<Database | StorageFault> | null = null;
let isOver = false;

/**
 * The database, opened once a thread. Another tab with a newer version of the app may want to upgrade it: then this one
 * lets go, and opens it anew when it is next asked.
 */
export function openDatabase(): Promise<Database | StorageFault> {
  opening ??= isOver ? Promise.resolve('unavailable') : open();
  return opening;
}

async function open(): Promise<Database | StorageFault> {
  const forget = (): void => {
    opening = null;
  };
  try {
    const database = await openDB<Stores>(name, upgrades.length, {
      upgrade(old, from, _to, transaction) {
        // The steps are older than today's types.
        upgradeDatabase(old as unknown as IDBPDatabase<unknown>, from, transaction as never);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    noteChanges(unwrap(database));
    return database;
  } catch (error) {
    forget();
    if (!(error instanceof DOMException)) throw error;
    return error.name === 'VersionError' ? 'newer-version' : 'unavailable';
  }
}

/** Whether anything was ever kept here: asking must not make a database. Where a browser cannot tell, perhaps. */
export async function hasDatabase(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((database) => database.name === name);
  } catch {
    return true;
  }
}

/** Closes it, so that it can be deleted. */
export async function closeDatabase(): Promise<void> {
  const database = await opening;
  opening = null;
  if (typeof database === 'object' && database !== null) database.close();
}

/** Lets go of it for good: whoever asks for it from now on must not make a new one. */
export async function leaveDatabase(): Promise<void> {
  isOver = true;
  await closeDatabase();
}

/** Deletes it with all that is in it. Asks other tabs and workers to let go of theirs, and waits until they have. */
export async function deleteDatabase(): Promise<void> {
  await leaveDatabase();
  await deleteDB(name);
}

/** A transaction whose data is on the disk when it is done, not only on its way there (PLATFORM, Saving and storing). */
export const onDisk = { durability: 'strict' } as const;
