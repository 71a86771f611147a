import { beforeEach, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/core/calendar-date.ts';
import { changeProfile } from '../../src/state/profile.ts';
import { closeTermData, detailsNews, remindOrShorten } from '../../src/state/retention.ts';
import { forgetTerm } from '../../src/state/your-data.ts';
import { keepReport, readRejections } from '../../src/storage/report-store.ts';
import type { StoredRejection } from '../../src/storage/stored-shapes.ts';
import { keptFolder, keptZip, keptZipName } from '../../src/workers/kept-zips.ts';
import { version2 } from '../fixtures/databases/version-2.ts';
import { aStoredLoad, aStoredTerm } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

const day = (text: string) => {
  const read = parseCalendarDate(text);
  if (read === null) throw new Error(text);
  return read;
};

/** The terms of version 2; the load of Spring 2026 was kept on 10 January, and has a zip. */
async function fill(): Promise<void> {
  const store = await database();
  for (const name of [
    'terms',
    'loads',
    'users',
    'reports',
    'rejections',
    'decisions',
    'changes',
    'memory',
    'books',
  ] as const) {
    for (const record of version2[name]) await store.put(name, structuredClone(record) as never);
  }
  const file = await (await keptFolder()).getFileHandle(keptZipName('load-1'), { create: true });
  const writable = await file.createWritable();
  await writable.write('zip');
  await writable.close();
}

beforeEach(async () => {
  await fill();
  await changeProfile((before) => ({ ...before, people: 'until-closed' }));
});

async function namesLeft(): Promise<string> {
  const store = await database();
  const users = (await store.getAll('users')).flatMap(({ users }) => users);
  const rejections = (await store.getAll('rejections')).flatMap((block) => block.rejections);
  return [
    ...users.flatMap(({ name, expiry, purge }) => [name, expiry, purge]),
    ...rejections.flatMap(({ name, sent }) => [name, sent?.name]),
  ].join('');
}

test('closing a term leaves identifiers, groups, decisions and notes, and no zip', async () => {
  expect(await namesLeft()).toContain('Mai Vang');
  await closeTermData('term-2');
  const store = await database();
  expect(await namesLeft()).toBe('');
  expect((await store.get('users', ['load-1', 0]))?.users[12]).toMatchObject({
    primaryId: 'p0012',
    group: 'UG',
    identifiers: [['BARCODE', '2900012']],
  });
  expect(await store.get('loads', 'load-1')).toMatchObject({ details: 'ids', users: 501, zip: { kept: false } });
  expect(await store.getAll('decisions')).toEqual(
    version2.decisions.toSorted((a, b) =>
      `${a.desk} ${a.bucket}`.localeCompare(`${b.desk} ${b.bucket}`, undefined, { numeric: true }),
    ),
  );
  expect(await keptZip('load-1')).toBeNull();
});

test('closing a term deletes nothing where details are kept always', async () => {
  await changeProfile((before) => ({ ...before, people: 'always' }));
  await closeTermData('term-2');
  expect(await namesLeft()).toContain('Mai Vang');
  expect((await keptZip('load-1'))?.size).toBe(3);
});

test('a report that is read later on a load with identifiers only keeps no names', async () => {
  await closeTermData('term-2');
  const store = await database();
  const [first] = version2.rejections[0].rejections;
  const rejection = { ...structuredClone(first), reportId: 'late' } as StoredRejection;
  await keepReport(store, { ...version2.reports[0], id: 'late' }, [rejection]);
  expect(await readRejections(store, 'late')).toMatchObject([
    { name: '', sent: { name: '', group: 'UG' }, message: first.message },
  ]);
});

test('after 60 days somebody is reminded, and after 120 only identifiers are left, which is told', async () => {
  await remindOrShorten(day('2026-03-11'));
  expect(detailsNews.value).toEqual({ remind: [], shortened: [] });
  await remindOrShorten(day('2026-03-14'));
  expect(detailsNews.value.remind).toEqual([{ owner: 'term-2', name: 'Spring 2026', users: 501, loads: 1, days: 63 }]);
  expect(await namesLeft()).toContain('Mai Vang');
  await remindOrShorten(day('2026-05-11'));
  expect(detailsNews.value).toEqual({ remind: [], shortened: ['Spring 2026'] });
  expect(await namesLeft()).toBe('');
  expect(await keptZip('load-1')).toBeNull();
});

test('forgetting a term leaves nothing of it, and all of the others', async () => {
  const store = await database();
  await store.put('terms', aStoredTerm({ id: 'other' }));
  await store.put('loads', aStoredLoad({ id: 'other load', termId: 'other' }));
  await store.put('decisions', { desk: 'other', bucket: 3, decisions: new Map() });
  const people = new Map([
    [
      'p0012',
      {
        seen: [{ termId: 'term-2', term: 'Spring 2026', reason: 'a' }],
        expected: new Map([['user-not-external', 'UG']]),
        waiting: new Map(),
      },
    ],
    [
      'p0099',
      {
        seen: [
          { termId: 'term-2', term: 'Spring 2026', reason: 'a' },
          { termId: 'other', term: 'Fall 2026', reason: 'a' },
        ],
        expected: new Map(),
        waiting: new Map([['mandatory-missing', 'not what was decided here']]),
      },
    ],
  ]);
  await store.put('memory', { bucket: 16, people });

  await forgetTerm('term-2');
  expect(await store.getAllKeys('terms')).toEqual(['other', 'term-1']);
  expect(await store.getAllKeys('loads')).toEqual(['load-2', 'other load']);
  for (const name of ['users', 'reports', 'rejections', 'changes', 'books'] as const)
    expect(await store.count(name), name).toBe(0);
  expect(await store.getAllKeys('decisions')).toEqual([
    ['load-2', 15],
    ['other', 3],
  ]);
  expect(await keptZip('load-1')).toBeNull();
  const left = await store.getAll('memory');
  // Somebody was waited for by this term alone, and somebody was expected by it.
  expect(left).toEqual([
    {
      bucket: 16,
      people: new Map([
        [
          'p0099',
          {
            seen: [{ termId: 'other', term: 'Fall 2026', reason: 'a' }],
            expected: new Map(),
            waiting: new Map([['mandatory-missing', 'not what was decided here']]),
          },
        ],
      ]),
    },
  ]);
});
