import { expect, test } from 'vitest';
import { earlierFor } from '../../src/state/comparison.ts';
import type { StoredLoad } from '../../src/storage/stored-shapes.ts';
import { aStoredLoad, aStoredRun, aStoredTerm } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

const terms = [
  aStoredTerm({ id: 'fall-25', name: 'Fall 2025', year: 2025 }),
  aStoredTerm({ id: 'spring-26', name: 'Spring 2026', season: 'Spring', year: 2026 }),
  aStoredTerm({ id: 'fall-26', name: 'Fall 2026', year: 2026 }),
];
const saved = '2026-08-02T08:00:00.000Z';

/** A load that was sent, kept in the order of `day`. */
const sent = (id: string, termId: string | null, day: number, facts: Partial<StoredLoad> = {}): StoredLoad => {
  const kept = `2026-08-${String(day).padStart(2, '0')}T08:00:00.000Z`;
  return aStoredLoad({ id, termId, kept, runs: [aStoredRun({ saved })], ...facts });
};

async function earlier(loads: readonly StoredLoad[]): ReturnType<typeof earlierFor> {
  const store = await database();
  for (const term of terms) await store.put('terms', term);
  for (const load of loads) await store.put('loads', load);
  return earlierFor('fall-26');
}

test('the first load has none before it', async () => {
  expect(await earlier([])).toEqual({ lastYear: null, lastFull: null });
});

test('it is the last full load, and the last one of the same season last year', async () => {
  // Ids tell nothing of the order.
  const loads = [sent('z', 'fall-25', 1), sent('y', 'fall-25', 2), sent('a', 'spring-26', 3)];
  expect(await earlier(loads)).toEqual({ lastYear: 'y', lastFull: 'a' });
});

test('a load of the same term counts once it was saved', async () => {
  const unsaved = sent('b', 'fall-26', 4, { runs: [aStoredRun()] });
  expect(await earlier([sent('a', 'spring-26', 3), unsaved])).toEqual({ lastYear: null, lastFull: 'a' });
  expect(await earlier([sent('b', 'fall-26', 4)])).toEqual({ lastYear: null, lastFull: 'b' });
});

test('runs of the mended say nothing, and a load without a term is nobody’s last load', async () => {
  const mended = [aStoredRun(), aStoredRun({ number: 2, users: [0], saved })];
  const loads = [sent('a', 'fall-25', 1), sent('b', 'spring-26', 3, { runs: mended }), sent('c', null, 4)];
  expect(await earlier(loads)).toEqual({ lastYear: 'a', lastFull: 'a' });
});

test('of a term that is not there nothing is known', async () => {
  await earlier([sent('a', 'fall-25', 1)]);
  expect(await earlierFor('never')).toEqual({ lastYear: null, lastFull: null });
});
