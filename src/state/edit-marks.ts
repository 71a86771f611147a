import { signal } from '@preact/signals';
import { type EditMark, withMark, withoutMark } from '../core/preview/edit-marks.ts';
import {
  deleteEditMark,
  deleteEditMarks,
  keepEditMark,
  readEditMarks as readStored,
} from '../storage/edit-mark-store.ts';
import { type Database, hasDatabase, openDatabase, type StorageFault } from '../storage/open-database.ts';
import { tellTrouble } from './problems.ts';

/** What was said of fields that staff edited by hand, or did not, in its order; none until it is read. */
export const editMarks = signal<readonly EditMark[]>([]);

/** Why a mark holds only until the page is closed, or not at all. */
export type EditMarkTrouble = StorageFault | 'storage-full';

/** Another tab has changed them. */
const tabs = new BroadcastChannel('termload-edit-marks');
tabs.addEventListener('message', () => {
  if (reading === null) return;
  reading = null;
  void readEditMarks();
});

let reading: Promise<void> | null = null;

/** Reads them from the disk, once; whatever changes afterwards, in whichever tab, is in the signal by itself. */
export function readEditMarks(): Promise<void> {
  reading ??= readThem();
  return reading;
}

async function readThem(): Promise<void> {
  if (!(await hasDatabase())) return;
  const database = await openDatabase();
  if (typeof database !== 'string') editMarks.value = await readStored(database);
}

/** Marks a field, in the place of what was said of it for the same people; on the disk when it settles. Null when it is. */
export function markEdited(mark: EditMark): Promise<EditMarkTrouble | null> {
  return change(
    (database) => keepEditMark(database, mark),
    (before) => withMark(before, mark),
  );
}

/** Takes one mark back. */
export function unmark(mark: Omit<EditMark, 'state'>): Promise<EditMarkTrouble | null> {
  return change(
    (database) => deleteEditMark(database, mark),
    (before) => withoutMark(before, mark),
  );
}

/** Takes all marks back. */
export function unmarkAll(): Promise<EditMarkTrouble | null> {
  return change(deleteEditMarks, () => []);
}

async function change(
  keep: (database: Database) => Promise<EditMark[]>,
  inMemory: (before: readonly EditMark[]) => readonly EditMark[],
): Promise<EditMarkTrouble | null> {
  const database = await openDatabase();
  // Where nothing can be kept, it holds until the page is closed.
  if (typeof database === 'string') {
    editMarks.value = inMemory(editMarks.value);
    return database;
  }
  try {
    editMarks.value = await keep(database);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    tellTrouble('There is no room on this computer to keep what you marked. Make some, and mark it again.');
    return 'storage-full';
  }
  reading = Promise.resolve();
  tabs.postMessage(null);
  return null;
}
