import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SyncMode, syncModes } from '../../../../src/core/preview/policy-cell.ts';
import { previewFile } from '../../../../src/core/preview/preview-file.ts';
import { type LoadPreview, type PreviewedUser, previewLoad } from '../../../../src/core/preview/preview-load.ts';
import type { Change } from '../../../../src/core/preview/preview-shape.ts';
import { usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { emails, identifiers, usersOf, userWith } from './a-preview.ts';
import { aPreviewUser, someOptions } from './arbitrary-preview.ts';

const folder = join(import.meta.dirname, '../../../golden/preview');
const sample = (name: string): string => readFileSync(join(folder, name), 'utf8');
const [current, incoming] = [usersOf(sample('current.xml')), usersOf(sample('incoming.xml'))];

interface PreviewFile {
  readonly totals: Record<string, number>;
  readonly users: readonly { primaryId: string; outcome: string; changes: readonly Omit<Change, 'cell'>[] }[];
}

const textOf = (mode: SyncMode, { totals, users }: LoadPreview): string =>
  [...previewFile(mode, totals, users)].join('');
const read = (mode: SyncMode, preview: LoadPreview): PreviewFile => JSON.parse(textOf(mode, preview));

describe.each(syncModes)('the sample in mode %s', (mode) => {
  const expected: Pick<PreviewFile, 'totals'> & {
    readonly users: Record<string, { outcome: string; changes: Record<string, string> }>;
  } = JSON.parse(sample('expected.json'))[mode];
  const file = read(mode, previewLoad(current, incoming, { ...usualOptions, mode }));

  test('has the totals that were worked out by hand', () => {
    if (expected.totals !== undefined) expect(file.totals).toEqual(expected.totals);
    expect(Object.keys(file.totals)).toEqual(['new', 'changed', 'unchanged', 'rejected', 'absent']);
  });

  test.each(Object.entries(expected.users))('has what becomes of %s', (primaryId, told) => {
    const found = file.users.filter((user) => user.primaryId === primaryId);
    const read = found.map(({ outcome, changes }) => ({
      outcome,
      changes: Object.fromEntries(changes.map(({ field, effect }) => [field, effect])),
    }));
    expect(read).toEqual([told]);
  });
});

test('reads as DESIGN §8 has it', () => {
  const inAlma = `<last_name>Ruiz</last_name><pin_number>4321</pin_number>${emails(['', 'a@x.example'])}`;
  const inFile = `<last_name>“Ruiz”\u2028</last_name><pin_number>1234</pin_number>${identifiers(['BARCODE', 'b1'])}`;
  const preview = previewLoad(
    [userWith(inAlma), userWith('<primary_id>gone</primary_id>')],
    [userWith(inFile), userWith('<primary_id> new </primary_id>')],
    usualOptions,
  );
  const text = textOf('sis', preview);
  expect(text).toMatchInlineSnapshot(`
    "{
     "format": "termload-preview",
     "version": 1,
     "mode": "sis",
     "totals": {
      "new": 1,
      "changed": 1,
      "unchanged": 0,
      "rejected": 0,
      "absent": 1
     },
     "users": [
      {"primaryId":"p1","outcome":"changed","changes":[{"field":"last_name","before":"Ruiz","after":"“Ruiz” ","effect":"replaced"},{"field":"pin_number","before":"••••","after":"••••","effect":"replaced-unless-edited"},{"field":"emails/a@x.example","before":"a@x.example, school","after":null,"effect":"removed"},{"field":"user_identifiers/BARCODE","before":null,"after":"b1","effect":"added"}]},
      {"primaryId":"new","outcome":"new","changes":[]}
     ]
    }
    "
  `);
  expect(text).not.toMatch(/1234|4321/);
});

test('without users it is whole too', () => {
  expect(read('api', previewLoad([], [], usualOptions)).users).toEqual([]);
});

test('is what the preview of the load says', () => {
  const users = fc
    .array(aPreviewUser, { maxLength: 4 })
    .map((made) =>
      made.map((user, at) => ({ ...user, fields: new Map([...user.fields, ['primary_id', `p${at}`] as const]) })),
    );
  fc.assert(
    fc.property(users, users, someOptions, (currents, incomings, options) => {
      const preview = previewLoad(currents, incomings, options);
      expect(read(options.mode, preview)).toEqual({
        format: 'termload-preview',
        version: 1,
        mode: options.mode,
        totals: preview.totals,
        users: preview.users.map(({ primaryId, outcome, fields, segments }) => ({
          primaryId,
          outcome,
          changes: [...fields, ...segments].map(({ field, before, after, effect }) => ({
            field,
            before,
            after,
            effect,
          })),
        })),
      });
    }),
  );
});

test('takes one user at a time', () => {
  let taken = 0;
  function* many(): Generator<PreviewedUser> {
    for (;;) {
      taken++;
      yield { primaryId: 'p', outcome: 'unchanged', obstacle: null, fields: [], segments: [], twicePreferred: [] };
    }
  }
  const pieces = previewFile('sis', previewLoad([], [], usualOptions).totals, many());
  for (let piece = 0; piece < 100; piece++) pieces.next();
  expect(taken).toBe(99);
});
