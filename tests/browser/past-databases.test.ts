/** Every past version of the database, filled as that version filled it, is opened by today's code and loses nothing. */

import { deleteDB, openDB } from 'idb';
import { expect, test } from 'vitest';
import { turnedAwayAt } from '../../src/core/preview/foreseen-outcomes.ts';
import { presetProfiles } from '../../src/core/profile/preset-profiles.ts';
import { isRecordOf } from '../../src/storage/check-record.ts';
import { readComputer } from '../../src/storage/computer-store.ts';
import { changeDecisions, countSteps, readDecisions, undoLast } from '../../src/storage/decision-store.ts';
import { deskStores, readRecords } from '../../src/storage/desk-snapshot.ts';
import { deleteEditMark, keepEditMark, readEditMarks } from '../../src/storage/edit-mark-store.ts';
import { markHeldBack, readLoad, readLoads, readUser, readUserBlocks } from '../../src/storage/load-store.ts';
import { changeMemory, readMemory } from '../../src/storage/memory-store.ts';
import { closeDatabase } from '../../src/storage/open-database.ts';
import { readProfile } from '../../src/storage/profile-store.ts';
import { readRejections, readReports } from '../../src/storage/report-store.ts';
import type { StoredDecision } from '../../src/storage/stored-shapes.ts';
import { readTerm } from '../../src/storage/term-store.ts';
import { upgrades } from '../../src/storage/upgrades.ts';
import { version1 } from '../fixtures/databases/version-1.ts';
import { version2 } from '../fixtures/databases/version-2.ts';
import { version3 } from '../fixtures/databases/version-3.ts';
import { version4 } from '../fixtures/databases/version-4.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

/** Every past version with what it may hold, the oldest first; the newest is the one that is written today. */
const versions: readonly Readonly<Record<string, readonly unknown[]>>[] = [version1, version2, version3, version4];

/** Makes the database as it was when it had that many upgrades, and fills it. */
async function fill(version: number): Promise<void> {
  const old = await openDB('termload', version, {
    upgrade(made) {
      for (const upgrade of upgrades.slice(0, version)) upgrade.make(made);
    },
  });
  for (const [store, records] of Object.entries(versions[version - 1] ?? {})) {
    for (const record of records) await old.put(store, record);
  }
  old.close();
}

const { terms, loads, users, reports, rejections, decisions, memory } = version1;
const [toggled, waited] = ['p0012\nuser-not-external\n', 'p0007\nmandatory-missing\nemail_type'];

test('every version that there was has its fixture', () => {
  expect(versions.length).toBe(upgrades.length);
});

test.each(versions.map((fixture, index) => [index + 1, fixture] as const))(
  'the fixture of version %i has records for every store of that version',
  async (version, fixture) => {
    await fill(version);
    const stored = await openDB('termload', version);
    expect(Object.keys(fixture).sort()).toEqual([...stored.objectStoreNames].sort());
    for (const store of stored.objectStoreNames) expect(await stored.count(store), store).toBeGreaterThan(0);
    stored.close();
  },
);

test('a database of version 1 is brought to the newest version', async () => {
  await fill(1);
  expect((await database()).version).toBe(upgrades.length);
});

test('every record of every version is one that today’s app could have written', async () => {
  for (const version of versions.keys()) {
    await fill(version + 1);
    const store = await database();
    for (const name of deskStores(store)) {
      for await (const record of readRecords(store, name)) {
        expect(isRecordOf(name, record), `version ${version + 1}, ${name}: ${JSON.stringify(record)}`).toBe(true);
      }
    }
    await closeDatabase();
    await deleteDB('termload');
  }
});

/** Loads of version 3 did not say what their preview foresaw; the newest first. */
const loadsOf3 = version3.loads.map((load) => ({ ...load, previewed: null })).reverse();

/** What version 1 could not say of a term: the season by its name, and the usual dates. */
const dated = [
  { season: 'Fall', year: 2025, expiry: '2031-08-01', purge: '2032-08-01', sample: false, ticks: new Map() },
  { season: 'Spring', year: 2026, expiry: '2032-01-05', purge: '2033-01-05', sample: false, ticks: new Map() },
];

test('terms and settings of version 1 are read', async () => {
  await fill(1);
  const store = await database();
  for (const [index, term] of terms.entries())
    expect(await readTerm(store, term.id)).toEqual({ ...term, ...dated[index] });
  expect(await readTerm(store, 'term-3')).toBeNull();
  const { reportColumns, ...others } = await readProfile(store);
  expect(reportColumns).toEqual(version1.profile[0].reportColumns);
  expect(others).toEqual({ ...presetProfiles.alma, reportColumns: undefined });
});

/** A load of version 1 knew when its zips were made, which is when they were saved, and nothing of its findings. */
const summedUp = ({ runs, ...load }: (typeof loads)[number]) => ({
  ...load,
  runs: runs.map((run) => ({
    ...run,
    // Of a zip of the mended its size was not kept.
    bytes: run.users === null ? load.zip.bytes : null,
    sha256: run.users === null ? load.zip.sha256 : null,
    saved: run.made,
    uploaded: null,
  })),
  verdict: 'review',
  findings: [],
  groups: new Map(),
  compared: null,
  heldBack: null,
  previewed: null,
  details: 'people',
});

