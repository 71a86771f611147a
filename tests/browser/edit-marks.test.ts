/** Marks of fields that staff edited by hand: on the disk, told to other tabs, in a desk file, and gone when all is erased. */

import { afterEach, expect, test, vi } from 'vitest';
import type { EditMark } from '../../src/core/preview/edit-marks.ts';
import { editMarks, markEdited, readEditMarks, unmark, unmarkAll } from '../../src/state/edit-marks.ts';
import { eraseEverything } from '../../src/state/erase-everything.ts';
import { readYourData, yourData } from '../../src/state/your-data.ts';
import { readEditMarks as readStored } from '../../src/storage/edit-mark-store.ts';
import { hasDatabase } from '../../src/storage/open-database.ts';
import { deskFileJob } from '../../src/workers/desk-file-job.ts';
import { lookAtDeskFile, makeDeskFile, restoreDeskFile } from '../../src/workers/kept-desk-client.ts';
import { version3 } from '../fixtures/databases/version-3.ts';
import { database, noDatabaseFirst } from './empty-database.ts';
import { secondTab } from './second-tab.ts';

noDatabaseFirst();

afterEach(() => {
  editMarks.value = [];
});

const all: EditMark = { field: 'user_group', scope: 'all', who: '', state: 'never' };
const group: EditMark = { field: 'user_group', scope: 'group', who: 'UG', state: 'edited' };
const person: EditMark = { field: 'campus_code', scope: 'user', who: '__proto__', state: 'sent-again' };

const stored = async () => readStored(await database());
const silent = () => {};

test('what is marked is on the disk and in its order, said anew takes the place of what was said, and can be taken back', async () => {
  for (const mark of [person, group, all]) expect(await markEdited(mark)).toBeNull();
  expect(editMarks.value).toEqual([all, group, person]);
  await markEdited({ ...group, state: 'never' });
  expect(await stored()).toEqual([all, { ...group, state: 'never' }, person]);
  await unmark(group);
  expect(editMarks.value).toEqual([all, person]);
  expect(await stored()).toEqual([all, person]);
  await unmarkAll();
  expect([editMarks.value, await stored()]).toEqual([[], []]);
});

test('a mark of a field that is not protected any more is not told', async () => {
  const store = await database();
  await store.put('edit-marks', { field: 'last_name', scope: 'all', who: '', state: 'edited' });
  await markEdited(all);
  expect(editMarks.value).toEqual([all]);
});

test('two tabs tell each other, and neither overwrites what the other said', async () => {
  await markEdited(all);
  const { module: other, close } =
    await secondTab<typeof import('../../src/state/edit-marks.ts')>('/src/state/edit-marks.ts');
  try {
    expect(other.editMarks).not.toBe(editMarks);
    expect(other.editMarks.value).toEqual([]);
    await other.readEditMarks();
    expect(other.editMarks.value).toEqual([all]);
    await Promise.all([markEdited(group), other.markEdited(person)]);
    await vi.waitFor(() => {
      expect(editMarks.value).toEqual([all, group, person]);
      expect(other.editMarks.value).toEqual([all, group, person]);
    });
    await other.unmark(all);
    await vi.waitFor(() => expect(editMarks.value).toEqual([group, person]));
    expect(await stored()).toEqual([group, person]);
  } finally {
    close();
  }
});

test('marks come back with a desk file, and one from before there were any leaves none', async () => {
  await markEdited(group);
  await markEdited(person);
  const made = '2026-08-20T09:00:00.000Z';
  const saved = await makeDeskFile({ made, passphrase: null }, silent);
  if (saved.kind !== 'done') throw new Error(saved.kind);
  await unmarkAll();
  await markEdited(all);
  const restored = async (file: Blob) => {
    const looked = await lookAtDeskFile({ file, passphrase: null }, silent);
    if (looked.kind !== 'done') throw new Error(looked.kind);
    const { sum, contents, here } = looked;
    const ending = await restoreDeskFile({ file, passphrase: null, name: 'a.desk', sum, handle: null }, silent);
    return { ending, told: [contents.editMarks, here.editMarks] };
  };
  expect(await restored(saved.file)).toEqual({ ending: { kind: 'done' }, told: [2, 1] });
  expect(await stored()).toEqual([group, person]);

  const { computer: _, ...stores } = version3;
  const old = await deskFileJob().write({ made, shapes: 3, stores: Object.entries(stores), passphrase: null });
  if (old.kind !== 'done') throw new Error(old.kind);
  expect(await restored(old.file)).toEqual({ ending: { kind: 'done' }, told: [0, 2] });
  expect(await stored()).toEqual([]);
  expect(await (await database()).count('terms')).toBe(version3.terms.length);
});

test('Your data counts them, and the people among them', async () => {
  for (const mark of [all, group, person, { ...person, field: 'user_group' } as const]) await markEdited(mark);
  await readYourData();
  expect(yourData.value).toMatchObject({ kind: 'kept', editMarks: { count: 4, people: 1 } });
  const data = yourData.value;
  expect(data.kind === 'kept' ? data.editMarks.bytes : 0).toBeGreaterThan(100);
});

test('where nothing was ever kept, reading makes no database', async () => {
  await readEditMarks();
  expect(editMarks.value).toEqual([]);
  expect(await hasDatabase()).toBe(false);
});

// The last one: afterwards nothing is kept any more.
test('when all is erased they are gone, and what is marked then holds for this page only', async () => {
  await markEdited(group);
  expect(await hasDatabase()).toBe(true);
  await eraseEverything();
  expect(await hasDatabase()).toBe(false);
  expect(await markEdited(person)).toBe('unavailable');
  expect(editMarks.value).toContainEqual(person);
  expect(await hasDatabase()).toBe(false);
});
