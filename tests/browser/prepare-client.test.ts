import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import type { PrepareOutcome, PrepareProgress } from '../../src/workers/prepare-api.ts';
import { type Preparation, startPreparation } from '../../src/workers/prepare-client.ts';
import { anExport, aUser, users } from '../fixtures/an-export.ts';
import { plainWishes } from '../fixtures/plain-wishes.ts';
import { settings } from '../fixtures/settings.ts';
import { emptyStorageFirst, zipsHeld, zipsInStorage } from './scratch.ts';
import { running, spoil, watchWorkers } from './workers-in-view.ts';

watchWorkers();
emptyStorageFirst();

const start = (content: string, name = 'export.xml', onProgress: (progress: PrepareProgress) => void = () => {}) =>
  startPreparation([new File([content], name)], settings, onProgress, plainWishes);

/** Long enough that a test can act while it is read. */
const longExport = (): string => anExport([`<!--${'about twenty megabytes '.repeat(900_000)}-->`, aUser()]);

async function begun(content: string): Promise<Preparation> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const preparation = start(content, 'long.xml', () => resolve());
  await promise;
  return preparation;
}

async function xmlIn(outcome: PrepareOutcome): Promise<string[]> {
  if (outcome.kind !== 'done' || outcome.zip === null) throw new Error(`There is no zip: ${outcome.kind}`);
  const members = unzipSync(new Uint8Array(await outcome.zip.arrayBuffer()));
  return Object.values(members).map((member) => new TextDecoder().decode(member));
}

test('an export ends in a load and a zip, which lies in the browser’s storage', async () => {
  const content = anExport(users(3));
  const preparation = start(content);
  const outcome = await preparation.outcome;
  expect(outcome).toMatchObject({ kind: 'done', load: { verdict: 'ready', users: 3 } });
  expect(await xmlIn(outcome)).toEqual([content]);
  expect(await zipsInStorage()).toHaveLength(1);
  await preparation.release();
});

test('when it is done only the worker that keeps the findings is left', async () => {
  const preparation = start(anExport([aUser({ primaryId: '' })]));
  await preparation.outcome;
  expect(running()).toEqual(['prepare']);
  const file = JSON.parse(await (await preparation.findingsFile()).text());
  expect(file).toMatchObject({ format: 'termload-findings', findings: [{ rule: 'match-id-missing' }] });
  await preparation.release();
});

test('what the library expects can be changed afterwards, and the load and its file follow', async () => {
  const preparation = start(anExport([aUser(), aUser({ primaryId: '' })]));
  const outcome = await preparation.outcome;
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  expect(outcome.load).toMatchObject({ verdict: 'review', expected: [] });
  const fileNow = async () => JSON.parse(await (await preparation.findingsFile()).text());

  const calm = await preparation.expect(['match-id-missing', 'mojibake']);
  const judged = { verdict: 'ready', counts: { reject: 0 }, people: { reject: 0 }, expected: ['match-id-missing'] };
  expect(calm).toMatchObject(judged);
  expect(calm.groups).toEqual(outcome.load.groups);
  expect(calm.zip).toEqual(outcome.load.zip);
  expect(await fileNow()).toMatchObject({ verdict: 'ready', findings: [{ rule: 'match-id-missing' }] });

  expect(await preparation.expect([])).toEqual(outcome.load);
  expect(await fileNow()).toMatchObject({ verdict: 'review', counts: { reject: 1 } });
  await preparation.release();
});

test('all words that an encoding can spoil are there on request', async () => {
  const preparation = start(anExport(users(3)));
  const outcome = await preparation.outcome;
  const words = await preparation.allWords();
  expect(words).toEqual([
    { word: 'Muñoz', inAlma: null, count: 3 },
    { word: 'Zoë', inAlma: null, count: 3 },
  ]);
  expect(outcome).toMatchObject({ load: { words: { distinct: 2, different: 0, first: words } } });
  await preparation.release();
});

test('what is let go leaves no worker, no zip and no hold', async () => {
  const preparation = start(anExport(users(3)));
  await preparation.outcome;
  await preparation.release();
  expect(running()).toEqual([]);
  expect(await zipsInStorage()).toEqual([]);
  await vi.waitFor(async () => expect(await zipsHeld()).toBe(0));
});

test('cancelling while the export is read leaves no worker, no zip and no hold', async () => {
  const preparation = await begun(longExport());
  expect(await zipsInStorage()).toHaveLength(1);
  await preparation.release();
  expect(await preparation.outcome).toEqual({ kind: 'cancelled' });
  expect(running()).toEqual([]);
  expect(await zipsInStorage()).toEqual([]);
  await vi.waitFor(async () => expect(await zipsHeld()).toBe(0));
});

test('cancelling at once leaves no worker, no zip and no hold', async () => {
  const preparation = start(anExport(users(3)));
  await preparation.release();
  expect(await preparation.outcome).toEqual({ kind: 'cancelled' });
  expect(running()).toEqual([]);
  await vi.waitFor(async () => expect(await zipsHeld()).toBe(0));
  expect(await zipsInStorage()).toEqual([]);
});

test('an export that stops the load leaves no zip in the storage', async () => {
  const preparation = start(anExport([aUser({ lastName: 'A & B' })]));
  expect(await preparation.outcome).toMatchObject({ kind: 'done', zip: null, load: { verdict: 'blocked' } });
  expect(await zipsInStorage()).toEqual([]);
  await preparation.release();
});

