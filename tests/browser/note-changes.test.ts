import { expect, test } from 'vitest';
import { changeComputer, readComputer } from '../../src/storage/computer-store.ts';
import { deskStores } from '../../src/storage/desk-snapshot.ts';
import { changesChannel } from '../../src/storage/note-changes.ts';
import { version4 } from '../fixtures/databases/version-4.ts';
import { aStoredTerm } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

const stamp = async () => (await readComputer(await database(), 'changed'))?.stamp ?? null;

test('whatever is changed in whichever store is noted', async () => {
  const store = await database();
  expect(await stamp()).toBeNull();
  for (const name of deskStores(store)) {
    const before = await stamp();
    await store.put(name, structuredClone(version4[name][0]) as never);
    expect(await stamp(), name).not.toBe(before);
  }
  const before = await stamp();
  await store.delete('terms', 'term-1');
  expect(await stamp()).not.toBe(before);
});

test('reading is no change, nor is what is true of this computer only', async () => {
  const store = await database();
  await store.put('terms', aStoredTerm());
  const before = await stamp();
  await store.getAll('terms');
  await store.transaction(['terms', 'loads']).done;
  await changeComputer(store, 'zips', () => ({ id: 'zips', folder: 'desk-1' }));
  expect(await stamp()).toBe(before);
});

test('a change that is taken back is not noted', async () => {
  const store = await database();
  await store.put('terms', aStoredTerm());
  const before = await stamp();
  const transaction = store.transaction('terms', 'readwrite');
  await transaction.store.put(aStoredTerm({ name: 'Another' }));
  transaction.abort();
  await transaction.done.catch(() => {});
  expect(await stamp()).toBe(before);
});

test('all threads are told', async () => {
  const channel = new BroadcastChannel(changesChannel);
  const told = new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }));
  await (await database()).put('terms', aStoredTerm());
  await told;
  channel.close();
});
