import { expect, test } from 'vitest';
import { optionFacts, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { differingOptions, optionNote, syncLines, unusualWords } from '../../../../src/ui/preview/sync-words.ts';

test('a sync that is set up as usual is said to be', () => {
  expect(unusualWords(usualOptions)).toBe('as usual');
});

test.each([
  [{ matchIdType: 'BARCODE' }, 'users are found by their identifier of the type BARCODE'],
  [{ caseCounts: true }, 'identifiers that differ by capital letters alone are two'],
  [{ addUnmatched: false }, 'users who are not in Alma yet are left out'],
  [{ override: new Set(['user_group', 'campus_code']) }, 'in the override list: User group and Campus code'],
  [{ openForUpdate: false }, '“Open for Update” is answered with No'],
  [{ defaultLanguage: 'de' }, 'the default language is de'],
])('%j is said, and the rest is not', (change, words) => {
  expect(unusualWords({ ...usualOptions, ...change })).toBe(words);
});

test('two ways to set a sync up are told apart as the first has it', () => {
  const other = { ...usualOptions, addUnmatched: false, defaultLanguage: 'de' };
  expect(differingOptions(usualOptions, other)).toEqual([
    'users who are not in Alma yet are added',
    'the default language is en',
  ]);
  expect(differingOptions(other, { ...other })).toEqual([]);
});

test('the part of the profile is told line by line', () => {
  expect(syncLines({ ...presetProfiles.alma.sync, mode: 'api' })).toEqual([
    'Sent by Users API (PUT)',
    'Users who are not in Alma yet are added',
    'No protected field is in the override list',
    '“Open for Update” is answered with Yes',
    'The default language is en',
  ]);
});

test('a note says what a setting does in the mode, and how sure that is', () => {
  expect(optionNote('override', 'sis')).toBe(`${optionFacts.override.sis.means} Sure: Ex Libris has written it down.`);
  expect(optionNote('openForUpdate', 'api')).toContain(' Not documented: No document says it;');
  expect(optionNote('defaultLanguage', 'sis')).toContain(' Documents disagree: ');
});
