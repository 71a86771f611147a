import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syncModes } from '../../../src/core/preview/policy-cell.ts';
import { usualOptions } from '../../../src/core/preview/sync-options.ts';
import { previewJob } from '../../../src/workers/preview-job.ts';
import { plainWishes } from '../../fixtures/plain-wishes.ts';

const golden = join(import.meta.dirname, '../../golden/preview');
const linesOf = (name: string): string[] => readFileSync(join(golden, name), 'utf8').split('\n');
const isUser = (line: string): boolean => line.startsWith('<user>');
const [inAlma, inFile] = [linesOf('current.xml').filter(isUser), linesOf('incoming.xml').filter(isUser)];
const expected = JSON.parse(readFileSync(join(golden, 'expected.json'), 'utf8'));

interface SavedUser {
  readonly primaryId: string;
  readonly outcome: string;
  readonly changes: readonly { readonly field: string; readonly effect: string }[];
}

function shuffled(lines: readonly string[]): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...lines], { minLength: lines.length, maxLength: lines.length });
}

test.each(syncModes)('the sample holds in mode %s, whatever the order of its two files', async (mode) => {
  const { editOf: _, ...options } = usualOptions;
  await fc.assert(
    fc.asyncProperty(shuffled(inAlma), shuffled(inFile), async (currents, incomings) => {
      const job = previewJob(() => Promise.reject(new Error('There is no table.')));
      const read = (side: 'current' | 'incoming', users: readonly string[]) =>
        job.read(side, [new File([`<users>${users.join('\n')}</users>`], `${side}.xml`)], plainWishes.means, () => {});
      await read('current', currents);
      await read('incoming', incomings);
      const { totals } = await job.preview({ ...options, mode, marks: [] }, () => {});
      const saved = JSON.parse(await (await job.previewFile()).text());
      expect(saved.totals).toEqual(totals);
      const users = new Map<string, SavedUser>(saved.users.map((user: SavedUser) => [user.primaryId, user]));
      for (const [id, wanted] of Object.entries(expected[mode].users)) {
        const { outcome, changes } = users.get(id) ?? { outcome: 'missing', changes: [] };
        expect(
          { outcome, changes: Object.fromEntries(changes.map(({ field, effect }) => [field, effect])) },
          id,
        ).toEqual(wanted);
      }
      expect(totals).toMatchObject(expected[mode].totals ?? {});
    }),
    { numRuns: 20 },
  );
});

test('a reading that is given up ends so, and leaves the preview before it as it was', async () => {
  const { editOf: _, ...options } = usualOptions;
  const job = previewJob(() => Promise.reject(new Error('There is no table.')));
  const read = (side: 'current' | 'incoming' | 'after', users: readonly string[]) =>
    job.read(side, [new File([`<users>${users.join('\n')}</users>`], `${side}.xml`)], plainWishes.means, () => {});
  await read('current', inAlma);
  await read('incoming', inFile);
  const { totals } = await job.preview({ ...options, mode: 'sis', marks: [] }, () => {});
  const reading = read('after', inAlma);
  await job.giveUp();
  expect(await reading).toEqual({ kind: 'cancelled' });
  expect(JSON.parse(await (await job.previewFile()).text()).totals).toEqual(totals);
  expect(await read('after', inAlma)).toMatchObject({ kind: 'read' });
});

describe('the people of a preview', () => {
  const fileOf = (name: string, users: readonly string[]): File => new File([`<users>${users.join('')}</users>`], name);
  const previewed = async (...currents: readonly File[]) => {
    const { editOf: _, ...options } = usualOptions;
    const job = previewJob(() => Promise.reject(new Error('There is no table.')));
    const read = await job.read('current', currents, plainWishes.means, () => {});
    await job.read('incoming', [fileOf('incoming.xml', inFile)], plainWishes.means, () => {});
    const facts = await job.preview({ ...options, mode: 'sis', marks: [] }, () => {});
    return { job, read, facts };
  };

  test('are found by a part of their identifiers and names, within the list', async () => {
    const { job } = await previewed(fileOf('current.xml', inAlma));
    const ids = async (text: string) =>
      (await job.people('outcome:changed', text, 0, 10)).people.map((one) => one.primaryId);
    expect(await ids('V-NAME')).toEqual(['v-name']);
    expect(await ids('v-new')).toEqual([]);
    const all = await job.people('outcome:changed', '', 0, 10);
    expect(await job.people('outcome:changed', 'v-', 2, 3)).toEqual({
      total: all.total,
      people: all.people.slice(2, 5),
    });
    const third = all.people[2];
    expect(await job.place('outcome:changed', '', third?.index ?? -1)).toBe(2);
    expect(await job.place('outcome:changed', third?.primaryId ?? '', third?.index ?? -1)).toBe(0);
    expect(await job.place('outcome:new', '', third?.index ?? -1)).toBeNull();
  });

  test('are those too who are in Alma only, of whom nothing changes', async () => {
    const { job } = await previewed(fileOf('current.xml', inAlma));
    const { total, people } = await job.people('outcome:absent', '', 0, 10);
    expect([total, people.length]).toEqual([1, 1]);
    const [absent] = people;
    expect(absent).toMatchObject({ primaryId: 'v-absent', name: 'Last-v-absent, Ana', outcome: 'absent', changes: [] });
    expect(await job.person(absent?.index ?? -1)).toEqual(absent);
    expect(await job.place('outcome:absent', 'last-v-absent ana', absent?.index ?? -1)).toBe(0);
    expect((await job.people('outcome:absent', 'v-name', 0, 10)).total).toBe(0);
    expect(await job.person((absent?.index ?? 0) + inAlma.length)).toBeNull();
  });

  test('are the same whether the users in Alma come in one file or in several', async () => {
    const one = await previewed(fileOf('current.xml', inAlma));
    const two = await previewed(fileOf('1.xml', inAlma.slice(0, 4)), fileOf('2.xml', inAlma.slice(4)));
    expect(two.facts).toEqual(one.facts);
    expect(two.read).toMatchObject({ kind: 'read', facts: { name: '1.xml and 1 more file', users: inAlma.length } });
  });
});
