import { afterEach, expect, test } from 'vitest';
import type { LoadComparison } from '../../src/core/comparison/load-comparison.ts';
import type { Outcome } from '../../src/core/comparison/outcome.ts';
import type { Load } from '../../src/core/load.ts';
import { readBook } from '../../src/storage/book-store.ts';
import { deleteLoad, readLoad } from '../../src/storage/load-store.ts';
import type { KeepTask } from '../../src/workers/keep-api.ts';
import { deleteKeptZip } from '../../src/workers/kept-zips.ts';
import type { InTerm } from '../../src/workers/prepare-api.ts';
import { type Preparation, startPreparation } from '../../src/workers/prepare-client.ts';
import { anExport, aUser } from '../fixtures/an-export.ts';
import { plainWishes } from '../fixtures/plain-wishes.ts';
import { settings } from '../fixtures/settings.ts';
import { aStoredTerm } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';
import { emptyStorageFirst } from './scratch.ts';

noDatabaseFirst();
emptyStorageFirst();

const fall25 = aStoredTerm({ id: 'fall-25', name: 'Fall 2025', year: 2025 });
const inFirst: InTerm = { zipName: 'alma-20263L-2025-08-01-run1.zip', lastYear: null, lastFull: null };
const inNext: InTerm = { zipName: 'alma-20273L-2026-08-01-run1.zip', lastYear: 'load-1', lastFull: 'load-1' };

const preparations: Preparation[] = [];

afterEach(async () => {
  for (const preparation of preparations.splice(0)) await preparation.release();
  for (const id of ['load-1', 'load-2']) await deleteKeptZip(id);
});

async function prepared(
  users: readonly string[],
  inTerm: InTerm | null,
): Promise<{ readonly load: Load; readonly preparation: Preparation }> {
  const file = new File([anExport(users)], 'students.xml');
  const preparation = startPreparation([file], settings, () => {}, { ...plainWishes, inTerm });
  preparations.push(preparation);
  const outcome = await preparation.outcome;
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return { load: outcome.load, preparation };
}

/** Prepares, keeps and sends the load of Fall 2025. */
async function sendFirst(users: readonly string[], task: Partial<KeepTask> = {}): Promise<LoadComparison | null> {
  const { load, preparation } = await prepared(users, inFirst);
  const whole: KeepTask = {
    id: 'load-1',
    termId: fall25.id,
    run: 1,
    at: '2025-08-01T08:00:00.000Z',
    details: 'people',
    ...task,
  };
  expect(await preparation.keep(whole, () => {})).toEqual({ kind: 'kept' });
  const store = await database();
  await store.put('terms', fall25);
  const kept = await readLoad(store, whole.id);
  if (kept === null) throw new Error('It is not kept.');
  const [run] = kept.runs;
  if (run === undefined) throw new Error('It has no run.');
  await store.put('loads', { ...kept, runs: [{ ...run, saved: '2025-08-02T08:00:00.000Z' }] });
  return load.comparison;
}

const faculty = Array.from({ length: 40 }, (_, index) => aUser({ primaryId: `f${index}`, group: 'FACULTY' }));
const before = [aUser({ primaryId: 'a' }), aUser({ primaryId: 'b' }), aUser({ primaryId: 'c' }), ...faculty];
const now = [aUser({ primaryId: 'B' }), aUser({ primaryId: 'c', lastName: 'New' }), aUser({ primaryId: 'd' })];

