import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { rememberedAs, rememberedRepairs, repairRemembered } from '../../../../src/core/repairs/chosen-repairs.ts';
import { type OfferedRepair, offeredRepairs } from '../../../../src/core/repairs/offered-repairs.ts';
import { planParts, raisedUsers } from '../../../../src/core/zip/part-plan.ts';
import { anExport, users } from '../../../fixtures/an-export.ts';
import { prepared, zipBytes } from '../../../fixtures/read-export.ts';
import { runParts } from '../../../fixtures/run-parts.ts';
import { saxesUsers } from '../../../fixtures/saxes-users.ts';

const { examples, sentence, risk }: OfferedRepair = offeredRepairs['split-files'];
const small = [{ bytes: 1000, sizeKnown: true }];

test.each(examples)('does what its example says: $before', ({ before, after, chosen }) => {
  const plan = planParts(small, chosen?.['split-files']);
  const parts = runParts([anExport([before])], plan);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join('')).toBe(anExport([after]));
  // Each is an export with no more users than that.
  for (const part of parts) expect(runParts([part], plan)).toEqual([part]);
});

test('says what it does and what it risks in a sentence each', () => {
  for (const said of [sentence, risk]) expect(said).toMatch(/^[A-Z].*[^.]\.$/);
});

test('each file has as many users as may be, the last what is left, and none is lost or changed', () => {
  const documents = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 400 }), (counts, most, chunk) => {
      const exports = counts.map((count) => anExport(users(count)));
      const all = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(all > 0 && all <= most * 50);
      const plan = planParts(
        counts.map(() => ({ bytes: 1000, sizeKnown: true })),
        most,
      );
      const found = runParts(exports, plan, [chunk]).map((part) => saxesUsers(part));
      expect(found.flat()).toEqual(exports.flatMap((content) => saxesUsers(content)));
      for (const part of found.slice(0, -1)) expect(part).toHaveLength(most);
      expect(found).toHaveLength(Math.ceil(all / most));
    }),
    { numRuns: 100 },
  );
});

test('of so few users a file that there would be over fifty, as many more as are needed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 5_000_000 }), (most, all) => {
      fc.pre(all > most * 50);
      const raised = raisedUsers(most, all);
      expect(Math.ceil(all / raised)).toBeLessThanOrEqual(50);
      expect(Math.ceil(all / (raised - 1 || 1))).toBeGreaterThan(raised === 1 ? 0 : 50);
    }),
  );
});

test('where bytes end files too, it is raised until there are no more than fifty', () => {
  expect(raisedUsers(20_000, 900_000)).toBe(40_000);
});

describe('in the zip of a load', () => {
  const content = anExport(users(101));
  const of = (perFile: number) => prepared(content, { repairs: { 'split-files': perFile } });

  test('files, count and proof are those of the split', async () => {
    const made = await of(40);
    const { load } = made;
    expect(load.zip?.entries.map((entry) => entry.users)).toEqual([40, 40, 21]);
    expect(load.zip?.entries.map(({ name }) => name)).toEqual(['export.xml', 'export_02.xml', 'export_03.xml']);
    expect(load.repairs).toEqual([{ repair: 'split-files', count: 2 }]);
    expect([load.verdict, load.users, load.usersPerFile]).toEqual([(await prepared(content)).load.verdict, 101, 40]);
    const texts = Object.values(unzipSync(await zipBytes(made))).map((bytes) => new TextDecoder().decode(bytes));
    expect(texts.flatMap((text) => saxesUsers(text))).toEqual(saxesUsers(content));
    expect(made.repairLog).toBeNull();
  });

  test('the same input and settings give the same bytes', async () => {
    expect(await zipBytes(await of(40))).toEqual(await zipBytes(await of(40)));
  });

  test('over fifty files there are none: more users go into each, and that is said', async () => {
    const { load } = await of(1);
    expect(load.usersPerFile).toBe(3);
    expect(load.zip?.entries).toHaveLength(34);
    expect(load.repairs).toEqual([{ repair: 'split-files', count: 33 }]);
  });

  test('an export with no more users than that goes in as it is', async () => {
    const { load } = await of(101);
    expect(load.zip?.entries).toEqual((await prepared(content)).load.zip?.entries);
    expect(load.repairs).toEqual([]);
  });

  test('it goes with repairs of the text', async () => {
    const spoiled = content.replace('<last_name>', '<last_name>R&D ');
    const repairs = { 'split-files': 1, 'escape-ampersands': true } as const;
    const { load } = await prepared(spoiled, { repairs });
    expect(load.repairs).toEqual([
      { repair: 'escape-ampersands', count: 1 },
      { repair: 'split-files', count: 33 },
    ]);
    expect(load.refusedRepairs).toEqual([]);
  });
});

test('a profile remembers it with its number', () => {
  for (const most of [1, 5000, 20_000]) {
    const id = rememberedAs('split-files', { 'split-files': most }) ?? '';
    expect(rememberedRepairs(['trim-values', id])).toEqual({ 'trim-values': true, 'split-files': most });
    expect(repairRemembered(id)).toBe('split-files');
  }
  expect(rememberedRepairs(['split-files', 'split-files-0', 'split-files-x'])).toEqual({ 'split-files': 20_000 });
  expect(rememberedAs('trim-values', {})).toBe('trim-values');
});

test('letters that were typed are not remembered', () => {
  const chosen = { 'replace-character': [{ bytes: '81', letter: 'ü' }] };
  expect(rememberedAs('replace-character', chosen)).toBeNull();
  expect(rememberedRepairs(['replace-character'])).toEqual({});
});
