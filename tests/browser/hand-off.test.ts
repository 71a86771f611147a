import { h, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { markSaved, markUploaded, readLoad } from '../../src/storage/load-store.ts';
import { upgradeRecord } from '../../src/storage/upgrades.ts';
import { HandOffView } from '../../src/ui/handoff/hand-off-view.tsx';
import { version1 } from '../fixtures/databases/version-1.ts';
import { aStoredLoad, aStoredRun } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

const sha256 = 'a1'.repeat(32);
const zip = { name: 'a.zip', bytes: 7, sha256, kept: false };
const runs = [aStoredRun({ bytes: 7, sha256 }), aStoredRun({ number: 2, zip: 'b.zip', users: [0], bytes: 3, sha256 })];
const uploaded = { at: '2026-08-02T08:00:00.000Z', initials: 'EK' };

afterEach(() => render(null, document.body));

async function kept() {
  const store = await database();
  await store.put('loads', aStoredLoad({ id: 'load', runs, zip, users: 1 }));
  return store;
}

test('when a zip was first saved stands, and other runs stay as they are', async () => {
  const store = await kept();
  await markSaved(store, 'load', 1, '2026-08-01');
  expect(await markSaved(store, 'load', 1, '2026-08-03')).toMatchObject({ runs: [{ saved: '2026-08-01' }, runs[1]] });
  expect(await readLoad(store, 'load')).toMatchObject({ runs: [{ saved: '2026-08-01' }, { saved: null }] });
});

test('who uploaded a run is noted and can be taken back', async () => {
  const store = await kept();
  expect(await markUploaded(store, 'load', 2, uploaded)).toMatchObject({ runs: [runs[0], { uploaded }] });
  expect(await markUploaded(store, 'load', 2, null)).toEqual(await readLoad(store, 'load'));
  expect((await readLoad(store, 'load'))?.runs).toEqual(runs);
});

test('nothing is noted on a load or a run that is gone', async () => {
  const store = await kept();
  expect(await markUploaded(store, 'load', 3, uploaded)).toBeNull();
  expect(await markSaved(store, 'other', 1, '2026-08-01')).toBeNull();
  expect((await readLoad(store, 'load'))?.runs).toEqual(runs);
});

test('of zips of version 1 is known what was known of the whole load', () => {
  const [load] = version1.loads;
  expect(upgradeRecord('loads', load, 1)).toMatchObject({
    runs: [
      { bytes: load.zip.bytes, sha256: load.zip.sha256 },
      { bytes: null, sha256: null },
    ],
  });
});

test('another screen shows the hand-off below a heading of its own', async () => {
  await kept();
  render(h(HandOffView, { loadId: 'load', level: 3 }), document.body);
  await vi.waitFor(() => expect(document.querySelector('h3')?.textContent).toBe('The zip'));
  expect(document.querySelector('h1, h2')).toBeNull();
  const zips = [...document.querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(zips).toEqual([
    expect.stringMatching(/^Run 2, .*: b\.zip, only the mended$/),
    expect.stringMatching(/^Run 1, .*: a\.zip, the whole load$/),
  ]);
});
