import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdersAmong, UserJoin } from '../../../../src/core/preview/join-users.ts';
import { LoadOrder } from '../../../../src/core/preview/load-order.ts';
import { previewLoad, previewPair } from '../../../../src/core/preview/preview-load.ts';
import type { PreviewUser } from '../../../../src/core/preview/preview-shape.ts';
import { PreviewTally } from '../../../../src/core/preview/preview-tally.ts';
import { previewUser } from '../../../../src/core/preview/preview-user.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { emails, identifiers, phones, usersOf, userWith } from './a-preview.ts';
import { aPreviewUser, someOptions } from './arbitrary-preview.ts';

const folder = join(import.meta.dirname, '../../../golden/preview');
const sample = (name: string): readonly PreviewUser[] => usersOf(readFileSync(join(folder, name), 'utf8'));

function tallyOf(currents: readonly PreviewUser[], incomings: readonly PreviewUser[], options: SyncOptions) {
  const tally = new PreviewTally();
  const join = new UserJoin(currents, holdersAmong(currents), options);
  const order = new LoadOrder(incomings, holdersAmong(incomings), options);
  for (const [index, incoming] of incomings.entries()) {
    const { current, preview } = previewPair(incoming, join, options, { order, at: index });
    tally.look(index, preview, current);
  }
  for (const number of join.unmatched()) tally.lookAtAbsent(incomings.length + number);
  return { tally, facts: tally.facts() };
}

/** Each user as what Alma has and what the file has, found by position. */
function tallyOfUsers(...users: readonly (readonly [inAlma: string, inFile: string])[]) {
  const as =
    (side: 0 | 1) =>
    (user: readonly [string, string], at: number): PreviewUser =>
      userWith(`<primary_id>p${at}</primary_id>${user[side]}`);
  return tallyOf(users.map(as(0)), users.map(as(1)), usualOptions);
}

test('sums up the sample', () => {
  const { facts } = tallyOf(sample('current.xml'), sample('incoming.xml'), usualOptions);
  expect(facts.totals).toEqual({ new: 1, changed: 7, unchanged: 1, rejected: 1, absent: 1 });
  expect({
    obstacles: facts.obstacles.map(({ obstacle, users }) => `${obstacle}: ${users}`),
    alarms: facts.alarms.map(({ id, users, unlessEdited }) => `${id}: ${users}, ${unlessEdited} unless edited`),
    fields: facts.fields.flatMap(({ field, counts }) =>
      counts.map(({ word, users, proofs }) => `${field} ${word}: ${users} (${proofs.map(({ source }) => source)})`),
    ),
    unlessEdited: facts.unlessEdited.map(({ field, users }) => `${field}: ${users}`),
    groups: facts.groups.map(({ group, users }) => `${group}: ${users}`),
  }).toMatchInlineSnapshot(`
    {
      "alarms": [
        "user-group: 1, 1 unless edited",
        "protected-cleared: 2, 2 unless edited",
      ],
      "fields": [
        "campus_code cleared-unless-edited: 1 (D 3.1-5)",
        "emails changed: 1 (D 3.1-7)",
        "job_description cleared: 1 (D 3.1-1, D 3.2)",
        "last_name replaced: 1 (D 3.1-1, D 3.2)",
        "preferred_language defaulted-unless-edited: 1 (D 3.1-5)",
        "user_group replaced-unless-edited: 1 (D 3.1-1)",
        "user_identifiers removed: 1 (D 3.1-7)",
      ],
      "groups": [
        "STUDENT: 8",
        "STAFF: 1",
      ],
      "obstacles": [
        "user-not-external: 1",
      ],
      "unlessEdited": [
        "campus_code: 1",
        "preferred_language: 1",
        "user_group: 1",
      ],
    }
  `);
  expect(structuredClone(facts)).toEqual(facts);
});

