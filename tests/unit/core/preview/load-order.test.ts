import { describe, expect, test } from 'vitest';
import { holdersAmong, UserJoin } from '../../../../src/core/preview/join-users.ts';
import { LoadOrder } from '../../../../src/core/preview/load-order.ts';
import { previewLoad, previewPair } from '../../../../src/core/preview/preview-load.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { identifiers, userWith } from './a-preview.ts';

type Told = readonly (readonly [outcome: string, obstacle: string | null])[];

function told(inAlma: readonly string[], inFile: readonly string[], options: Partial<SyncOptions> = {}): Told {
  const { users } = previewLoad(inAlma.map(userWith), inFile.map(userWith), { ...usualOptions, ...options });
  return users.map(({ outcome, obstacle }) => [outcome, obstacle]);
}

const user = (id: string, ...barcodes: readonly string[]): string =>
  `<primary_id>${id}</primary_id>${identifiers(...barcodes.map((value) => ['BARCODE', value] as const))}`;
const turnedAway = ['rejected', 'identifier-taken-in-load'] as const;

describe('where two users of a load have one identifier', () => {
  test('the first is written and the later ones are turned away (D 4.1)', () => {
    expect(told([], [user('a', 'b1'), user('b', ' B1 '), user('c', 'b1')])).toEqual([
      ['new', null],
      turnedAway,
      turnedAway,
    ]);
    expect(told([user('a'), user('b')], [user('b', 'b1'), user('a', 'b1')])).toEqual([['changed', null], turnedAway]);
  });

  test('it counts as the primary identifier of one and a barcode of the other', () => {
    expect(told([], [user('a', 'b'), user('b')])).toEqual([['new', null], turnedAway]);
  });

  test('a user who is turned away or left out takes nothing from a later one', () => {
    const internal = `<account_type>INTERNAL</account_type>${user('a')}`;
    expect(told([internal], [user('a', 'b1'), user('b', 'b1')])).toEqual([
      ['rejected', 'user-not-external'],
      ['new', null],
    ]);
    expect(told([user('b')], [user('a', 'b1'), user('b', 'b1')], { addUnmatched: false })).toEqual([
      ['unchanged', 'not-added'],
      ['changed', null],
    ]);
    expect(told([], [user('a', 'b1'), user('b', 'b1', 'b2'), user('c', 'b2')])).toEqual([
      ['new', null],
      turnedAway,
      ['new', null],
    ]);
  });

  test('who has it in Alma keeps it, wherever that user stands', () => {
    const holder = user('h', 'b1');
    expect(told([holder], [user('n', 'b1'), holder])).toEqual([
      ['rejected', 'identifier-taken'],
      ['unchanged', null],
    ]);
    expect(told([holder], [holder, user('n', 'b1')])).toEqual([
      ['unchanged', null],
      ['rejected', 'identifier-taken'],
    ]);
  });

  test('four digits of a social security number are no identifier that two could have', () => {
    const ssn = (id: string, value: string): string => `<primary_id>${id}</primary_id>${identifiers(['SSN', value])}`;
    expect(told([], [ssn('a', '123456789'), ssn('b', '987656789')])).toEqual([
      ['new', null],
      ['new', null],
    ]);
  });
});

describe('who is twice in a load', () => {
  test('is turned away the second time', () => {
    expect(told([user('a')], [user('A', 'b1'), user('a', 'b2')])).toEqual([['changed', null], turnedAway]);
  });

  test('is changed twice by the API, each time as if Alma were as it is now', () => {
    const inFile = [user('a', 'b1'), user('A', 'b1', 'b2'), user('b', 'b1')];
    expect(told([user('a'), user('b')], inFile, { mode: 'api' })).toEqual([
      ['changed', null],
      ['changed', null],
      turnedAway,
    ]);
  });
});

describe('an identifier that a user of Alma gives up by the load', () => {
  const inAlma = [user('a', 'b1'), user('b', 'b2')];

  test('can be had by a later user, and not by an earlier one', () => {
    expect(told(inAlma, [user('a', 'x'), user('b', 'b1')])).toEqual([
      ['changed', null],
      ['changed', null],
    ]);
    expect(told(inAlma, [user('b', 'b1'), user('a', 'x')])).toEqual([
      ['rejected', 'identifier-taken'],
      ['changed', null],
    ]);
  });

  test('can be had once', () => {
    expect(told(inAlma, [user('a', 'x'), user('n', 'b1'), user('b', 'b1')])).toEqual([
      ['changed', null],
      ['new', null],
      turnedAway,
    ]);
  });

  test('is not given up where the user is turned away, so two who change places both are', () => {
    expect(told(inAlma, [user('a', 'b2'), user('b', 'b1')])).toEqual([
      ['rejected', 'identifier-taken'],
      ['rejected', 'identifier-taken'],
    ]);
  });

  test('is not given up where it was added by hand', () => {
    const byHand = `<primary_id>a</primary_id>${identifiers(['BARCODE', 'b1', 'segment_type="Internal"'])}`;
    expect(told([byHand], [user('a', 'x'), user('n', 'b1')])).toEqual([
      ['changed', null],
      ['rejected', 'identifier-taken'],
    ]);
  });

  test('may be the primary one, where users are matched by another', () => {
    const matched = { matchIdType: 'BARCODE' };
    expect(told([user('a', 'b1')], [user('z', 'b1'), user('a', 'b9')], matched)).toEqual([
      ['changed', null],
      ['new', null],
    ]);
  });
});

test('one may ask about users again, in any order, when all were told of', () => {
  const currents = [user('a', 'b1')].map(userWith);
  const incomings = [user('e', 'b1'), user('a', 'x'), user('n', 'b1'), user('m', 'b1')].map(userWith);
  const order = new LoadOrder(incomings, holdersAmong(incomings), usualOptions);
  const join = new UserJoin(currents, holdersAmong(currents), usualOptions);
  const ask = (at: number): unknown => {
    const incoming = incomings[at];
    return incoming && previewPair(incoming, join, usualOptions, { order, at }).preview.obstacle;
  };
  const asked = [0, 1, 2, 3].map(ask);
  expect(asked).toEqual(['identifier-taken', null, null, 'identifier-taken-in-load']);
  expect([3, 2, 1, 0].map(ask)).toEqual(asked.toReversed());
});
