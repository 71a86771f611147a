import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import type { Rejection } from '../../src/core/report/rejection.ts';
import { mendedBy, triageReport } from '../../src/state/out-choices.ts';
import { type OpenTriage, triageState } from '../../src/state/triage.ts';
import {
  mendedZip,
  outSaved,
  outsOverview,
  outTrouble,
  saveList,
  saveMendedZip,
  watchOuts,
} from '../../src/state/triage-outs.ts';
import { decide, openTriage } from '../../src/state/triage-verbs.ts';
import { tickedRejections } from '../../src/state/triage-view.ts';
import { keepReport } from '../../src/storage/report-store.ts';
import { releaseKeptLoads } from '../../src/workers/kept-load-client.ts';
import { deleteKeptZip } from '../../src/workers/kept-zips.ts';
import { outs } from '../../src/workers/outs-client.ts';
import { startPreparation } from '../../src/workers/prepare-client.ts';
import { rejectionsOf } from '../fixtures/a-rejection.ts';
import { anExport, users } from '../fixtures/an-export.ts';
import { plainWishes } from '../fixtures/plain-wishes.ts';
import { settings } from '../fixtures/settings.ts';
import { database, noDatabaseFirst } from './empty-database.ts';
import { emptyStorageFirst } from './scratch.ts';

noDatabaseFirst();
emptyStorageFirst();

const loadId = 'load-1';
const all = users(20);
const sent = all.map((_, index) => ({ primaryId: `p${index + 1}` }));
let stop = (): void => {};

afterEach(async () => {
  const folder = await navigator.storage.getDirectory();
  for (const name of await suggested()) await folder.removeEntry(name);
  stop();
  outs.release();
  await releaseKeptLoads();
  await deleteKeptZip(loadId);
  triageState.value = { kind: 'none' };
  tickedRejections.value = new Set();
  mendedBy.value = 'fixed';
  triageReport.value = null;
  vi.unstubAllGlobals();
});

/** The files that the save dialog has made. */
async function suggested(): Promise<string[]> {
  const names = await Array.fromAsync((await navigator.storage.getDirectory()).keys());
  return names.filter((name) => name.startsWith('students-'));
}

/** Opens the triage of a load of which p1 to p3 were turned away. */
async function opened(): Promise<readonly Rejection[]> {
  const preparation = startPreparation([new File([anExport(all)], 'students.xml')], settings, () => {}, plainWishes);
  await preparation.outcome;
  await preparation.keep({ id: loadId, termId: null, run: 1, at: '2026-08-01T08:00:00Z', details: 'people' }, () => {});
  await preparation.release();
  await reported('report-1', ['p1', 'p2', 'p3']);
  await openTriage(loadId);
  stop = watchOuts();
  return triage().rejections;
}

async function reported(id: string, people: readonly string[]): Promise<void> {
  const rows = people.map((person) => [person, 'User is not external'] as const);
  const report = { id, loadId, run: 1, read: id, name: `${id}.csv`, sheet: '', rows: rows.length, answers: null };
  const columns = { id: 'ID', message: 'Message' };
  await keepReport(await database(), { ...report, columns }, rejectionsOf(rows, sent, { reportId: id }));
}

function triage(): OpenTriage {
  const open = triageState.value;
  if (open.kind !== 'open') throw new Error(`The triage is not open: ${open.kind}.`);
  return open;
}

/** A save dialog in which the person takes the suggested name; gives what was saved so far. */
function saving(): Map<string, Blob> {
  const saved = new Map<string, Blob>();
  vi.stubGlobal('showSaveFilePicker', async ({ suggestedName }: { suggestedName: string }) => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(suggestedName, { create: true });
    const createWritable = async () => {
      const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>();
      void new Response(readable).blob().then((blob) => saved.set(suggestedName, blob));
      return writable;
    };
    return { name: file.name, createWritable, getFile: () => file.getFile(), remove: () => file.remove?.() };
  });
  return saved;
}

const fix = (rejections: readonly Rejection[]): Promise<void> =>
  decide(rejections, (before) => ({ ...before, status: 'fixed' }));

const counted = (overview: object): Promise<void> =>
  vi.waitFor(() => expect(outsOverview.value).toMatchObject(overview), 10_000);

test('a zip of the mended is saved and noted as a run, and what is ticked stays so', async () => {
  const saved = saving();
  const [first, second] = await opened();
  if (first === undefined || second === undefined) throw new Error('There are no rejections.');
  tickedRejections.value = new Set([second]);
  await fix([second]);
  await saveMendedZip();
  await vi.waitFor(() => expect([...saved.keys()]).toEqual(['students-mended.zip']));
  const zip = saved.get('students-mended.zip') ?? new Blob();
  const [text] = Object.values(unzipSync(new Uint8Array(await zip.arrayBuffer())));
  expect(new TextDecoder().decode(text)).toContain(`<users>\n${all[1]}\n</users>`);
  expect(triage().load.runs[1]).toMatchObject({ number: 2, users: [1], files: ['students-mended.xml'] });
  expect(mendedZip.value).toMatchObject({ users: 1, run: 2, facts: { bytes: zip.size } });
  expect(triage().rejections.filter((rejection) => tickedRejections.value.has(rejection))).toHaveLength(1);
});

test('a dialog that is dismissed makes no run', async () => {
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
  await fix(await opened());
  await saveMendedZip();
  expect(triage().load.runs).toHaveLength(1);
  expect(outSaved.value).toBeNull();
});

test('a zip that is gone is told, and makes no run and no file', async () => {
  const saved = saving();
  await fix(await opened());
  await deleteKeptZip(loadId);
  await saveMendedZip();
  expect(outTrouble.value).toEqual({ out: 'mended-zip', why: 'gone' });
  expect(saved.size).toBe(0);
  expect(await suggested()).toEqual([]);
  expect(triage().load.runs).toHaveLength(1);
});

test('what each way out would hold is counted anew after each change', async () => {
  const rejections = await opened();
  await counted({ worklist: 3, mended: { users: [] } });
  await fix(rejections.slice(0, 1));
  await counted({ worklist: 2, mended: { users: [0] } });
  tickedRejections.value = new Set(rejections);
  mendedBy.value = 'ticked';
  await counted({ mended: { users: [0, 1, 2] } });
});

test('of several reports the triage file tells of the one that is chosen', async () => {
  const saved = saving();
  await opened();
  await reported('report-2', ['p9']);
  triageState.value = { kind: 'none' };
  await openTriage(loadId);
  await saveList('triage');
  triageReport.value = 'report-1';
  await saveList('triage');
  await vi.waitFor(() => expect(saved.size).toBe(2));
  const rowsIn = async (name: string) => JSON.parse((await saved.get(name)?.text()) ?? '{}').rejections.length;
  expect(await rowsIn('students-report-2-triage.json')).toBe(1);
  expect(await rowsIn('students-report-1-triage.json')).toBe(3);
});
