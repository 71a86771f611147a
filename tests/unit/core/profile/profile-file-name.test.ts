import { expect, test } from 'vitest';
import { profileFileName } from '../../../../src/core/profile/profile-file-name.ts';

test.each([
  ['', 'termload-profile.json'],
  ['…', 'termload-profile.json'],
  ['Prairie State College', 'prairie-state-college-termload-profile.json'],
  ['Bibliothèque “Zoë”: A/B', 'bibliotheque-zoe-a-b-termload-profile.json'],
  ['x'.repeat(200), `${'x'.repeat(40)}-termload-profile.json`],
])('the profile of %j is called %s', (library, name) => {
  expect(profileFileName(library)).toBe(name);
});
