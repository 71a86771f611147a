import { expect, test } from 'vitest';
import { userFields } from '../../../../src/core/alma/user-fields.ts';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { profileRefusal, profileRefusalReasons } from '../../../../src/core/profile/profile-refusals.ts';
import { settingsFrom } from '../../../../src/core/profile/settings-from.ts';
import { plainSettings } from '../../../../src/core/rules/rule-settings.ts';

const around = { today: dayOf(2026, 8, 1), dates: null, internals: new Map(), countsBefore: null };

test.each(['alma', 'i-share'] as const)(
  'an untouched profile tells the rules what the preset %s tells them',
  (preset) => {
    expect(settingsFrom(presetProfiles[preset], around)).toMatchObject({ ...plainSettings(around.today, preset) });
    expect(settingsFrom(presetProfiles[preset], around).codes).toEqual({});
  },
);

test('codes that a profile lists are known, without the blanks around them; empty lists check nothing', () => {
  const profile = {
    ...presetProfiles.alma,
    caseCounts: true,
    groups: [{ code: ' UG ', name: '', kind: null, weight: 1 }],
    typeCodes: { identifiers: ['01', '02'], addresses: [], emails: null, phones: ['mobile'] },
  };
  expect(settingsFrom(profile, around)).toMatchObject({ caseCounts: true });
  expect(settingsFrom(profile, around).codes).toEqual({
    userGroups: new Set(['UG']),
    identifierTypes: new Set(['01', '02']),
    phoneTypes: new Set(['mobile']),
  });
});

test('the fields that I-Share asks for are fields of Alma’s format', () => {
  expect(presetProfiles['i-share'].fields.filter((path) => !Object.hasOwn(userFields, path))).toEqual([]);
});

test.each(profileRefusalReasons.map((why) => [why]))('the refusal %s is three whole sentences', (why) => {
  const { looksLike, expected, whatToDo } = profileRefusal(why, { where: 'groups', expected: 'a list' });
  for (const words of [looksLike, expected, whatToDo]) expect(words).toMatch(/^[A-Z].{10,}\.$/);
});
