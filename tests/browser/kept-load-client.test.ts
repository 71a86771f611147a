import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { makeMendedZip, releaseKeptLoads, userText } from '../../src/workers/kept-load-client.ts';
import { deleteKeptZip } from '../../src/workers/kept-zips.ts';
import { startPreparation } from '../../src/workers/prepare-client.ts';
import { anExport, users } from '../fixtures/an-export.ts';
import { plainWishes } from '../fixtures/plain-wishes.ts';
import { settings } from '../fixtures/settings.ts';
import { noDatabaseFirst } from './empty-database.ts';
import { emptyStorageFirst, zipsHeld, zipsInStorage } from './scratch.ts';
import { running, spoil, watchWorkers, workers } from './workers-in-view.ts';

noDatabaseFirst();
watchWorkers();
emptyStorageFirst();

const loadId = 'load-1';
const all = users(600);
const task = { loadId, users: [599, 3], name: 'mended.zip', spare: null };

afterEach(async () => {
  await releaseKeptLoads();
  await deleteKeptZip(loadId);
});

/** Keeps the load, and gives its zip. */
async function kept(): Promise<Blob> {
  const preparation = startPreparation([new File([anExport(all)], 'students.xml')], settings, () => {}, plainWishes);
  const outcome = await preparation.outcome;
  await preparation.keep({ id: loadId, termId: null, run: 1, at: '2026-08-01T08:00:00Z', details: 'people' }, () => {});
  if (outcome.kind !== 'done' || outcome.zip === null) throw new Error('There is no zip.');
  const zip = new Blob([await outcome.zip.arrayBuffer()]);
  await preparation.release();
  return zip;
}

async function textOf(zip: Blob): Promise<string> {
  const [text] = Object.values(unzipSync(new Uint8Array(await zip.arrayBuffer())));
  return new TextDecoder().decode(text);
}

test('a zip of the mended holds the chosen users as they were sent, and can be read until the next one', async () => {
  await kept();
  const outcome = await makeMendedZip(task);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  expect(await textOf(outcome.zip)).toContain(`<users>\n${all[3]}\n${all[599]}\n</users>`);
  expect(outcome.facts).toMatchObject({ name: 'mended.zip', bytes: outcome.zip.size, entries: [{ users: 2 }] });
  await makeMendedZip({ ...task, users: [5] });
  expect(await zipsInStorage()).toHaveLength(1);
});

test('one worker is started when it is first needed; let go, it leaves no zip and no hold', async () => {
  await kept();
  expect(running()).toEqual([]);
  expect(await userText(loadId, 3)).toBe(all[3]);
  await makeMendedZip(task);
  expect(workers.filter(({ kind }) => kind === 'kept-load')).toHaveLength(1);
  await releaseKeptLoads();
  expect(running()).toEqual([]);
  expect(await zipsInStorage()).toEqual([]);
  await vi.waitFor(async () => expect(await zipsHeld()).toBe(0));
});

test('a load whose zip is gone says so, unless the same zip comes from elsewhere', async () => {
  const spare = await kept();
  await deleteKeptZip(loadId);
  expect(await makeMendedZip(task)).toEqual({ kind: 'gone' });
  const outcome = await makeMendedZip({ ...task, spare });
  expect(outcome.kind === 'done' && (await textOf(outcome.zip))).toContain(all[599]);
});

test('a worker that dies is told as stopped, and the next question starts another one', async () => {
  await kept();
  spoil('kept-load', 'throw new Error("dead");');
  expect(await makeMendedZip(task)).toEqual({ kind: 'stopped' });
  expect(running()).toEqual([]);
  spoil('kept-load', '');
  expect(await userText(loadId, 3)).toBe(all[3]);
});

test('letting go while a zip is made ends that', async () => {
  await kept();
  const making = makeMendedZip(task);
  await vi.waitFor(() => expect(running()).toEqual(['kept-load']));
  await releaseKeptLoads();
  expect(await making).toEqual({ kind: 'stopped' });
});
