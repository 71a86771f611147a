import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { profileFault } from '../../../../src/core/profile/profile-fault.ts';
import { arbitraryProfile } from './arbitrary-profile.ts';

test('settings that a file may hold can be kept', () => {
  fc.assert(fc.property(arbitraryProfile, (profile) => profileFault(profile) === null));
});

test('settings that no file may hold are refused in a sentence', () => {
  const { alma } = presetProfiles;
  const sftp = { host: 'a b', port: 22, folder: '', user: '' };
  expect(profileFault({ ...alma, sftp })).toMatch(/^What belongs there is the name of a server.*\.$/);
  expect(profileFault({ ...alma, datePolicy: { expiry: 7, purge: 6 } })).toMatch(/^The purge date would be before/);
  const steps = [
    { kind: 'own', id: 'x', step: { title: 'a\nb', what: [], copy: [], menu: [], who: 'anybody' } },
  ] as const;
  expect(profileFault({ ...alma, steps })).toBe('Step 1: its title is not one line of at most 120 characters.');
});
