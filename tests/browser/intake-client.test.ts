import { zipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { LoadWriter } from '../../src/storage/load-store.ts';
import { readRejections, readReports } from '../../src/storage/report-store.ts';
import type { IntakeTask } from '../../src/workers/intake-api.ts';
import { type Intake, startIntake } from '../../src/workers/intake-client.ts';
import type { ReportProgress } from '../../src/workers/report-api.ts';
import { aCsv, aReport, asRead, aWorkbook, fileOf, manyRejected } from '../fixtures/a-report.ts';
import { aStoredLoad } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';
import { running, spoil, watchWorkers } from './workers-in-view.ts';

watchWorkers();
noDatabaseFirst();

const rejected = manyRejected(2500);
const workbook = aWorkbook({ Rejected: aReport(rejected) });

const at = '2026-08-02T08:00:00Z';

/** A load of users p1000 to p3499 is kept. */
beforeEach(async () => {
  const writer = new LoadWriter(await database(), 'load');
  for (let index = 0; index < 2500; index++) {
    const place = { file: null, line: 3 + index, member: 0, start: 0, end: 0 };
    const sent = { name: `Name ${index}`, group: 'STUDENT', expiry: '', purge: '', foreseenBy: [], identifiers: [] };
    await writer.add({ index, primaryId: `p${1000 + index}`, ...sent, ...place });
  }
  await writer.finish(aStoredLoad({ users: 2500 }));
});

const aTask = (file: File): IntakeTask => ({ file, loadId: 'load', run: 1, answers: null, reportId: 'report', at });

const start = (content: BlobPart, onProgress: (progress: ReportProgress) => void = () => {}): Intake =>
  startIntake(aTask(fileOf(content)), onProgress);

const kept = async () => readRejections(await database(), 'report');

test.each(['xlsx', 'xls'] as const)('a workbook (%s) is kept, row by row, joined to the load', async (type) => {
  const told: ReportProgress[] = [];
  const intake = start(aWorkbook({ Rejected: aReport(rejected) }, type), (progress) => told.push(progress));
  expect(await intake.outcome).toMatchObject({
    kind: 'kept',
    report: { rows: 2500, run: 1, sheet: 'Rejected', columns: { id: 'Primary Identifier', message: 'Message' } },
    read: { source: { kind: type } },
  });
  const rejections = await kept();
  expect(rejections.map(({ id, message }) => [id, message])).toEqual(asRead(rejected));
  expect(rejections.every(({ users, sent }, index) => users[0] === index && sent?.name === `Name ${index}`)).toBe(true);
  expect(await readReports(await database(), 'load')).toHaveLength(1);
  expect(told.at(-1)).toEqual({ stage: 'rows', done: 2500, total: 2500 });
  expect(told.every(({ done, total }) => done <= total)).toBe(true);
  intake.release();
  expect(running()).toEqual([]);
});

test('another layout takes the place of the first', async () => {
  const intake = start(aCsv(aReport(rejected.slice(0, 5))));
  const outcome = await intake.outcome;
  if (outcome.kind !== 'kept') throw new Error('It was not read.');
  const { layout } = outcome.read.guess;
  await intake.takeUnder({ ...layout, columns: { id: 1, message: [2], name: null } }, new Date().toISOString());
  expect((await kept()).map(({ id, message }) => [id, message])).toEqual(
    rejected.slice(0, 5).map(({ name, message }) => [name, message]),
  );
  expect(await readReports(await database(), 'load')).toHaveLength(1);
  intake.release();
});

test('a load that is not kept takes no report', async () => {
  const intake = startIntake({ ...aTask(fileOf(aCsv(aReport(rejected)))), loadId: 'other' }, () => {});
  expect(await intake.outcome).toEqual({ kind: 'no-load' });
  intake.release();
});

test('what is no report is told in words', async () => {
  const reading = start('%PDF-1.7\n');
  expect(await reading.outcome).toMatchObject({
    kind: 'refused',
    refusal: { why: 'other-kind', looksLike: 'This looks like a PDF.' },
  });
  reading.release();
});

test('a bomb is refused before anything opens it', async () => {
  const zip = zipSync({
    '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024),
  });
  const reading = start(new Uint8Array(zip));
  expect(await reading.outcome).toMatchObject({ kind: 'refused', refusal: { why: 'too-large' } });
  reading.release();
});

test('ending it while a workbook is read leaves no worker', async () => {
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  const reading = start(workbook, () => resolve());
  await begun;
  reading.release();
  expect(await reading.outcome).toEqual({ kind: 'cancelled' });
  expect(running()).toEqual([]);
});

test('a worker that fails to start ends it', async () => {
  spoil('report', 'throw new Error("spoiled by a test")');
  const reading = start(workbook);
  expect(await reading.outcome).toEqual({ kind: 'stopped' });
  reading.release();
  expect(running()).toEqual([]);
});

test('a worker that falls silent ends it after two minutes, and is ended', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    spoil('report', 'self.addEventListener("message", (event) => event.stopImmediatePropagation())');
    const reading = start(workbook);
    vi.advanceTimersByTime(119_000);
    expect(await Promise.race([reading.outcome, 'still at work'])).toBe('still at work');
    vi.advanceTimersByTime(2_000);
    expect(await reading.outcome).toEqual({ kind: 'stopped' });
    expect(running()).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

test('a report that is changed after it was chosen is told as unreadable', async () => {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('report.csv', { create: true });
  const save = async (content: string): Promise<void> => {
    const writable = await handle.createWritable();
    await writable.write(content);
    await writable.close();
  };
  await save(aCsv(aReport(rejected)));
  const chosen = await handle.getFile();
  await save('changed');
  const reading = startIntake(aTask(chosen), () => {});
  expect(await reading.outcome).toEqual({ kind: 'unreadable' });
  reading.release();
  await root.removeEntry('report.csv');
});
