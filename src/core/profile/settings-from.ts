import { trimBlank } from '../blank.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { DatePolicy, KnownCodes, RuleSettings } from '../rules/rule-settings.ts';
import type { Profile, Thresholds } from './profile.ts';

/** What a profile does not hold, because it is of one day, one term or people. */
export interface AroundProfile {
  readonly today: CalendarDate;
  /** Worked out from the profile's policy for this term; null: there is none. */
  readonly dates: DatePolicy | null;
  /** As in `RuleSettings`. */
  readonly internals: ReadonlyMap<string, string>;
  readonly countsBefore: ReadonlyMap<string, number> | null;
}

/** `RuleSettings`, with what the library asks for beside its preset. */
export interface ProfileSettings extends RuleSettings {
  /** Paths of `userFields` that must not be blank. */
  readonly fields: ReadonlySet<string>;
  /** `primary_id`, or the code of an identifier type. */
  readonly matchId: string;
  readonly thresholds: Thresholds;
}

/** What the rules are told under a profile. */
export function settingsFrom(profile: Profile, around: AroundProfile): ProfileSettings {
  const { preset, caseCounts, matchId, thresholds } = profile;
  return {
    preset,
    codes: knownCodes(profile),
    caseCounts,
    fields: new Set(profile.fields),
    matchId,
    thresholds,
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
