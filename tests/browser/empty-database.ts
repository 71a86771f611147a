import { deleteDB } from 'idb';
import { beforeEach } from 'vitest';
import { closeDatabase, type Database, openDatabase } from '../../src/storage/open-database.ts';

/** Each test begins with no database. */
export function noDatabaseFirst(): void {
  beforeEach(async () => {
    await closeDatabase();
    await deleteDB('termload');
  });
}

export async function database(): Promise<Database> {
  const opened = await openDatabase();
  if (typeof opened === 'string') throw new Error(`The database does not open: ${opened}.`);
  return opened;
}
