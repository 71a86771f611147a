/** A whole desk into a file and out of it again: in a worker, with the browser's own storage. */

import { beforeEach, expect, test } from 'vitest';
import { readComputer } from '../../src/storage/computer-store.ts';
import { deskStores, newestShapes } from '../../src/storage/desk-snapshot.ts';
import type { Database } from '../../src/storage/open-database.ts';
import { deskFileJob } from '../../src/workers/desk-file-job.ts';
import { lookAtDeskFile, makeDeskFile, restoreDeskFile } from '../../src/workers/kept-desk-client.ts';
import { allKeptFolder, keptFolder, keptZip, keptZipName } from '../../src/workers/kept-zips.ts';
import { restoreDesk } from '../../src/workers/restore-desk.ts';
import { version1 } from '../fixtures/databases/version-1.ts';
import { version4 } from '../fixtures/databases/version-4.ts';
import { aStoredLoad, aStoredTerm } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

beforeEach(async () => {
  const folder = await allKeptFolder();
  for (const name of await Array.fromAsync(folder.keys())) await folder.removeEntry(name, { recursive: true });
});

const made = '2026-08-20T09:00:00.000Z';
const silent = () => {};
const zipBytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7919) % 251);

/** All of version 4 but what is true of this computer only, and a zip of one of its loads. */
async function fill(store: Database): Promise<void> {
  for (const name of deskStores(store)) {
    for (const record of version4[name]) await store.put(name, structuredClone(record) as never);
  }
  const file = await (await keptFolder()).getFileHandle(keptZipName('load-1'), { create: true });
  const writable = await file.createWritable();
  await writable.write(zipBytes);
  await writable.close();
}

async function everything(store: Database): Promise<Record<string, unknown>> {
  const records = deskStores(store).map(async (name) => [name, await store.getAll(name)] as const);
  return Object.fromEntries(await Promise.all(records));
}

async function saved(passphrase: string | null) {
  const ending = await makeDeskFile({ made, passphrase }, silent);
  if (ending.kind !== 'done') throw new Error(ending.kind);
  return ending;
}

async function restored(file: Blob, passphrase: string | null) {
  const looked = await lookAtDeskFile({ file, passphrase }, silent);
  if (looked.kind !== 'done') return looked;
  const task = { file, passphrase, name: 'a.desk', sum: looked.sum, handle: null };
  return restoreDeskFile(task, silent);
}

async function empty(store: Database): Promise<void> {
  for (const name of store.objectStoreNames) await store.clear(name);
}