test('loads of version 1 are read, the newest first, with all their users', async () => {
  await fill(1);
  const store = await database();
  expect(await readLoads(store)).toEqual([summedUp(loads[1]), summedUp(loads[0])]);
  expect(await readLoad(store, 'load-2')).toEqual(summedUp(loads[1]));
  expect(await Array.fromAsync(readUserBlocks(store, 'load-1'))).toEqual(users);
  expect(await Array.fromAsync(readUserBlocks(store, 'load-2'))).toEqual([]);
  expect(await readUser(store, 'load-1', 500)).toEqual(users[1].users[0]);
});

test('terms, settings and loads of version 2 are read as they were written', async () => {
  await fill(2);
  const store = await database();
  for (const term of version2.terms) expect(await readTerm(store, term.id)).toEqual(term);
  const [first, second] = version2.loads.map((load) => ({ ...load, heldBack: null, previewed: null }));
  expect(await readLoads(store)).toEqual([second, first]);
  expect(await readProfile(store)).toMatchObject({ preset: 'i-share', library: 'A library', people: 'never' });
  expect(await store.get('books', 'load-1')).toEqual(version2.books[0]);
  expect(await readComputer(store, 'desk-file')).toEqual(version2.computer[2]);
  expect(await readComputer(store, 'zips')).toEqual(version2.computer[1]);
});

test('who was held back from a load of version 3 still waits', async () => {
  await fill(3);
  const store = await database();
  expect(await readLoads(store)).toEqual(loadsOf3);
  await markHeldBack(store, 'load-1', { saved: '2026-02-01T08:00:00.000Z' });
  expect((await readLoad(store, 'load-1'))?.heldBack).toEqual(version3.loads[0].heldBack);
  await markHeldBack(store, 'load-1', { settled: '2026-02-02T08:00:00.000Z' });
  await markHeldBack(store, 'load-2', { settled: '2026-02-02T08:00:00.000Z' });
  const waits = { ...version3.loads[0].heldBack, settled: '2026-02-02T08:00:00.000Z' };
  expect((await readLoads(store)).map(({ heldBack }) => heldBack)).toEqual([null, waits]);
});

test('a database of version 3 has no marks of what staff edited, and takes them', async () => {
  await fill(3);
  const store = await database();
  expect(await readEditMarks(store)).toEqual([]);
  await keepEditMark(store, version4['edit-marks'][0]);
  expect(await readEditMarks(store)).toEqual([version4['edit-marks'][0]]);
  expect(await readLoads(store)).toEqual(loadsOf3);
});

test('what version 4 said of fields that staff edited is read, and changed where it lies', async () => {
  await fill(4);
  const store = await database();
  const [campus, group, ...people] = version4['edit-marks'];
  expect(await readEditMarks(store)).toEqual([group, ...people, campus]);
  await keepEditMark(store, { ...group, state: 'never' });
  for (const mark of people) await deleteEditMark(store, mark);
  expect(await readEditMarks(store)).toEqual([{ ...group, state: 'never' }, campus]);
});

test('what the preview of a load of version 4 foresaw is read, and stands where another one has none', async () => {
  await fill(4);
  const store = await database();
  const [load] = version4.loads;
  expect((await readLoads(store)).map(({ previewed }) => previewed)).toEqual([null, load.previewed]);
  expect([0, 1, 2, 3].map((index) => turnedAwayAt(load.previewed, index))).toEqual([
    null,
    null,
    'match-id-missing',
    'identifier-taken',
  ]);
});

test('reports of version 1 are read in the order in which they were, with their rows', async () => {
  await fill(1);
  const store = await database();
  expect(await readReports(store, 'load-1')).toEqual(reports);
  expect(await readReports(store, 'load-2')).toEqual([]);
  expect(await readRejections(store, 'report-1')).toEqual(rejections[0].rejections);
  expect(await readRejections(store, 'report-2')).toEqual([]);
});

test('decisions of version 1 are read, are changed where they lie, and can be undone', async () => {
  await fill(1);
  const store = await database();
  const kept = await readDecisions(store, 'term-2');
  expect(kept).toEqual(new Map(decisions.flatMap((bucket) => [...bucket.decisions])));
  expect(await countSteps(store, 'term-2')).toBe(2);
  const undecided: StoredDecision = { status: 'open', note: 'was not found', expectedIn: null, done: [], inRun: 0 };
  const asFixed = (before: StoredDecision | null) => {
    const was = before ?? undecided;
    return { was, after: { ...was, status: 'fixed' } } as const;
  };
  const changed = await changeDecisions(store, 'term-2', [waited], asFixed, '2026-03-01T08:00:00.000Z');
  expect(changed.get(waited)).toMatchObject({ status: 'fixed', note: 'asked the registrar' });
  expect((await undoLast(store, 'term-2'))?.get(waited)?.decision).toMatchObject({ status: 'waiting' });
  const asked = { status: 'open', note: 'asked the registrar', expectedIn: null, done: [], inRun: 1 };
  expect(await undoLast(store, 'term-2')).toEqual(new Map([[waited, { decision: asked, holds: asked }]]));
  expect((await undoLast(store, 'term-2'))?.get(toggled)?.decision).toBeNull();
  expect(await undoLast(store, 'term-2')).toBeNull();
  expect([...(await readDecisions(store, 'term-2')).keys()]).toEqual([waited]);
});

test('what version 1 remembered of people is read, and changed where it lies', async () => {
  await fill(1);
  const store = await database();
  const people = new Map(memory.flatMap((bucket) => [...bucket.people]));
  expect(await readMemory(store)).toEqual(people);
  const known = new Map<string, unknown>();
  await changeMemory(store, people.keys(), (before, person) => {
    known.set(person, before);
    return before;
  });
  expect(known).toEqual(people);
  expect(await store.count('memory')).toBe(memory.length);
});
