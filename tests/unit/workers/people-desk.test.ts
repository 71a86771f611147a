import { expect, test } from 'vitest';
import { findPassage } from '../../../src/core/reading/search-export.ts';
import type { ChosenRepairs } from '../../../src/core/repairs/chosen-repairs.ts';
import { leftOutBy, usualChoice } from '../../../src/core/repairs/keep-one-choice.ts';
import { peopleDesk } from '../../../src/workers/people-desk.ts';
import { zipOf } from '../../fixtures/a-container.ts';
import { anExport, anIdentifier, aUser } from '../../fixtures/an-export.ts';
import { prepared, repairedXml, zipBytes } from '../../fixtures/read-export.ts';
import { settings } from '../../fixtures/settings.ts';

const shares = (primaryId: string, value: string, group = 'STUDENT') =>
  aUser({ primaryId, group, identifiers: [anIdentifier({ value })] });

/** Two pairs, one after the other, and a blank identifier on the last. */
const content = anExport([
  shares('s1', 'both-1'),
  shares('e1', 'both-1', 'EMPLOYEE'),
  shares('s2', 'both-2'),
  shares('e2', 'BOTH-2 ', 'EMPLOYEE'),
  shares('last', ' '),
]);
const keepStudents: ChosenRepairs = { 'keep-one-of-duplicates': [1, 3] };

test('who shares ids is told with the group of each', async () => {
  const load = await prepared(content);
  const shared = await peopleDesk(() => load).sharedIds();
  expect(shared).toEqual({
    sets: [
      [0, 1],
      [2, 3],
    ],
    people: [
      { index: 0, primaryId: 's1', group: 'STUDENT' },
      { index: 1, primaryId: 'e1', group: 'EMPLOYEE' },
      { index: 2, primaryId: 's2', group: 'STUDENT' },
      { index: 3, primaryId: 'e2', group: 'EMPLOYEE' },
    ],
    omitted: 0,
  });
  expect(leftOutBy(usualChoice(shared, new Map()))).toEqual([1, 3]);
});

test('users are named by their index in the export when others of it are left out', async () => {
  const partly = await prepared(content, { repairs: { 'keep-one-of-duplicates': [1] } });
  const shared = await peopleDesk(() => partly).sharedIds();
  expect(shared.sets).toEqual([[2, 3]]);
  expect(shared.people.map(({ group }) => group)).toEqual(['STUDENT', 'EMPLOYEE']);
  const load = await prepared(content, { repairs: keepStudents });
  expect(load.log.of('identifier-blank')).toMatchObject([{ user: { index: 4, primaryId: 'last' } }]);
  expect(await peopleDesk(() => load).turnedAway()).toEqual({
    rules: [{ rule: 'identifier-blank', certainty: 'documented', users: [4] }],
    users: 5,
    sendable: 3,
  });
});

test('more shared ids than findings are kept are counted as not told', async () => {
  const many = anExport(Array.from({ length: 10_004 }, () => aUser({ primaryId: 'same', emails: [] })));
  const load = await prepared(many);
  const { sets, people, omitted } = await peopleDesk(() => load).sharedIds();
  expect([sets.length, people.length, omitted]).toEqual([1, 10_001, 3]);
});

test('everybody with a group that Alma does not know is turned away, though it is one finding', async () => {
  const told = { ...settings, codes: { userGroups: new Set(['STUDENT']) } };
  const load = await prepared(content, { told, repairs: keepStudents });
  const none = await peopleDesk(() => load).turnedAway();
  expect(none.rules.map(({ rule }) => rule)).toEqual(['identifier-blank']);
  const whole = await prepared(content, { told });
  const rules = (await peopleDesk(() => whole).turnedAway()).rules;
  expect(rules.find(({ rule }) => rule === 'user-group-unknown')?.users).toEqual([1, 3]);
});

test('nobody is turned away by what is expected here, nor by what is no reject', async () => {
  const told = { ...settings, expected: new Set(['identifier-blank']) };
  const load = await prepared(anExport([shares('p1', ' '), aUser({ primaryId: 'p2', purgeDate: null })]), { told });
  expect(await peopleDesk(() => load).turnedAway()).toEqual({ rules: [], users: 2, sendable: 2 });
});

test('a user in the second file of a zip is found in it, though users of the first are left out', async () => {
  const files = { 'a.xml': content, 'b.xml': anExport([shares('q1', 'x'), shares('q2', ' ')]) };
  const load = await prepared(zipOf(files), { name: 'both.zip', repairs: keepStudents });
  const [, found] = load.log.of('identifier-blank');
  expect(found).toMatchObject({ user: { index: 6, primaryId: 'q2' }, file: 'b.xml' });
  const source = load.reread('b.xml');
  if (source === null || found === undefined) throw new Error('It was not read.');
  const passage = await findPassage(source, { user: 6, place: found.place }, () => true);
  if (typeof passage === 'string') throw new Error(passage);
  expect(new TextDecoder().decode(passage.bytes)).toContain('<primary_id>q2');
  expect(passage.mark).not.toBeNull();
});

test('what is left out and what is not are two zips of the same users, each as it would be in one', async () => {
  const whole = await repairedXml(content);
  const zips = await Promise.all(
    [
      [1, 3],
      [0, 2, 4],
    ].map(async (users) => prepared(content, { repairs: { 'hold-back-rejects': users } })),
  );
  const texts = await Promise.all(
    zips.map(async (load) => {
      const { unzipSync } = await import('fflate');
      return new TextDecoder().decode(Object.values(unzipSync(await zipBytes(load)))[0]);
    }),
  );
  const usersIn = (text = ''): string[] => text.match(/<user>[\s\S]*?<\/user>/g) ?? [];
  expect(texts.flatMap(usersIn).sort()).toEqual(usersIn(whole).sort());
  expect(zips.map(({ load }) => load.users)).toEqual([3, 2]);
});

test('of a table too, whoever is left out is told of no more, and the others keep their numbers', async () => {
  const rows = [
    'Primary ID,First Name,Last Name,User Group,Expiration Date,Purge Date,Email,Barcode',
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) => {
      const purge = index === 1 || index === 2 ? 'never' : '2033-05-31';
      return `${id},Zoe,Lee ${id},STUDENT,2032-05-31,${purge},${id}@c.example,${index < 2 ? 'both' : `own-${id}`}`;
    }),
  ];
  const table = `${rows.join('\n')}\n`;
  const namedIn = async (repairs: ChosenRepairs) => {
    const { log } = await prepared(table, { name: 'people.csv', repairs });
    return [...log.findings()].flatMap(({ rule, user }) => (user === null ? [] : [[rule, user.index]]));
  };
  const whole = await namedIn({});
  expect(whole).toContainEqual(['identifier-taken-in-file', 1]);
  expect(whole).toContainEqual(['value-not-taken', 1]);
  const less = await namedIn({ 'keep-one-of-duplicates': [1] });
  expect(less.sort()).toEqual(whole.filter(([, index]) => index !== 1).sort());
  expect(less).toContainEqual(['value-not-taken', 2]);
});