describe('a list of entries', () => {
  const countsOf = (...user: [string, string]) =>
    Object.fromEntries(
      tallyOfUsers(user).facts.fields.flatMap(({ field, counts }) =>
        counts.map(({ word, users }) => [`${field} ${word}`, users]),
      ),
    );

  test('is changed where one entry takes the place of another', () => {
    expect(countsOf(phones(['1', 'home']), phones(['2', 'home']))).toEqual({ 'phones changed': 1 });
    expect(countsOf(emails(['preferred="true"', 'a@x.example']), emails(['', 'a@x.example']))).toEqual({
      'emails changed': 1,
    });
  });

  test('is removed or added to where none does', () => {
    const [inAlma, inFile] = [identifiers(['A', '1'], ['C', '3']), identifiers(['B', '2'], ['C', '4'])];
    expect(countsOf(inAlma, inFile)).toEqual({
      'user_identifiers removed': 1,
      'user_identifiers added': 1,
      'user_identifiers changed': 1,
    });
  });

  test('counts a user once, however many entries there are', () => {
    const { facts, tally } = tallyOfUsers([identifiers(['A', '1'], ['B', '2']), '']);
    expect(facts.fields).toMatchObject([{ field: 'user_identifiers', users: 1, counts: [{ users: 1 }] }]);
    expect([...tally.users('field:user_identifiers:removed')]).toEqual([0]);
  });
});

test('lists who stands behind each count', () => {
  const group = (code: string): string => `<user_group>${code}</user_group>`;
  const { tally, facts } = tallyOfUsers(
    [group('A'), group('A')],
    [identifiers(['BARCODE', 'b']), ''],
    [group('A'), group('B')],
    ['<account_type>INTERNAL</account_type>', ''],
    [group('A'), ''],
  );
  const users = (list: Parameters<typeof tally.users>[0]): number[] => [...tally.users(list)];
  expect(users('outcome:changed')).toEqual([1, 2, 4]);
  expect(users('outcome:unchanged')).toEqual([0]);
  expect(users('outcome:new')).toEqual([]);
  expect(users('obstacle:user-not-external')).toEqual([3]);
  expect(users('alarm:only-barcode')).toEqual([1]);
  expect(users('alarm:user-group')).toEqual([2, 4]);
  expect(users('field:user_group')).toEqual([2, 4]);
  expect(users('field:user_group:replaced-unless-edited')).toEqual([2]);
  expect(users('field:user_group:cleared-unless-edited')).toEqual([4]);
  expect(facts.alarms).toEqual([
    { id: 'only-barcode', users: 1, unlessEdited: 0 },
    { id: 'user-group', users: 2, unlessEdited: 2 },
    { id: 'protected-cleared', users: 1, unlessEdited: 1 },
  ]);
  expect(facts.unlessEdited).toEqual([{ field: 'user_group', users: 2 }]);
  expect(facts.groups).toEqual([{ group: 'A', users: 3 }]);
});

test('lists of many users grow', () => {
  const tally = new PreviewTally();
  const preview = previewUser(null, userWith(''), usualOptions, () => false);
  for (let index = 0; index < 1000; index++) tally.look(index, preview, null);
  expect([...tally.users('outcome:new')]).toEqual(Array.from({ length: 1000 }, (_, index) => index));
});

test('counts what the preview of the load counts, and each list is as long as its count', () => {
  const users = fc
    .array(aPreviewUser, { maxLength: 6 })
    .map((made) =>
      made.map((user, at) => ({ ...user, fields: new Map([...user.fields, ['primary_id', `p${at}`] as const]) })),
    );
  fc.assert(
    fc.property(users, users, someOptions, (currents, incomings, options) => {
      const { tally, facts } = tallyOf(currents, incomings, options);
      expect(facts.totals).toEqual(previewLoad(currents, incomings, options).totals);
      for (const { field, users, counts } of facts.fields) {
        expect(tally.users(`field:${field}`)).toHaveLength(users);
        for (const one of counts) expect(tally.users(`field:${field}:${one.word}`)).toHaveLength(one.users);
      }
      for (const { id, users } of facts.alarms) expect(tally.users(`alarm:${id}`)).toHaveLength(users);
      for (const { obstacle, users } of facts.obstacles) {
        expect(tally.users(`obstacle:${obstacle}`)).toHaveLength(users);
      }
    }),
  );
});