test.each([[null], ['Größe 12 – Dachs']])('a desk comes back as it was, passphrase %s', async (passphrase) => {
  const store = await database();
  await fill(store);
  const before = await everything(store);
  const { file } = await saved(passphrase);
  await empty(store);
  await store.put('terms', aStoredTerm({ id: 'another' }));

  const looked = await lookAtDeskFile({ file, passphrase }, silent);
  expect(looked).toMatchObject({
    kind: 'done',
    made,
    contents: { terms: ['Spring 2026', 'Fall 2025'], loads: 2, users: 501, decisions: 2, people: 2, isEmpty: false },
    here: { terms: ['Fall 2026'], loads: 0, editMarks: 0, isEmpty: false },
  });
  expect(looked).toMatchObject({ contents: { editMarks: 4 } });
  expect(await store.get('terms', 'another')).toBeDefined();

  expect(await restored(file, passphrase)).toEqual({ kind: 'done' });
  const after = await everything(store);
  expect(after).toEqual(before);
  const zip = await keptZip('load-1');
  expect(new Uint8Array((await zip?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(zipBytes);
  // What lay there before is gone, and what is here is known to be in the file.
  expect(await Array.fromAsync((await allKeptFolder()).keys())).toHaveLength(1);
  const [deskFile, changed] = [await readComputer(store, 'desk-file'), await readComputer(store, 'changed')];
  expect(deskFile).toMatchObject({ name: 'a.desk', savedAt: made, bytes: file.size, sealed: passphrase !== null });
  expect(deskFile?.stamp).toBe(changed?.stamp);
});

test('a desk file is made and read again and again, while the garbage of the last time is collected', async () => {
  const store = await database();
  await fill(store);
  for (let time = 0; time < 12; time++) {
    const { file } = await saved(null);
    expect(await lookAtDeskFile({ file, passphrase: null }, silent)).toMatchObject({ kind: 'done', made });
  }
});

test('a load whose zip was not in the file says so', async () => {
  const store = await database();
  await store.put('loads', aStoredLoad({ zip: { name: 'a.zip', bytes: 9, sha256: '', kept: true } }));
  const { file } = await saved(null);
  expect(await restored(file, null)).toEqual({ kind: 'done' });
  expect((await store.get('loads', 'load'))?.zip.kept).toBe(false);
});

test('what is refused changes nothing', async () => {
  const store = await database();
  await fill(store);
  const before = await everything(store);
  const { file } = await saved('badger');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const flipped = bytes.slice();
  flipped[200] = (flipped[200] ?? 0) ^ 1;
  const why = async (given: Blob, passphrase: string | null) => {
    const ending = await restored(given, passphrase);
    return ending.kind === 'refused' ? ending.refusal.why : ending.kind;
  };
  expect(await why(file, null)).toBe('passphrase-needed');
  expect(await why(file, 'Badger')).toBe('wrong-passphrase');
  expect(await why(new Blob([bytes.subarray(0, -1)]), 'badger')).toBe('cut-off');
  expect(await why(new Blob([flipped]), 'badger')).toBe('damaged');
  expect(await why(new Blob(['<users/>']), null)).toBe('not-a-desk-file');
  const task = { file, passphrase: 'badger', name: 'a.desk', sum: 'another', handle: null };
  expect(await restoreDeskFile(task, silent)).toMatchObject({ kind: 'refused', refusal: { why: 'unreadable' } });
  expect(await everything(store)).toEqual(before);
  expect((await keptZip('load-1'))?.size).toBe(zipBytes.length);
});

const { write } = deskFileJob();

/** A file that is whole, and holds what somebody has put into it. */
async function aFile(stores: Readonly<Record<string, readonly unknown[]>>, shapes = newestShapes): Promise<Blob> {
  const ending = await write({ made, shapes, stores: Object.entries(stores), passphrase: null });
  if (ending.kind !== 'done') throw new Error(ending.kind);
  return ending.file;
}

test('a desk of version 1 is brought up to date', async () => {
  const store = await database();
  expect(await restored(await aFile(version1, 1), null)).toEqual({ kind: 'done' });
  expect(await store.get('terms', 'term-1')).toMatchObject({ season: 'Fall', year: 2025, ticks: new Map() });
  expect(await store.get('loads', 'load-1')).toMatchObject({ verdict: 'review', zip: { kept: false } });
  expect(await store.count('users')).toBe(2);
});

test.each<[string, Readonly<Record<string, readonly unknown[]>>, number?]>([
  ['a store that there is not', { terms: [], spies: [{ id: 1 }] }],
  ['what is true of a computer only', { computer: [{ id: 'zips', folder: '..' }] }],
  ['a term without a name', { terms: [{ ...aStoredTerm(), name: undefined }] }],
  ['a load without runs', { loads: [{ ...aStoredLoad(), runs: [] }] }],
  ['a load of version 1 without runs', { loads: [{ id: 'load' }] }, 1],
  ['a profile that cannot be read', { profile: [{ id: 'profile', file: '{"format":' }] }],
  [
    'a mark of a field that nothing protects',
    { 'edit-marks': [{ field: 'last_name', scope: 'all', who: '', state: 'never' }] },
  ],
  ['text in the place of a record', { memory: ['people'] }],
  ['a zip that is none', { zips: [{ loadId: 'load', zip: 'bytes' }] }],
])('a file with %s is refused', async (_what, stores, shapes = newestShapes) => {
  const store = await database();
  await store.put('terms', aStoredTerm({ id: 'mine' }));
  const ending = await restored(await aFile(stores, shapes), null);
  expect(ending).toMatchObject({ kind: 'refused', refusal: { why: 'tampered' } });
  expect(await store.getAllKeys('terms')).toEqual(['mine']);
});

test('a desk of a newer version is refused as such', async () => {
  const ending = await restored(await aFile({ terms: [] }, newestShapes + 1), null);
  expect(ending).toMatchObject({ kind: 'refused', refusal: { why: 'newer' } });
});

test('a zip whose name would lead out of its folder is left out', async () => {
  const zips = [{ loadId: '../load', zip: new Blob([zipBytes]) }];
  expect(await restored(await aFile({ terms: [aStoredTerm()], zips }), null)).toEqual({ kind: 'done' });
  expect(await Array.fromAsync((await keptFolder()).keys())).toEqual([]);
});

test('when the disk is full half-way, all is as it was, and no zip is left', async () => {
  const store = await database();
  await fill(store);
  const before = await everything(store);
  const { file, sum } = await saved(null);
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  IDBObjectStore.prototype.put = function (...args) {
    if (++puts === 5) throw new DOMException('', 'QuotaExceededError');
    return put.apply(this, args);
  };
  const ending = await restoreDesk({ file, passphrase: null, name: 'a.desk', sum, handle: null }, silent).finally(
    () => {
      IDBObjectStore.prototype.put = put;
    },
  );
  expect(ending).toEqual({ kind: 'storage-full' });
  expect(await everything(store)).toEqual(before);
  expect((await keptZip('load-1'))?.size).toBe(zipBytes.length);
  expect(await Array.fromAsync((await allKeptFolder()).keys())).toEqual(['load-1.zip']);
});
