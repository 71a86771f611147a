import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { leastForRegistrar } from '../../src/core/handoff/registrar-list.ts';
import { undecided } from '../../src/core/report/rejection.ts';
import { changeDecisions } from '../../src/storage/decision-store.ts';
import { LoadWriter } from '../../src/storage/load-store.ts';
import { changeProfile } from '../../src/storage/profile-store.ts';
import { keepReport } from '../../src/storage/report-store.ts';
import type { OutChoices } from '../../src/workers/outs-api.ts';
import { outs } from '../../src/workers/outs-client.ts';
import { rejectionsOf } from '../fixtures/a-rejection.ts';
import { aStoredLoad } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';
import { running, watchWorkers } from './workers-in-view.ts';

noDatabaseFirst();
watchWorkers();
afterEach(() => outs.release());

const loadId = 'load-1';
const choices: OutChoices = {
  mended: { ticked: null, again: false },
  registrar: leastForRegistrar,
  mail: { term: '', fileName: 'list.xlsx', withPeople: false },
  userSet: ['student'],
  reportId: null,
};

const byHand = 'User is not external';
const taken = (value: string): string => `Identifier of type INST_ID and value ${value} is already taken.`;
const blank = 'Mandatory field is missing: email type';

/** A load of `count` users, of whom one after the other is turned away for another reason; the last two share an id. */
async function triage(count: number): Promise<void> {
  const store = await database();
  const load = Array.from({ length: count }, (_, index) => ({
    primaryId: `p${String(index).padStart(6, '0')}`,
    ids: index >= count - 2 ? ['shared'] : [],
  }));
  const writer = new LoadWriter(store, loadId);
  for (const [index, { primaryId }] of load.entries()) {
    const place = { file: null, line: 3 + index * 10, member: 0, start: 0, end: 0 };
    const facts = { name: '', group: 'STUDENT', expiry: '', purge: '', identifiers: [], foreseenBy: [] };
    await writer.add({ index, primaryId, ...place, ...facts });
  }
  const zip = { name: 'a.zip', bytes: 1, sha256: '', kept: true };
  await writer.finish(aStoredLoad({ id: loadId, source: { name: 'students.xml', sha256: '' }, zip, users: count }));
  const rows = load.map(({ primaryId }, index) => {
    const message = [byHand, taken(index === 1 ? 'shared' : `${index}`), blank][index % 3] ?? '';
    return [primaryId, message] as const;
  });
  const report = {
    id: 'report',
    loadId,
    run: 1,
    read: '',
    name: 'rejected.xlsx',
    sheet: 'Sheet1',
    columns: { id: 'ID', message: 'Message' },
    rows: count,
    answers: null,
  };
  await keepReport(store, report, rejectionsOf(rows, load));
}

async function fileOf(out: Parameters<typeof asked>[0]): Promise<Blob> {
  const file = await asked(out);
  if (file === null || file === 'stopped') throw new Error(`There is no file: ${file}`);
  return file;
}

const asked = (out: 'triage' | 'registrar-sheet' | 'registrar-csv' | 'user-set' | 'duplicates-csv') =>
  outs.ask(async (api) => api.file(loadId, out, choices));

test('the worker hands out what is on the disk, as it was decided last', async () => {
  await triage(9);
  const overview = await outs.ask(async (api) => api.overview(loadId, choices));
  expect(overview).toMatchObject({
    rows: 9,
    worklist: 9,
    duplicates: 3,
    registrar: { rows: 3 },
    userSet: { users: 3 },
  });
  const fixed = { was: undecided, after: { ...undecided, status: 'fixed', inRun: 1 } } as const;
  const first = rejectionsOf([['p000000', byHand]], [{ primaryId: 'p000000' }]).map(({ key }) => key);
  await changeDecisions(await database(), loadId, first, () => fixed, '');
  const after = await outs.ask(async (api) => api.overview(loadId, choices));
  expect(after).toMatchObject({ worklist: 8, mended: { users: [0] }, userSet: { users: 2 } });
  expect(await (await fileOf('user-set')).text()).toBe('USERNAME\r\np000003\r\np000006\r\n');
});

test('who counts as a student is what the profile says', async () => {
  await triage(9);
  const students = { code: 'student', name: '', kind: 'staff', weight: 0 } as const;
  const usualDuplicates = ['Community'];
  await changeProfile(await database(), (before) => ({ ...before, groups: [students], usualDuplicates }));
  expect(await outs.ask(async (api) => api.overview(loadId, choices))).toMatchObject({ userSet: { users: 0 } });
  expect((await fileOf('user-set')).size).toBe(0);
  const list = await outs.ask(async (api) => api.worklist(loadId));
  const told = JSON.stringify(list);
  expect(told).toContain('STUDENT (probably employees)');
  expect(told).toContain('often in the group Community.');
  expect(JSON.stringify(await outs.ask(async (api) => api.summary(loadId)))).toContain('(probably employees)');
});

test('who else has an identifier is looked up in the load', async () => {
  await triage(9);
  expect(await (await fileOf('duplicates-csv')).text()).toContain('p000007 (line 73); p000008 (line 83)');
});

test('the triage file tells of every row with its place in the load', async () => {
  await triage(9);
  const file = JSON.parse(await (await fileOf('triage')).text());
  expect(file).toMatchObject({ format: 'termload-triage', version: 1, report: { name: 'rejected.xlsx', rows: 9 } });
  expect(file.rejections).toHaveLength(9);
  expect(file.rejections[4]).toMatchObject({
    primaryId: 'p000004',
    match: { status: 'found', users: [{ index: 4, line: 43, primaryId: 'p000004' }] },
  });
});

test('a list for a spreadsheet has a row for each of those who are on it', async () => {
  await triage(9);
  const parts = unzipSync(new Uint8Array(await (await fileOf('registrar-sheet')).arrayBuffer()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row /g)).toHaveLength(4);
  expect(sheet).toMatch(/>p000002<.*>The field “email type” is blank\.</);
});

test('a load that is not kept has nothing to hand out', async () => {
  await triage(3);
  expect(await outs.ask(async (api) => api.overview('another', choices))).toBeNull();
  expect(await outs.ask(async (api) => api.worklist('another'))).toBeNull();
});

test('paper gets so many lines, and says how many it does not get', async () => {
  await triage(2_500);
  const list = await outs.ask(async (api) => api.worklist(loadId));
  if (list === null || list === 'stopped') throw new Error('There is no worklist.');
  expect(list.sections.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(2_000);
  expect(list.notPrinted).toBe(500);
});

test('fifty thousand rows leave without holding the page up', { timeout: 120_000 }, async () => {
  await triage(50_000);
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  // Else a browser that tells of no long task would pass as one that has none.
  for (const end = performance.now() + 80; performance.now() < end; );
  await vi.waitFor(() => expect(tasks.splice(0)).not.toEqual([]));
  const overview = await outs.ask(async (api) => api.overview(loadId, choices));
  const sizes = [await fileOf('triage'), await fileOf('registrar-sheet'), await fileOf('registrar-csv')].map(
    ({ size }) => size,
  );
  await new Promise((settled) => setTimeout(settled, 100));
  observer.disconnect();
  expect(overview).toMatchObject({ rows: 50_000 });
  expect(Math.min(...sizes)).toBeGreaterThan(100_000);
  expect(Math.max(0, ...tasks)).toBeLessThanOrEqual(50);
  expect(running()).toEqual(['outs']);
});
