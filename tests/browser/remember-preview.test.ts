/** What a preview foresaw: kept with its load until Alma reports, told at the desk, in a desk file, gone with the load. */

import { afterEach, expect, test } from 'vitest';
import { turnedAwayAt } from '../../src/core/preview/foreseen-outcomes.ts';
import { usualOptions } from '../../src/core/preview/sync-options.ts';
import { type OpenPreview, previewState } from '../../src/state/preview.ts';
import { keepLastPreview, rememberPreview } from '../../src/state/remember-preview.ts';
import { shouldReportOf } from '../../src/state/should-report.ts';
import { deleteLoad, LoadWriter, readLoad } from '../../src/storage/load-store.ts';
import { hasDatabase } from '../../src/storage/open-database.ts';
import { keepPreview } from '../../src/storage/preview-store.ts';
import { keepReport } from '../../src/storage/report-store.ts';
import type { StoredUser } from '../../src/storage/stored-shapes.ts';
import { lookAtDeskFile, makeDeskFile, restoreDeskFile } from '../../src/workers/kept-desk-client.ts';
import type { Previewing } from '../../src/workers/preview-client.ts';
import { version1 } from '../fixtures/databases/version-1.ts';
import { aStoredLoad } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

afterEach(() => {
  previewState.value = { kind: 'opening' };
});

const users = 600;
const sha256 = 'c0'.repeat(32);
const zip = { name: 'a.zip', bytes: 7, sha256, kept: false };
const of = { sha256, termId: 'term' };
const made = '2026-08-01T08:00:00.000Z';
/** Two users of different blocks are turned away, of whom a finding says so of the first. */
const outcomes = new Uint8Array(users).fill(2).with(0, 0).with(1, 1).with(3, 4).with(599, 5);
const preview = { made, source: 'alma', tellsInternal: true, outcomes } as const;

function aUser(index: number): StoredUser {
  const nothing = {
    file: null,
    line: 0,
    identifiers: [],
    name: '',
    expiry: '',
    purge: '',
    member: 0,
    start: 0,
    end: 0,
  };
  const foreseenBy = index === 3 || index === 4 ? ['identifier-blank'] : [];
  return { ...nothing, index, primaryId: `p${index}`, group: 'UG', foreseenBy };
}

/** Keeps a load of that term, as preparing does. */
async function kept(id = 'load', termId: string | null = 'term'): Promise<void> {
  const store = await database();
  const writer = new LoadWriter(store, id);
  for (let index = 0; index < users; index++) await writer.add(aUser(index));
  await writer.finish(aStoredLoad({ id, termId, zip, users, foreseen: 2 }));
}

const previewedOf = async (id = 'load') => (await readLoad(await database(), id))?.previewed;

test('it is kept with the load, which says how many no finding had foreseen; the newest counts', async () => {
  await kept();
  const store = await database();
  const [load] = await keepPreview(store, of, preview);
  expect(load?.previewed).toEqual({ ...preview, unfound: 1 });
  expect(await previewedOf()).toEqual(load?.previewed);
  await keepPreview(store, of, { ...preview, source: 'table', outcomes: new Uint8Array(users) });
  expect(await previewedOf()).toMatchObject({ source: 'table', unfound: 0 });
});

test('another zip, another term, or a load of another size has none', async () => {
  await kept();
  const store = await database();
  expect(await keepPreview(store, { ...of, sha256: '' }, preview)).toEqual([]);
  expect(await keepPreview(store, { ...of, termId: null }, preview)).toEqual([]);
  expect(await keepPreview(store, of, { ...preview, outcomes: outcomes.slice(1) })).toEqual([]);
  expect(await previewedOf()).toBeNull();
});

test('once Alma has reported, what was foreseen stands', async () => {
  await kept();
  const store = await database();
  await keepPreview(store, of, preview);
  await keepReport(store, { ...version1.reports[0], answers: null, loadId: 'load' }, []);
  expect(await keepPreview(store, of, { ...preview, source: 'table' })).toEqual([]);
  expect(await previewedOf()).toMatchObject({ source: 'alma' });
});

test('the desk has all users of the load in it, each once, and without a preview those that findings foresaw', async () => {
  await kept();
  const nobody = {
    expected: 0,
    waiting: 0,
    'user-not-external': 0,
    'identifier-taken': 0,
    'identifier-taken-in-load': 0,
    'match-id-missing': 0,
  };
  const before = { processed: users, away: { ...nobody, findings: 2 }, loaded: null, previewed: null };
  expect(await shouldReportOf('load')).toEqual(before);
  await keepPreview(await database(), of, preview);
  expect(await shouldReportOf('load')).toMatchObject({
    away: { ...nobody, findings: 2, 'identifier-taken': 1 },
    loaded: { created: 1, updated: 1, unchanged: 595 },
    previewed: preview,
  });
});

test('it comes back with a desk file, and is gone with its load', async () => {
  await kept();
  const store = await database();
  await keepPreview(store, of, preview);
  const saved = await makeDeskFile({ made, passphrase: null }, () => {});
  if (saved.kind !== 'done') throw new Error(saved.kind);
  await deleteLoad(store, 'load');
  expect(await shouldReportOf('load')).toBeNull();
  const given = { file: saved.file, passphrase: null };
  const looked = await lookAtDeskFile(given, () => {});
  if (looked.kind !== 'done') throw new Error(looked.kind);
  const { sum } = looked;
  expect(await restoreDeskFile({ ...given, name: 'a.desk', sum, handle: null }, () => {})).toEqual({ kind: 'done' });
  const restored = await previewedOf();
  expect(restored).toEqual({ ...preview, unfound: 1 });
  expect(turnedAwayAt(restored ?? null, 599)).toBe('identifier-taken');
});

/** A preview on screen, as far as remembering asks for it. */
function shown({ mode = 'sis', source = 'alma', termId = 'term' as string | null }): Promise<void> {
  const { editOf: _, ...usual } = usualOptions;
  previewState.value = {
    kind: 'open',
    load: { source: 'a.xml', zip: new File([], 'a.zip'), sha256, users, termId },
    wishes: { ...usual, mode, marks: [] },
    current: { name: 'alma.xml', users: 1, source, mark: null, unknown: [], doubts: [] },
    facts: { totals: {} },
    again: null,
  } as unknown as OpenPreview;
  return rememberPreview({ foreseen: async () => ({ outcomes, tellsInternal: true }) } as Previewing);
}

test('a preview of a kept load is remembered, of the sync and with a real source alone', async () => {
  await kept();
  await shown({ mode: 'api' });
  await shown({ source: 'load' });
  expect(await previewedOf()).toBeNull();
  await shown({});
  expect(await previewedOf()).toMatchObject({ source: 'alma', tellsInternal: true, outcomes, unfound: 1 });
  await shown({ source: 'load' });
  expect(await previewedOf()).toMatchObject({ source: 'alma' });
});

test('a preview of a load that is not kept makes no database, and goes with the load once it is kept', async () => {
  await shown({ termId: null });
  expect(await hasDatabase()).toBe(false);
  await kept('alone', null);
  expect(await previewedOf('alone')).toBeNull();
  await keepLastPreview();
  expect(await previewedOf('alone')).toMatchObject({ source: 'alma', unfound: 1 });
});
