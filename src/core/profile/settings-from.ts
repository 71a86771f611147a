import { trimBlank } from '../blank.ts';
import type { KnownCodes, RuleSettings } from '../rules/rule-settings.ts';
import type { Profile } from './profile.ts';

/** What a profile does not hold, because it is of one day, one term or people. `dates` are worked out from its policy. */
export type AroundProfile = Pick<RuleSettings, 'today' | 'dates' | 'internals' | 'countsBefore'>;

/** What the rules are told under a profile. */
export function settingsFrom(profile: Profile, around: AroundProfile): RuleSettings {
  const { preset, caseCounts, matchId, thresholds, fields, expectedFindings } = profile;
  return {
    preset,
    fields: new Set(fields),
    matchId,
    caseCounts,
    codes: knownCodes(profile),
    thresholds,
    expected: new Set(expectedFindings.map(({ rule }) => rule)),
    ...around,
  };
}

/** A list that is empty or missing checks nothing: every user would be found, and nothing said by it. */
function knownCodes({ groups, typeCodes }: Profile): KnownCodes {
  const lists = [
    ['userGroups', groups.map(({ code }) => code)],
    ['identifierTypes', typeCodes.identifiers],
    ['addressTypes', typeCodes.addresses],
    ['emailTypes', typeCodes.emails],
    ['phoneTypes', typeCodes.phones],
  ] as const;
  return Object.fromEntries(
    lists.flatMap(([kind, codes]) =>
      codes === null || codes.length === 0 ? [] : [[kind, new Set(codes.map(trimBlank))]],
    ),
  );
}
