import { beforeEach, expect, test } from 'vitest';
import { decisionIn, seenBefore, triageState } from '../../src/state/triage.ts';
import { decide, openTriage, undo } from '../../src/state/triage-verbs.ts';
import { LoadWriter } from '../../src/storage/load-store.ts';
import { readMemory } from '../../src/storage/memory-store.ts';
import { startIntake } from '../../src/workers/intake-client.ts';
import { aStoredLoad, aStoredTerm } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

const at = '2026-08-02T08:00:00Z';
const person = {
  file: null,
  line: 3,
  member: 0,
  start: 0,
  end: 0,
  expiry: '',
  purge: '',
  foreseenBy: [],
  identifiers: [],
};

/** A term with a load of one user, who is turned away. */
async function aTerm(id: string, name: string, group: string): Promise<void> {
  const store = await database();
  await store.put('terms', aStoredTerm({ id, name, code: id }));
  const writer = new LoadWriter(store, `load of ${id}`);
  await writer.add({ ...person, index: 0, primaryId: 'p1', name: 'Doe, Jane', group });
  const zip = { name: 'a.zip', bytes: 0, sha256: id, kept: false };
  await writer.finish(aStoredLoad({ id: `load of ${id}`, termId: id, zip, users: 1 }));
  const file = new File(['User,Message\np1,User is not external\n'], 'report.csv');
  const task = { file, loadId: `load of ${id}`, run: 1, answers: null, reportId: `report of ${id}`, at };
  const intake = startIntake(task, () => {});
  expect(await intake.outcome).toMatchObject({ kind: 'kept' });
  intake.release();
  await openTriage(`load of ${id}`);
}

function onScreen() {
  const state = triageState.value;
  if (state.kind !== 'open') throw new Error(`The triage is not open: ${state.kind}.`);
  const [rejection] = state.rejections;
  if (rejection === undefined) throw new Error('There is no rejection.');
  return { state, rejection, decision: decisionIn(state, rejection) };
}

beforeEach(() => {
  triageState.value = { kind: 'none' };
});

test('who was turned away before for the same reason is known, and by which terms', async () => {
  await aTerm('fall', 'Fall 2026', 'STAFF');
  expect(seenBefore(onScreen().state, onScreen().rejection)).toEqual([]);
  await aTerm('spring', 'Spring 2027', 'STAFF');
  expect(seenBefore(onScreen().state, onScreen().rejection)).toEqual(['Fall 2026']);
});

test('who is expected every term is left as it is in the next, unless another group is sent', async () => {
  await aTerm('fall', 'Fall 2026', 'STAFF');
  await decide([onScreen().rejection], (before) => ({ ...before, status: 'ignored', expectedIn: 'STAFF' }));
  await aTerm('spring', 'Spring 2027', 'STAFF');
  expect(onScreen().decision).toMatchObject({ status: 'ignored', expectedIn: 'STAFF' });
  await aTerm('summer', 'Summer 2027', 'STUDENT');
  expect(onScreen().decision).toMatchObject({ status: 'open', expectedIn: null });
});

test('who is waited for is waited for in the next term, and a note added there changes nothing else', async () => {
  await aTerm('fall', 'Fall 2026', 'STAFF');
  await decide([onScreen().rejection], (before) => ({ ...before, status: 'waiting', note: 'asked HR' }));
  await aTerm('spring', 'Spring 2027', 'STAFF');
  expect(onScreen().decision).toMatchObject({ status: 'waiting', note: 'asked HR' });
  await decide([onScreen().rejection], (before) => ({ ...before, note: 'asked HR twice' }));
  expect(onScreen().decision).toMatchObject({ status: 'waiting', note: 'asked HR twice' });
});

test('undoing brings back what earlier terms had said, and forgets what this one said', async () => {
  await aTerm('fall', 'Fall 2026', 'STAFF');
  await decide([onScreen().rejection], (before) => ({ ...before, status: 'ignored', expectedIn: 'STAFF' }));
  await aTerm('spring', 'Spring 2027', 'STAFF');
  await decide([onScreen().rejection], (before) => ({ ...before, status: 'fixed', expectedIn: null }));
  expect((await readMemory(await database())).get('p1')?.expected.size).toBe(0);
  await undo();
  expect(onScreen().decision).toMatchObject({ status: 'ignored', expectedIn: 'STAFF' });
  expect((await readMemory(await database())).get('p1')?.expected.get('user-not-external')).toBe('STAFF');
});
