import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingSettings } from '../../../../src/core/profile/differing-settings.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { arbitraryProfile } from './arbitrary-profile.ts';

const { alma } = presetProfiles;

test('settings that differ are named, those of a later version too', () => {
  const other = {
    ...alma,
    library: 'A',
    thresholds: { ...alma.thresholds, swingPeople: 1 },
    others: { colour: 'blue' },
  };
  expect(differingSettings(alma, other)).toEqual(['library', 'thresholds', 'colour']);
  expect(differingSettings(other, alma)).toEqual(['library', 'thresholds', 'colour']);
});

test('the order of names within a setting makes no difference', () => {
  const { swingPeople, swingPercent, daysOffPolicy } = alma.thresholds;
  expect(differingSettings(alma, { ...alma, thresholds: { daysOffPolicy, swingPeople, swingPercent } })).toEqual([]);
});

test('a profile does not differ from itself', () => {
  fc.assert(fc.property(arbitraryProfile, (profile) => differingSettings(profile, profile).length === 0));
});
