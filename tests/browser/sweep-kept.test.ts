/** What of a load is left that was never kept to its end, because its tab was closed meanwhile. */

import { expect, test } from 'vitest';
import { LoadWriter, readUserBlocks } from '../../src/storage/load-store.ts';
import { keptFolder } from '../../src/workers/kept-zips.ts';
import { sweepKept, whileKeeping } from '../../src/workers/sweep-kept.ts';
import { aStoredLoad } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

const noBlock = { block: 0, users: [] };

/** One load that is kept, and one of which only users and zip are there. */
async function leave(): Promise<void> {
  const store = await database();
  await new LoadWriter(store, 'whole').finish(aStoredLoad({ id: 'whole' }));
  for (const loadId of ['whole', 'half']) {
    await store.put('users', { ...noBlock, loadId });
    const writer = await (await (await keptFolder()).getFileHandle(`${loadId}.zip`, { create: true })).createWritable();
    await writer.close();
  }
}

async function left(): Promise<readonly unknown[]> {
  const store = await database();
  const blocks = await Promise.all(['whole', 'half'].map((id) => Array.fromAsync(readUserBlocks(store, id))));
  return [blocks.map(({ length }) => length), (await Array.fromAsync((await keptFolder()).keys())).sort()];
}

test('users and zips without a load are swept away, and those of a load stay', async () => {
  await leave();
  await sweepKept();
  expect(await left()).toEqual([[1, 0], ['whole.zip']]);
});

test('nothing is swept while a load is being kept', async () => {
  await leave();
  await whileKeeping(sweepKept);
  expect(await left()).toEqual([
    [1, 1],
    ['half.zip', 'whole.zip'],
  ]);
});
