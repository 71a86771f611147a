import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEffects } from '../../../../src/core/preview/apply-effects.ts';
import { type Difference, type HappenedKind, happenedKinds } from '../../../../src/core/preview/difference.ts';
import { HappenedTally } from '../../../../src/core/preview/happened-tally.ts';
import { happenedWords, tableAndAlma } from '../../../../src/core/preview/happened-words.ts';
import { holdersAmong, UserJoin } from '../../../../src/core/preview/join-users.ts';
import { predictedAndHappened } from '../../../../src/core/preview/predicted-happened.ts';
import { previewPair } from '../../../../src/core/preview/preview-load.ts';
import type { PreviewUser, TopField } from '../../../../src/core/preview/preview-shape.ts';
import { usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { usersOf } from './a-preview.ts';

const folder = join(import.meta.dirname, '../../../golden/preview');
const sample = (name: string) => usersOf(readFileSync(join(folder, name), 'utf8'));

const one = (field: string, kind: HappenedKind): Difference => ({
  field,
  kind,
  before: null,
  predicted: null,
  happened: null,
  effect: null,
  cell: null,
});

/** The sample, synced as foretold but for what `spoil` does to the users in Alma afterwards. */
function tallyOfSample(spoil: (id: string, user: PreviewUser) => PreviewUser | null) {
  const [currents, incomings] = [sample('current.xml'), sample('incoming.xml')];
  const users = new UserJoin(currents, holdersAmong(currents), usualOptions);
  const tally = new HappenedTally();
  for (const [index, user] of incomings.entries()) {
    const { current, incoming, preview } = previewPair(user, users, usualOptions);
    const predicted = applyEffects(current, incoming, preview, usualOptions);
    const after = predicted === null ? null : spoil(preview.primaryId, predicted);
    tally.look(index, predictedAndHappened({ current, incoming, preview, after }, usualOptions));
  }
  return tally;
}

test('of the sample, all is right if Alma does as foretold', () => {
  const facts = tallyOfSample((_, user) => user).facts();
  expect([facts.users, facts.right, facts.kinds]).toEqual([10, 10, [{ kind: 'as-foretold', users: 9 }]]);
});

test('of the sample, what Alma does otherwise stands by field and kind', () => {
  const having = (user: PreviewUser, name: TopField, text: string): PreviewUser => ({
    ...user,
    fields: new Map([...user.fields, [name, text]]),
  });
  const tally = tallyOfSample((id, user) => {
    if (id === 'v-new') return null;
    if (id === 'v-same') return having(user, 'gender', 'X');
    if (id === 'v-group') return having(user, 'user_group', 'STAFF');
    if (id === 'v-lost') return having(user, 'job_description', 'Tutor');
    if (id === 'v-name') return having(user, 'last_name', 'Third');
    return user;
  });
  const facts = tally.facts();
  expect({
    right: `${facts.right} of ${facts.users}`,
    kinds: facts.kinds.map(({ kind, users }) => `${kind}: ${users}`),
    fields: facts.fields.flatMap(({ field, counts }) =>
      counts.map(({ word, users, proofs }) => `${field} ${word}: ${users} (${proofs.map(({ source }) => source)})`),
    ),
  }).toMatchInlineSnapshot(`
    {
      "fields": [
        "user as-foretold: 1 ()",
        "user not-there: 1 ()",
        "campus_code as-foretold: 1 (D 3.1-5)",
        "emails as-foretold: 1 (D 3.1-7)",
        "gender not-foretold: 1 ()",
        "job_description not-done: 1 (D 3.1-1, D 3.2)",
        "last_name otherwise: 1 (D 3.1-1, D 3.2)",
        "preferred_language as-foretold: 1 (D 3.1-5)",
        "user_group kept-by-staff: 1 (D 3.1-1)",
        "user_identifiers as-foretold: 1 (D 3.1-7)",
      ],
      "kinds": [
        "as-foretold: 5",
        "kept-by-staff: 1",
        "not-done: 1",
        "otherwise: 1",
        "not-foretold: 1",
        "not-there: 1",
      ],
      "right": "5 of 10",
    }
  `);
  expect(structuredClone(facts)).toEqual(facts);
});

test('counts a user once for each kind, and lists who it is', () => {
  const tally = new HappenedTally();
  tally.look(4, [one('emails/a', 'not-done'), one('emails/b', 'not-done'), one('user_group', 'kept-by-staff')]);
  tally.look(5, []);
  tally.look(7, [one('emails/c', 'as-foretold')]);
  expect([...tally.users('right')]).toEqual([5, 7]);
  expect([...tally.users('kind:not-done')]).toEqual([4]);
  expect([...tally.users('field:emails')]).toEqual([4, 7]);
  expect([...tally.users('field:emails:as-foretold')]).toEqual([7]);
  expect(tally.facts().fields.map(({ field, users }) => [field, users])).toEqual([
    ['emails', 2],
    ['user_group', 1],
  ]);
});

test('a list is as long as its count', () => {
  const differences = fc.array(
    fc.record({
      field: fc.constantFrom('user', 'emails/a', 'emails/b', 'gender'),
      kind: fc.constantFrom(...happenedKinds),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(differences, { maxLength: 8 }), (users) => {
      const tally = new HappenedTally();
      for (const [index, told] of users.entries())
        tally.look(
          index,
          told.map(({ field, kind }) => one(field, kind)),
        );
      const facts = tally.facts();
      expect(tally.users('right')).toHaveLength(facts.right);
      for (const { kind, users } of facts.kinds) expect(tally.users(`kind:${kind}`)).toHaveLength(users);
      for (const { field, users, counts } of facts.fields) {
        expect(tally.users(`field:${field}`)).toHaveLength(users);
        for (const { word, users } of counts) expect(tally.users(`field:${field}:${word}`)).toHaveLength(users);
      }
    }),
  );
});

describe('in words', () => {
  test('every kind says what it means and what it says about the table', () => {
    for (const { title, means, proves } of Object.values(happenedWords)) {
      expect(title).toMatch(/^[A-Z][^.]*[^.]$/);
      for (const text of [means, proves]) expect(text).toMatch(/^[A-Z].*[^.]\.$/);
    }
  });

  test('the table and Alma stand side by side', () => {
    const told = happenedKinds.map((kind) =>
      tableAndAlma({ ...one('user_group', kind), effect: 'cleared-unless-edited', before: 'STAFF' }),
    );
    expect([
      ...told,
      tableAndAlma({ ...one('gender', 'not-foretold'), before: 'F' }),
      tableAndAlma(one('emails/a', 'not-foretold')),
      tableAndAlma(one('user', 'not-there')),
    ]).toMatchInlineSnapshot(`
      [
        "The table says that it is cleared, unless staff edited it; Alma did so.",
        "The table says that it is cleared, unless staff edited it; Alma kept it, as if staff had edited it.",
        "The table says that it is cleared, unless staff edited it; Alma kept what it had.",
        "The table says that it is cleared, unless staff edited it; Alma has something else.",
        "The table says that it is cleared, unless staff edited it; in Alma it is otherwise.",
        "The table says that it is cleared, unless staff edited it; Alma has no such user.",
        "The table says that it is cleared, unless staff edited it; Alma changed it all the same.",
        "The table says that it stays as it is; in Alma it is otherwise.",
        "The table says that nothing comes there; in Alma it is otherwise.",
        "Alma’s export does not have the user.",
      ]
    `);
  });
});
