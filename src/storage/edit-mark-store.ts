import { type EditMark, inOrder, isProtected } from '../core/preview/edit-marks.ts';
import { type Database, onDisk } from './open-database.ts';
import type { StoredEditMark } from './stored-shapes.ts';

/** Whom and which field a mark is of. */
export type EditMarkKey = Omit<EditMark, 'state'>;

/** All marks, in their order. */
export async function readEditMarks(database: Database): Promise<EditMark[]> {
  return marksOf(await database.getAll('edit-marks'));
}

/** Keeps a mark in the place of what was said of the same; all that there are then. On the disk when it settles. */
export async function keepEditMark(database: Database, { field, scope, who, state }: EditMark): Promise<EditMark[]> {
  return change(database, (store) => store.put({ field, scope, who, state }));
}

/** Takes a mark away; all that there are then. On the disk when it settles. */
export async function deleteEditMark(database: Database, { field, scope, who }: EditMarkKey): Promise<EditMark[]> {
  return change(database, (store) => store.delete([field, scope, who]));
}

/** Takes all marks away. On the disk when it settles. */
export async function deleteEditMarks(database: Database): Promise<EditMark[]> {
  return change(database, (store) => store.clear());
}

type Writable = ReturnType<typeof begin>['store'];

const begin = (database: Database) => database.transaction('edit-marks', 'readwrite', onDisk);

async function change(database: Database, write: (store: Writable) => Promise<unknown>): Promise<EditMark[]> {
  const transaction = begin(database);
  const [, left] = await Promise.all([write(transaction.store), transaction.store.getAll(), transaction.done]);
  return marksOf(left);
}

/** Without those of a field that an edit does not protect any more. */
function marksOf(stored: readonly StoredEditMark[]): EditMark[] {
  const marks = stored.map(({ field, ...said }) => (isProtected(field) ? { field, ...said } : null));
  return inOrder(marks.filter((mark) => mark !== null));
}
