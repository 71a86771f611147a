import { afterEach, expect, test } from 'vitest';
import type { ChosenRepairs } from '../../src/core/repairs/chosen-repairs.ts';
import { readLoads, readUserBlocks } from '../../src/storage/load-store.ts';
import type { StoredUser } from '../../src/storage/stored-shapes.ts';
import { keptLoadJob } from '../../src/workers/kept-load-job.ts';
import { deleteKeptZip, keptZip } from '../../src/workers/kept-zips.ts';
import { type Preparation, startPreparation } from '../../src/workers/prepare-client.ts';
import { anExport, anIdentifier, aUser, users } from '../fixtures/an-export.ts';
import { plainWishes } from '../fixtures/plain-wishes.ts';
import { settings } from '../fixtures/settings.ts';
import { database, noDatabaseFirst } from './empty-database.ts';
import { emptyStorageFirst } from './scratch.ts';

noDatabaseFirst();
emptyStorageFirst();

const task = { id: 'load-1', termId: null, run: 1, at: '2026-08-01T08:00:00Z', details: 'people' } as const;
let preparation: Preparation | null = null;

afterEach(async () => {
  await preparation?.release();
  await deleteKeptZip(task.id);
});

async function kept(content: string, repairs: ChosenRepairs = {}): Promise<void> {
  const file = new File([content], 'students.xml');
  preparation = startPreparation([file], settings, () => {}, { ...plainWishes, repairs });
  expect(await preparation.outcome).toMatchObject({ kind: 'done' });
  expect(await preparation.keep(task, () => {})).toEqual({ kind: 'kept' });
}

async function storedUsers(): Promise<StoredUser[]> {
  const blocks = await Array.fromAsync(readUserBlocks(await database(), task.id));
  return blocks.flatMap((block) => block.users);
}

test('a load is kept with its users as they stand in its zip', async () => {
  const blank = anIdentifier({ value: ' ' });
  await kept(anExport([aUser({ primaryId: 'p1' }), aUser({ primaryId: 'p2', identifiers: [anIdentifier(), blank] })]));
  expect(await readLoads(await database())).toMatchObject([
    {
      id: 'load-1',
      users: 2,
      foreseen: 1,
      runs: [{ number: 1, users: null, files: ['students.xml'] }],
      zip: { kept: true },
    },
  ]);
  const [one, two] = await storedUsers();
  expect(one).toMatchObject({ index: 0, primaryId: 'p1', name: 'Muñoz, Zoë', group: 'STUDENT', line: 3, file: null });
  expect(two).toMatchObject({
    index: 1,
    identifiers: [['BARCODE', '290010001']],
    foreseenBy: ['identifier-blank'],
  });
  expect((await keptZip(task.id))?.size).toBeGreaterThan(0);
});

test('what was foreseen of a user is kept with it when others before it were left out', async () => {
  const blank = anIdentifier({ value: ' ' });
  const [first, second, third] = [1, 2, 3].map((number) => aUser({ primaryId: `p${number}` }));
  const all = [first, second, aUser({ primaryId: 'bad', identifiers: [blank] }), third].map(String);
  await kept(anExport(all), { 'keep-one-of-duplicates': [0, 1] });
  const lines = anExport(all).split('\n');
  expect(await storedUsers()).toMatchObject([
    {
      index: 0,
      primaryId: 'bad',
      foreseenBy: ['identifier-blank'],
      line: lines.indexOf('<primary_id>bad</primary_id>'),
    },
    { index: 1, primaryId: 'p3', foreseenBy: [] },
  ]);
});

test('who is held back from a load is remembered with it; nobody where nobody is', async () => {
  const all = anExport(users(3));
  await kept(all, { 'hold-back-rejects': [0, 2] });
  const heldBack = { users: 2, zip: 'students-held-back.zip', saved: null, settled: null };
  expect(await readLoads(await database())).toMatchObject([{ users: 1, heldBack }]);
  await preparation?.release();
  await kept(all, { 'keep-one-of-duplicates': [0, 2] });
  expect(await readLoads(await database())).toMatchObject([{ users: 1, heldBack: null }]);
});

test('the text of a user is what was sent, to the byte', async () => {
  const all = users(1200);
  await kept(anExport(all));
  expect(await storedUsers()).toHaveLength(1200);
  for (const index of [0, 499, 500, 1199]) expect(await keptLoadJob.userText(task.id, index)).toBe(all[index]);
  expect(await keptLoadJob.userText(task.id, 1200)).toBeNull();
});

test('no social security number is kept', async () => {
  const typed = anIdentifier({ type: 'SSN', value: '123456789' });
  await kept(anExport([aUser({ primaryId: '123-45-6789', identifiers: [typed, anIdentifier()] })]));
  const stored = JSON.stringify(await storedUsers());
  expect(stored).not.toMatch(/123-?45-?6789/);
  expect(stored).toContain('290010001');
});

test('a zip of the mended holds the chosen users alone, byte for byte as sent', async () => {
  const all = users(1200);
  await kept(anExport(all));
  const chosen = [1100, 3, 700];
  const made = await keptLoadJob.mendedZip({
    loadId: task.id,
    users: chosen,
    name: 'mended.zip',
    scratch: 'mended',
    spare: null,
  });
  if (made.kind !== 'done') throw new Error(made.kind);
  expect(made.facts.entries).toMatchObject([{ name: 'mended.xml', users: 3 }]);
  const { unzipSync } = await import('fflate');
  const [text] = Object.values(unzipSync(new Uint8Array(await made.zip.arrayBuffer())));
  const sent = [3, 700, 1100].map((index) => all[index]);
  expect(new TextDecoder().decode(text)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<users>\n${sent.join('\n')}\n</users>\n`,
  );
});

test('a load whose zip is gone says so', async () => {
  await kept(anExport(users(2)));
  await deleteKeptZip(task.id);
  expect(await keptLoadJob.userText(task.id, 0)).toBeNull();
  const mended = { loadId: task.id, users: [0], name: 'mended.zip', scratch: 'mended', spare: null };
  expect(await keptLoadJob.mendedZip(mended)).toEqual({ kind: 'gone' });
});
