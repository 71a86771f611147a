import { describe, expect, test } from 'vitest';
import { previewLoad } from '../../../../src/core/preview/preview-load.ts';
import { previewUser } from '../../../../src/core/preview/preview-user.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { effects, identifiers, userWith } from './a-preview.ts';

const load = (inAlma: readonly string[], inFile: readonly string[], options: Partial<SyncOptions> = {}) =>
  previewLoad(inAlma.map(userWith), inFile.map(userWith), { ...usualOptions, ...options });
const primary = (id: string): string => `<primary_id>${id}</primary_id>`;

describe('users are matched', () => {
  test('trimmed and whatever the case, and are called as in Alma', () => {
    const { users, totals } = load([primary('ANA')], [primary(' ana ')]);
    expect(users).toMatchObject([{ primaryId: 'ANA', outcome: 'unchanged' }]);
    expect(totals).toEqual({ new: 0, changed: 0, unchanged: 1, rejected: 0, absent: 0 });
  });

  test('by the type of identifier that the profile of the sync names', () => {
    const inFile = [primary('p2') + identifiers(['INST_ID', '7'])];
    const inAlma = [primary('p1') + identifiers(['INST_ID', '7'])];
    expect(load(inAlma, inFile, { matchIdType: 'INST_ID' }).users.map(effects)).toEqual([{ primary_id: 'replaced' }]);
  });

  test('and one without such an identifier is turned away', () => {
    const { users } = load([], [primary('p1')], { matchIdType: 'INST_ID' });
    expect(users).toMatchObject([{ outcome: 'rejected', obstacle: 'match-id-missing' }]);
  });

  test('and nobody is taken for another because of four digits of a social security number', () => {
    const { totals } = load([primary('123-45-6789')], [primary('987-65-6789')]);
    expect(totals).toMatchObject({ unchanged: 0, changed: 0, absent: 1 });
  });
});

describe('users whom nobody in Alma matches', () => {
  test('are new, with no changes', () => {
    expect(load([], [primary('n')]).users).toMatchObject([
      { primaryId: 'n', outcome: 'new', fields: [], segments: [] },
    ]);
  });

  test('are left out where the sync adds nobody', () => {
    const { users, totals } = load([], [primary('n')], { addUnmatched: false });
    expect(users).toMatchObject([{ outcome: 'unchanged', obstacle: 'not-added' }]);
    expect(totals.new).toBe(0);
  });
});

test('users who are not in the file are counted, and nothing else', () => {
  const { users, totals } = load([primary('a'), primary('b')], [primary('b')]);
  expect([totals.absent, users.length]).toEqual([1, 1]);
});

describe('an identifier that another user of Alma holds', () => {
  test.each([
    ['as its own', identifiers(['BARCODE', ' B1 '])],
    ['as its primary identifier', primary('b1')],
  ])('%s turns the user away', (_, holder) => {
    const inAlma = [primary('a'), holder.startsWith('<primary_id') ? holder : primary('other') + holder];
    const { users } = load(inAlma, [primary('a') + identifiers(['BARCODE', 'b1'])]);
    expect(users).toMatchObject([{ outcome: 'rejected', obstacle: 'identifier-taken', fields: [], segments: [] }]);
  });

  test('turns a new user away too, and not the one who holds it', () => {
    const inAlma = [primary('a') + identifiers(['BARCODE', 'b1'])];
    const { users } = load(inAlma, [
      primary('n') + identifiers(['X', 'b1']),
      primary('a') + identifiers(['BARCODE', 'b1']),
    ]);
    expect(users.map(({ outcome }) => outcome)).toEqual(['rejected', 'unchanged']);
  });
});

test('what the source of the users in Alma cannot tell is never a change', () => {
  const known = userWith('<gender>F</gender>');
  const incoming = userWith(`<gender>F</gender><birth_date>2001-01-01</birth_date>${identifiers(['A', '1'])}`);
  const table = { ...known, unknown: new Set(['birth_date', 'user_identifier'] as const) };
  const told = (current: typeof known) => effects(previewUser(current, incoming, usualOptions, () => false));
  expect(told(known)).toEqual({ birth_date: 'set', 'user_identifiers/A': 'added' });
  expect(told(table)).toEqual({});
});

test.each([
  ['INTERNAL', 'rejected'],
  [' internal ', 'rejected'],
  ['INTEXTAUTH', 'rejected'],
  ['External', 'unchanged'],
  ['', 'unchanged'],
])('an account of type “%s” is %s in a load', (type, outcome) => {
  expect(load([`<account_type>${type}</account_type>`], ['']).users).toMatchObject([{ outcome }]);
});

test('a number for self-check is never shown', () => {
  const [user] = load(['<pin_number>4321</pin_number>'], ['<pin_number>1234</pin_number>']).users;
  expect(user?.fields).toMatchObject([{ before: '••••', after: '••••', effect: 'replaced-unless-edited' }]);
});

test('a number for self-check is no change where Alma does not give it out', () => {
  expect(load([primary('a')], [`${primary('a')}<pin_number>1234</pin_number>`]).users.map(effects)).toEqual([{}]);
});