test('two preparations at once do not disturb one another', async () => {
  const [one, two] = [anExport(users(2)), anExport(users(5))];
  const preparations = [start(one, 'one.xml'), start(two, 'two.xml')];
  const outcomes = await Promise.all(preparations.map(({ outcome }) => outcome));
  await preparations[0]?.release();
  expect(await zipsInStorage()).toHaveLength(1);
  expect(outcomes[1] && (await xmlIn(outcomes[1]))).toEqual([two]);
  await preparations[1]?.release();
});

for (const kind of ['prepare', 'zip', 'digest'] as const) {
  test(`a ${kind} worker that fails to start ends the job, and nothing is left of it`, async () => {
    spoil(kind, 'throw new Error("spoiled by a test")');
    const preparation = start(anExport(users(3)));
    expect(await preparation.outcome).toEqual({ kind: 'stopped' });
    await preparation.release();
    expect(running()).toEqual([]);
    expect(await zipsInStorage()).toEqual([]);
  });
}

test('workers that fall silent end the job after a minute', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    spoil('zip', 'self.addEventListener("message", (event) => event.stopImmediatePropagation())');
    const preparation = start(anExport(users(3)));
    vi.advanceTimersByTime(59_000);
    expect(await Promise.race([preparation.outcome, 'still at work'])).toBe('still at work');
    vi.advanceTimersByTime(2_000);
    expect(await preparation.outcome).toEqual({ kind: 'stopped' });
    await preparation.release();
  } finally {
    vi.useRealTimers();
  }
});

test('a full disk ends the job, and nothing is left of it', async () => {
  spoil('zip', 'FileSystemSyncAccessHandle.prototype.write = () => 0');
  const preparation = start(anExport(users(3)));
  expect(await preparation.outcome).toEqual({ kind: 'storage-full' });
  await preparation.release();
  expect(await zipsInStorage()).toEqual([]);
});

test('without storage of its own the browser keeps the zip in memory', async () => {
  spoil('zip', 'navigator.storage.getDirectory = () => Promise.reject(new DOMException("", "SecurityError"))');
  const content = anExport(users(3));
  const preparation = start(content);
  expect(await xmlIn(await preparation.outcome)).toEqual([content]);
  expect(await zipsInStorage()).toEqual([]);
  await preparation.release();
});

test('an export that is changed after it was chosen is told as unreadable', async () => {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('chosen.xml', { create: true });
  const write = async (content: string): Promise<void> => {
    const writable = await handle.createWritable();
    await writable.write(content);
    await writable.close();
  };
  await write(anExport(users(3)));
  const chosen = await handle.getFile();
  await write('changed');
  const preparation = startPreparation([chosen], settings, () => {}, plainWishes);
  expect(await preparation.outcome).toEqual({ kind: 'unreadable' });
  await preparation.release();
  await root.removeEntry('chosen.xml');
});

test('progress tells bytes and users, and never goes beyond the file', async () => {
  const told: PrepareProgress[] = [];
  const content = longExport();
  const { size } = new Blob([content]);
  const preparation = start(content, 'long.xml', (progress) => told.push(progress));
  await preparation.outcome;
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ totalBytes }) => totalBytes === size)).toBe(true);
  const read = told.filter(({ stage }) => stage === 'reading').map(({ bytes }) => bytes);
  expect(read).toEqual(read.toSorted((a, b) => a - b));
  expect(Math.max(...read)).toBeLessThanOrEqual(size);
  await preparation.release();
});

test('the same export gives a load and, of those who are held back from it, a second zip', async () => {
  const file = new File([anExport(users(5))], 'fall.xml');
  const prepareBut = (leftOut: number[], zipName?: string) =>
    startPreparation([file], settings, () => {}, {
      ...plainWishes,
      repairs: { 'hold-back-rejects': leftOut },
      ...(zipName && { zipName }),
    });
  const sent = prepareBut([1, 3]);
  const waiting = prepareBut([0, 2, 4], 'fall-held-back.zip');
  const outcomes = [await sent.outcome, await waiting.outcome];
  expect(outcomes).toMatchObject([
    { load: { users: 3, zip: { name: 'fall.zip', entries: [{ name: 'fall.xml', users: 3 }] } } },
    { load: { users: 2, zip: { name: 'fall-held-back.zip', entries: [{ name: 'fall-held-back.xml', users: 2 }] } } },
  ]);
  const [first = '', second = ''] = (await Promise.all(outcomes.map(xmlIn))).flat();
  expect(first.match(/<primary_id>p\d/g)).toEqual(['<primary_id>p1', '<primary_id>p3', '<primary_id>p5']);
  expect(second.match(/<primary_id>p\d/g)).toEqual(['<primary_id>p2', '<primary_id>p4']);
  expect(await zipsInStorage()).toHaveLength(2);
  await waiting.release();
  expect(await zipsInStorage()).toHaveLength(1);
  await sent.release();
});

test('whom Alma turns away, and who shares ids, is told across the threads', async () => {
  const preparation = start(anExport([aUser(), aUser({ group: 'STAFF' }), aUser({ primaryId: '' })]));
  await preparation.outcome;
  expect(await preparation.people.turnedAway()).toMatchObject({
    rules: [
      { rule: 'identifier-taken-in-file', users: [1] },
      { rule: 'match-id-missing', users: [2] },
    ],
    users: 3,
  });
  expect(await preparation.people.sharedIds()).toMatchObject({
    sets: [[0, 1]],
    people: [{ group: 'STUDENT' }, { group: 'STAFF' }],
  });
  await preparation.release();
});
