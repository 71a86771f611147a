import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
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
        job.read(side, new File([`<users>${users.join('\n')}</users>`], `${side}.xml`), plainWishes.means, () => {});
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
