import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  outcomeAt,
  outcomeBytes,
  type RememberedPreview,
  turnedAwayAt,
} from '../../../../src/core/preview/foreseen-outcomes.ts';
import { holdersAmong, UserJoin } from '../../../../src/core/preview/join-users.ts';
import { previewPair } from '../../../../src/core/preview/preview-load.ts';
import type { PreviewUser } from '../../../../src/core/preview/preview-shape.ts';
import { PreviewTally } from '../../../../src/core/preview/preview-tally.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { identifiers, userWith } from './a-preview.ts';
import { aPreviewUser, someOptions } from './arbitrary-preview.ts';

function remembered(currents: readonly PreviewUser[], incomings: readonly PreviewUser[], options: SyncOptions) {
  const tally = new PreviewTally();
  const join = new UserJoin(currents, holdersAmong(currents), options);
  const previews = incomings.map((incoming, index) => {
    const { current, preview } = previewPair(incoming, join, options);
    tally.look(index, preview, current);
    return preview;
  });
  const outcomes = outcomeBytes(incomings.length, (list) => tally.users(list));
  const preview: RememberedPreview = { made: '', source: 'alma', tellsInternal: tally.tellsInternal, outcomes };
  return { preview, previews };
}

const user = (id: string, more = '') => userWith(`<primary_id>${id}</primary_id>${more}`);

test('says of each user what the sync does, or why nothing, in a byte that stands for the same for ever', () => {
  const alma = [
    user('same', '<account_type>EXTERNAL</account_type><last_name>Lee</last_name>'),
    user('other', '<last_name>Lee</last_name>'),
    user('kept', '<account_type>INTERNAL</account_type>'),
    user('holder', identifiers(['BARCODE', 'b1'])),
  ];
  const file = [
    user('new'),
    user('other', '<last_name>Ng</last_name>'),
    user('same', '<last_name>Lee</last_name>'),
    user('kept'),
    user('taker', identifiers(['BARCODE', 'b1'])),
    { ...user('x'), fields: new Map() },
  ];
  const { preview } = remembered(alma, file, usualOptions);
  expect([...preview.outcomes]).toEqual([0, 1, 2, 4, 5, 6]);
  expect([...preview.outcomes.keys()].map((index) => outcomeAt(preview, index))).toEqual([
    ...['new', 'changed', 'unchanged', 'user-not-external', 'identifier-taken', 'match-id-missing'],
  ]);
  expect([3, 0, 6].map((index) => turnedAwayAt(preview, index))).toEqual(['user-not-external', null, null]);
  expect(turnedAwayAt(null, 3)).toBeNull();
  expect(outcomeAt(preview, 6)).toBeNull();
  expect(preview.tellsInternal).toBe(true);
  expect([...remembered(alma, file, { ...usualOptions, addUnmatched: false }).preview.outcomes][0]).toBe(3);
});

test('nothing tells which accounts are internal where no user of Alma has an account type', () => {
  expect(remembered([user('a')], [user('a')], usualOptions).preview.tellsInternal).toBe(false);
});

test('is the outcome of every user of any load', () => {
  const users = fc.array(aPreviewUser, { maxLength: 6 });
  fc.assert(
    fc.property(users, users, someOptions, (currents, incomings, options) => {
      const { preview, previews } = remembered(currents, incomings, options);
      expect(previews.map(({ obstacle, outcome }) => obstacle ?? outcome)).toEqual(
        previews.map((_, index) => outcomeAt(preview, index)),
      );
    }),
  );
});
