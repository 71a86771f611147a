import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { syncModes } from '../../../../src/core/preview/policy-cell.ts';
import { previewLoad } from '../../../../src/core/preview/preview-load.ts';
import { usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { effects, usersOf } from './a-preview.ts';

const folder = join(import.meta.dirname, '../../../golden/preview');
const sample = (name: string): string => readFileSync(join(folder, name), 'utf8');

interface Expected {
  readonly totals?: Record<string, number>;
  readonly users: Record<string, { readonly outcome: string; readonly changes: Record<string, string> }>;
}

const expected: Record<string, Expected> = JSON.parse(sample('expected.json'));
const [current, incoming] = [usersOf(sample('current.xml')), usersOf(sample('incoming.xml'))];

describe.each(syncModes)('the sample in mode %s', (mode) => {
  const preview = previewLoad(current, incoming, { ...usualOptions, mode });
  const { totals, users } = expected[mode] ?? { users: {} };

  if (totals !== undefined) {
    test('has the totals that were worked out by hand', () => expect(preview.totals).toEqual(totals));
  }

  test.each(Object.entries(users))('foretells %s', (primaryId, told) => {
    const found = preview.users.filter((user) => user.primaryId === primaryId);
    expect(found.map((user) => ({ outcome: user.outcome, changes: effects(user) }))).toEqual([told]);
  });
});

test('the order of either file makes no difference', () => {
  const told = ({ users }: ReturnType<typeof previewLoad>) =>
    users.map((user) => [user.primaryId, user.outcome, effects(user)]).sort();
  const turned = previewLoad([...current].reverse(), [...incoming].reverse(), usualOptions);
  expect(told(turned)).toEqual(told(previewLoad(current, incoming, usualOptions)));
});