test('the second load of a term is compared with the first, and asks about the group that fell', async () => {
  expect(await sendFirst(before)).toMatchObject({ lastFull: null, people: 'first-load', sameFile: null });
  const { load, preparation } = await prepared(now, inNext);
  const earlier = { id: 'load-1', term: 'Fall 2025', run: 1, saved: '2025-08-02T08:00:00.000Z', users: 43 };
  expect(load.comparison).toEqual({
    lastYear: earlier,
    lastFull: earlier,
    sameFile: null,
    people: {
      users: { new: 1, changed: 1, unchanged: 1, gone: 41 },
      changedIn: expect.objectContaining({ names: { users: 1, only: 1 }, contacts: { users: 0, only: 0 } }),
      withoutId: { before: 0, now: 0 },
      repeated: { before: 0, now: 0 },
    },
    groups: [
      { group: 'FACULTY', now: 0, lastYear: 40, lastFull: 40, hasFallen: true },
      { group: 'STUDENT', now: 3, lastYear: 3, lastFull: 3, hasFallen: false },
    ],
  });
  expect(load.groups.find(({ rule }) => rule === 'count-swing')?.first).toMatchObject([
    { value: 'FACULTY', detail: 'FACULTY had 40 users in run 1 of Fall 2025 and has 0 now.' },
  ]);
  const { comparison } = preparation;
  const people = async (outcome: Outcome, text: string, from: number) => {
    const page = await comparison.comparedPeople(outcome, text, from, 100);
    return { total: page.total, ids: page.people.map(({ primaryId }) => primaryId) };
  };
  const changed = await comparison.comparedPeople('changed', '', 0, 100);
  expect(changed).toMatchObject({ total: 1, people: [{ primaryId: 'c', changed: ['names'] }] });
  expect(await people('gone', '', 40)).toEqual({ total: 41, ids: ['f39'] });
  expect(await people('gone', 'F3', 10)).toEqual({ total: 11, ids: ['f39'] });
  expect(await people('unchanged', 'b', 0)).toEqual({ total: 1, ids: ['B'] });
  expect(await people('new', 'x', 0)).toEqual({ total: 0, ids: [] });
  expect(await (await comparison.comparedFile('new', 'csv')).text()).toBe(
    'Primary identifier,User group\r\nd,STUDENT\r\n',
  );
  expect((await comparison.comparedFile('groups', 'xlsx')).size).toBeGreaterThan(500);
});

test('a load of a term is kept with its book, its groups and what it was compared with', async () => {
  await sendFirst(before);
  const { preparation } = await prepared(now, inNext);
  const task = { id: 'load-2', termId: 'fall-26', run: 1, at: '2026-08-01T08:00:00.000Z', details: 'people' } as const;
  await preparation.keep(task, () => {});
  const store = await database();
  expect(await readLoad(store, 'load-2')).toMatchObject({
    groups: new Map([['STUDENT', 3]]),
    compared: { loadId: 'load-1', new: 1, changed: 1, unchanged: 1, gone: 41 },
  });
  expect(await readBook(store, 'load-2')).toMatchObject({ users: 3, groups: ['STUDENT'] });
  await deleteLoad(store, 'load-2');
  expect(await readBook(store, 'load-2')).toBeNull();
  expect(await readBook(store, 'load-1')).toMatchObject({ users: 43 });
});

test('a load without a term is compared with nothing, and leaves no book', async () => {
  await sendFirst(before);
  const { load, preparation } = await prepared(now, null);
  expect(load.comparison).toBeNull();
  expect(load.groups.map(({ rule }) => rule)).not.toContain('count-swing');
  await preparation.keep(
    { id: 'load-2', termId: null, run: 1, at: '2026-08-01T08:00:00.000Z', details: 'people' },
    () => {},
  );
  const store = await database();
  expect(await readLoad(store, 'load-2')).toMatchObject({ groups: new Map(), compared: null });
  expect(await readBook(store, 'load-2')).toBeNull();
});

test('the same file is known again', async () => {
  await sendFirst(before);
  const { load } = await prepared(before, inNext);
  expect(load.comparison).toMatchObject({
    sameFile: { id: 'load-1', term: 'Fall 2025' },
    people: { users: { new: 0, changed: 0, unchanged: 43, gone: 0 } },
  });
});

test('where the book is missing or damaged, groups are compared all the same', async () => {
  await sendFirst(before);
  const store = await database();
  const { bytes } = (await store.get('books', 'load-1')) ?? { bytes: new Uint8Array() };
  bytes[bytes.length - 1] = 0;
  await store.put('books', { loadId: 'load-1', bytes });
  const told = async () => (await prepared(now, inNext)).load.comparison;
  const groups = [{ group: 'FACULTY', lastFull: 40, hasFallen: true }, { group: 'STUDENT' }];
  expect(await told()).toMatchObject({ people: 'damaged', groups });
  await store.delete('books', 'load-1');
  expect(await told()).toMatchObject({ people: 'not-kept', groups });
});

test('an export that stops the load is compared with nothing', async () => {
  await sendFirst(before);
  const { load } = await prepared([aUser({ lastName: 'A & B' })], inNext);
  expect(load).toMatchObject({ verdict: 'blocked', comparison: null });
});
