import { expect, test } from 'vitest';
import { userFields } from '../../../../src/core/alma/user-fields.ts';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import type { Profile } from '../../../../src/core/profile/profile.ts';
import { profileRefusal, profileRefusalReasons } from '../../../../src/core/profile/profile-refusals.ts';
import { settingsFrom } from '../../../../src/core/profile/settings-from.ts';
import type { RuleId } from '../../../../src/core/rules/rule-facts.ts';
import { plainSettings } from '../../../../src/core/rules/rule-settings.ts';
import { anExport, anIdentifier, aUser, type UserParts } from '../../../fixtures/an-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';

const around = { today: dayOf(2026, 8, 1), dates: null, internals: new Map(), countsBefore: null };

test.each(['alma', 'i-share'] as const)(
  'an untouched profile tells the rules what the preset %s tells them',
  (preset) => {
    expect(settingsFrom(presetProfiles[preset], around)).toEqual(plainSettings(around.today, preset));
  },
);

const one = (parts: UserParts = {}): string => anExport([aUser(parts)]);
const group = (code: string) => ({ code, name: '', kind: null, weight: 0 });
const noTypes = presetProfiles.alma.typeCodes;

/** What a library changes in its profile, and an export that is measured otherwise by it. */
const awakened: readonly (readonly [rule: RuleId, change: Partial<Profile>, content: string])[] = [
  ['user-group-unknown', { groups: [group('STAFF')] }, one()],
  ['type-code-unknown', { typeCodes: { ...noTypes, emails: ['work'] } }, one()],
  ['type-code-unknown', { typeCodes: { ...noTypes, identifiers: ['01'] } }, one({ identifiers: [anIdentifier()] })],
  ['mandatory-missing', { fields: ['birth_date'] }, one()],
  ['match-id-missing', { matchId: 'BARCODE' }, one()],
  ['mandatory-missing', presetProfiles['i-share'], one()],
];

test.each(awakened)('%s is told by what the profile says: %#', (rule, change, content) => {
  const profile = { ...presetProfiles.alma, ...change };
  const found = runPass(content, undefined, settingsFrom(profile, around)).findings;
  expect(found.map((finding) => finding.rule)).toContain(rule);
  const untouched = runPass(content, undefined, settingsFrom(presetProfiles.alma, around)).findings;
  expect(untouched.map((finding) => finding.rule)).not.toContain(rule);
});

test('what a term and people know reaches the rules beside the profile', () => {
  const told = settingsFrom(presetProfiles.alma, {
    ...around,
    dates: { expiry: dayOf(2030, 1, 1), purge: dayOf(2033, 5, 31) },
    internals: new Map([['p1', 'STUDENT']]),
    countsBefore: new Map([['STUDENT', 40]]),
  });
  const found = runPass(one(), undefined, told).findings.map(({ rule }) => rule);
  expect(found).toEqual(['known-internal', 'dates-off-policy', 'count-swing']);
  const patient = { ...told, thresholds: { ...told.thresholds, daysOffPolicy: 1000, swingPeople: 39 } };
  expect(runPass(one(), undefined, patient).findings.map(({ rule }) => rule)).toEqual(['known-internal']);
});

test('case counts, thresholds and expected findings are those of the profile', () => {
  const profile: Profile = {
    ...presetProfiles.alma,
    caseCounts: true,
    thresholds: { swingPercent: 1, swingPeople: 2, daysOffPolicy: 3 },
    expectedFindings: [{ rule: 'email-missing', reason: 'Nobody has one here.' }],
  };
  const told = settingsFrom(profile, around);
  expect(told).toMatchObject({ caseCounts: true, thresholds: profile.thresholds });
  expect(told.expected).toEqual(new Set(['email-missing']));
  const twice = anExport([aUser({ primaryId: 'a' }), aUser({ primaryId: 'A', emails: [] })]);
  expect(runPass(twice, undefined, told).findings.map(({ rule }) => rule)).toEqual(['email-missing']);
});

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
