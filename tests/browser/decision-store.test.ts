import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { changeDecisions, countSteps, readDecisions, undoLast } from '../../src/storage/decision-store.ts';
import { closeDatabase, type Database, openDatabase } from '../../src/storage/open-database.ts';
import type { StoredDecision } from '../../src/storage/stored-shapes.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

const now = '2026-08-01T08:00:00Z';
const open: StoredDecision = { status: 'open', note: '', expectedIn: null, done: [], inRun: 1 };
const keys = (count: number): string[] => Array.from({ length: count }, (_, index) => `person ${index}`);
const change = (more: Partial<StoredDecision>) => (before: StoredDecision | null) => {
  const was = before ?? open;
  return { was, after: { ...was, ...more } };
};
const status = (to: StoredDecision['status']) => change({ status: to });
const note = (text: string) => change({ note: text });

/** What another tab sees: a connection of its own. */
const otherTab = async (): Promise<Database> => (await openDB('termload')) as unknown as Database;

test('what was decided is there after the database was closed', async () => {
  await changeDecisions(await database(), 'fall', keys(3), status('fixed'), now);
  await closeDatabase();
  const decisions = await readDecisions(await database(), 'fall');
  expect([...decisions.keys()].sort()).toEqual(keys(3));
  expect([...decisions.values()]).toEqual(new Array(3).fill({ ...open, status: 'fixed' }));
});

test('desks do not mix', async () => {
  const store = await database();
  await changeDecisions(store, 'fall', ['a'], status('fixed'), now);
  await changeDecisions(store, 'fall 2', ['a'], status('ignored'), now);
  expect((await readDecisions(store, 'fall')).get('a')?.status).toBe('fixed');
  expect((await readDecisions(store, 'fall 2')).get('a')?.status).toBe('ignored');
});

test('a name that every object has is a key like any other', async () => {
  const store = await database();
  await changeDecisions(store, 'fall', ['constructor', '__proto__', 'toString'], status('fixed'), now);
  const decisions = await readDecisions(store, 'fall');
  expect(decisions.get('constructor')?.status).toBe('fixed');
  expect(decisions.get('toString')?.status).toBe('fixed');
  expect(decisions.get('__proto__')?.status).toBe('fixed');
});

test('changes of two tabs to the same people both survive', async () => {
  const [mine, theirs] = [await database(), await otherTab()];
  const turns = keys(40).flatMap((key) => [
    changeDecisions(mine, 'fall', [key], status('waiting'), now),
    changeDecisions(theirs, 'fall', [key], note('called'), now),
  ]);
  await Promise.all(turns);
  const decisions = [...(await readDecisions(mine, 'fall')).values()];
  expect(decisions).toEqual(
    new Array(40).fill({ status: 'waiting', note: 'called', expectedIn: null, done: [], inRun: 1 }),
  );
  theirs.close();
});

test('steps are undone one by one, from the last, also after the database was closed', async () => {
  await changeDecisions(await database(), 'fall', keys(3), status('waiting'), now);
  await changeDecisions(await database(), 'fall', ['person 1'], status('fixed'), now);
  await closeDatabase();
  const store = await database();
  expect(await countSteps(store, 'fall')).toBe(2);
  expect([...((await undoLast(store, 'fall')) ?? [])]).toEqual([
    ['person 1', { decision: { ...open, status: 'waiting' }, holds: { ...open, status: 'waiting' } }],
  ]);
  expect([...((await undoLast(store, 'fall')) ?? [])].map(([, undone]) => undone)).toEqual(
    new Array(3).fill({ decision: null, holds: open }),
  );
  expect(await undoLast(store, 'fall')).toBeNull();
  expect((await readDecisions(store, 'fall')).size).toBe(0);
});

test('undoing leaves alone what another tab has changed since', async () => {
  const [mine, theirs] = [await database(), await otherTab()];
  await changeDecisions(mine, 'fall', ['a', 'b'], status('ignored'), now);
  await changeDecisions(theirs, 'other desk', ['a'], note('elsewhere'), now);
  // Not a step of this desk, so that the step of both people is the last.
  const record = await theirs.getAll('decisions');
  const changed = record.map((bucket) => ({
    ...bucket,
    decisions: new Map(
      [...bucket.decisions].map(([key, decision]) => [key, key === 'a' ? { ...decision, note: 'mine' } : decision]),
    ),
  }));
  for (const bucket of changed) await theirs.put('decisions', bucket);
  expect([...((await undoLast(mine, 'fall')) ?? [])].map(([key]) => key)).toEqual(['b']);
  expect((await readDecisions(mine, 'fall')).get('a')).toEqual({
    status: 'ignored',
    note: 'mine',
    expectedIn: null,
    done: [],
    inRun: 1,
  });
  theirs.close();
});

test('fifty thousand decisions at once are one step, and no more records than buckets', async () => {
  const store = await database();
  await changeDecisions(store, 'fall', keys(50_000), status('ignored'), now);
  expect(await store.count('decisions')).toBeLessThanOrEqual(128);
  expect((await readDecisions(store, 'fall')).size).toBe(50_000);
  expect((await undoLast(store, 'fall'))?.size).toBe(50_000);
});

test('a database that a newer version has made is told as such', async () => {
  (await openDB('termload', 99)).close();
  expect(await openDatabase()).toBe('newer-version');
});

test('a tab with a newer version gets the database from one that has it open', async () => {
  const mine = await database();
  const newer = await openDB('termload', 99);
  expect(newer.version).toBe(99);
  await expect(mine.count('decisions')).rejects.toThrow();
  newer.close();
});
