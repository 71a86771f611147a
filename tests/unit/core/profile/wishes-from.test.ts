import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionsFrom } from '../../../../src/core/preview/preview-wishes.ts';
import { usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { syncOf, wishesFrom, wishesOfSync } from '../../../../src/core/profile/wishes-from.ts';
import { arbitraryProfile } from './arbitrary-profile.ts';

test.each(['alma', 'i-share'] as const)('the preset %s previews the sync as it usually is', (preset) => {
  const { editOf: _, ...options } = optionsFrom(wishesFrom(presetProfiles[preset], []));
  const { editOf: __, ...usual } = usualOptions;
  expect(options).toEqual(usual);
});

test('a preview is made with what the profile says, and with the marks', () => {
  const sync = {
    mode: 'api',
    addUnmatched: false,
    override: ['user_group'],
    openForUpdate: false,
    defaultLanguage: 'de',
  } as const;
  const marks = [{ field: 'user_group', scope: 'all', who: '', state: 'edited' }] as const;
  expect(wishesFrom({ ...presetProfiles.alma, matchId: 'BARCODE', caseCounts: true, sync }, marks)).toEqual({
    mode: 'api',
    matchIdType: 'BARCODE',
    caseCounts: true,
    addUnmatched: false,
    override: new Set(['user_group']),
    openForUpdate: false,
    defaultLanguage: 'de',
    marks,
  });
});

test('wishes of a profile lead back to it', () => {
  fc.assert(
    fc.property(arbitraryProfile, ({ sync: { others: _, ...sync } }) => {
      expect(syncOf(wishesOfSync(sync))).toEqual(sync);
    }),
  );
});
