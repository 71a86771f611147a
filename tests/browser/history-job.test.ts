import { expect, test } from 'vitest';
import { LoadWriter } from '../../src/storage/load-store.ts';
import { keepReport } from '../../src/storage/report-store.ts';
import { historian } from '../../src/workers/history-client.ts';
import { rejectionsOf } from '../fixtures/a-rejection.ts';
import { aStoredLoad, aStoredRun, aStoredTerm } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

const runs = [aStoredRun({ saved: '2026-08-02T08:00:00Z' })];
const facts = { name: 'r.csv', sheet: '', columns: { id: '', message: '' }, answers: null, read: '', run: 1 };

async function aLoad(termId: string | null, rejected: number): Promise<void> {
  const store = await database();
  const loadId = `load of ${termId}`;
  await new LoadWriter(store, loadId).finish(aStoredLoad({ id: loadId, termId, users: rejected, runs }));
  const people = Array.from({ length: rejected }, (_, index) => ({ primaryId: `p${index}` }));
  const rows = people.map(({ primaryId }) => [primaryId, 'User is not external'] as const);
  const id = `report of ${termId}`;
  const rejections = rejectionsOf(rows, people, { reportId: id });
  await keepReport(store, { ...facts, id, loadId, rows: rejected }, rejections);
}

test('terms come the last first, without those in which nothing was sent and what has no term', async () => {
  const store = await database();
  await store.put('terms', aStoredTerm({ id: 'spring', name: 'Spring 2026', begun: '2026-01-02T08:00:00Z' }));
  await store.put('terms', aStoredTerm({ id: 'fall', begun: '2026-08-02T08:00:00Z' }));
  await store.put('terms', aStoredTerm({ id: 'empty', begun: '2026-09-02T08:00:00Z' }));
  await aLoad('spring', 3);
  await aLoad('fall', 2);
  await aLoad(null, 9);
  const past = await historian.ask(async (api) => api.history());
  if (typeof past === 'string') throw new Error(past);
  expect(past.map(({ name, rejected }) => [name, rejected?.all])).toEqual([
    ['Fall 2026', 2],
    ['Spring 2026', 3],
  ]);
  historian.release();
});

test('fifty thousand rejections are summed up while the page goes on', async () => {
  const store = await database();
  const terms = ['a', 'b', 'c', 'd', 'e'];
  for (const id of terms) {
    await store.put('terms', aStoredTerm({ id }));
    await aLoad(id, 10_000);
  }
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map((task) => task.duration)));
  observer.observe({ type: 'longtask' });
  const before = performance.now();
  const past = await historian.ask(async (api) => api.history());
  console.info(`50,000 rejections in ${Math.round(performance.now() - before)} ms`);
  observer.disconnect();
  expect(past).toHaveLength(terms.length);
  expect(long.filter((task) => task > 100)).toEqual([]);
  historian.release();
}, 60_000);
