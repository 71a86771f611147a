import { readComputer } from '../storage/computer-store.ts';
import { countRecords, deskStores, newestShapes, readRecords } from '../storage/desk-snapshot.ts';
import { type Database, openDatabase } from '../storage/open-database.ts';
import type { DeskStores } from './desk-file-api.ts';
import type { DeskFileTeller } from './desk-file-teller.ts';
import type { DeskToSave, SavingEnding } from './kept-desk-api.ts';
import { keptZip } from './kept-zips.ts';
import { writeDeskFile } from './write-desk-file.ts';

/** A zip as it lies in a desk file, in a store of its own. */
export interface ZipRecord {
  readonly loadId: string;
  readonly zip: Blob;
}

export const zipStore = 'zips';

/** Whoever changes something so often does not rest at all. */
const attempts = 5;

/**
 * Makes a desk file of all that is kept. The records are read a few at a time, which no transaction would wait for; so
 * when something was changed meanwhile it begins anew, and the file is that of one moment.
 */
export async function saveDesk({ made, passphrase }: DeskToSave, tell: DeskFileTeller): Promise<SavingEnding> {
  const database = await openDatabase();
  if (typeof database === 'string') return { kind: database };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stamp = await stampOf(database);
    const stores = storesOf(database, await countRecords(database), tell);
    const written = await writeDeskFile({ made, shapes: newestShapes, stores, passphrase }, tell);
    const isSame = (await stampOf(database)) === stamp;
    if (written.kind === 'done' && isSame) return { kind: 'done', file: written.file, sum: written.sha256, stamp };
    if (written.kind !== 'done' && (isSame || written.kind === 'too-large')) return { kind: written.kind };
  }
  return { kind: 'changing' };
}

async function stampOf(database: Database): Promise<string | null> {
  return (await readComputer(database, 'changed'))?.stamp ?? null;
}

function* storesOf(database: Database, of: number, tell: DeskFileTeller): DeskStores {
  let done = 0;
  for (const store of deskStores(database)) {
    yield [store, counted(readRecords(database, store), () => tell({ stage: 'records', done: ++done, of }))];
  }
  yield [zipStore, zipRecords(database)];
}

async function* counted<One>(records: AsyncIterable<One>, count: () => void): AsyncGenerator<One> {
  for await (const record of records) {
    count();
    yield record;
  }
}

async function* zipRecords(database: Database): AsyncGenerator<ZipRecord> {
  for (const loadId of await database.getAllKeys('loads')) {
    const zip = await keptZip(loadId);
    if (zip !== null) yield { loadId, zip };
  }
}
