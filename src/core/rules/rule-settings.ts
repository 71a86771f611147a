import type { CalendarDate } from '../calendar-date.ts';
import { presetProfiles } from '../profile/preset-profiles.ts';
import type { Thresholds } from '../profile/profile.ts';
import type { PresetId } from './preset.ts';

/** Codes that the library's Alma knows; a kind that is absent is not checked. */
export interface KnownCodes {
  readonly userGroups?: ReadonlySet<string>;
  readonly identifierTypes?: ReadonlySet<string>;
  readonly addressTypes?: ReadonlySet<string>;
  readonly emailTypes?: ReadonlySet<string>;
  readonly phoneTypes?: ReadonlySet<string>;
}

/** Where the dates of a load should lie. */
export interface DatePolicy {
  readonly expiry: CalendarDate;
  readonly purge: CalendarDate;
}

/** What the rules are told beside the users: no rule reads a clock, a profile or a store by itself. */
export interface RuleSettings {
  readonly preset: PresetId;
  readonly today: CalendarDate;
  /** Paths of `userFields` that must not be blank: those of the preset, as far as the library leaves them, and its own. */
  readonly fields: ReadonlySet<string>;
  /** `primary_id`, or the code of the identifier type that Alma matches users by. */
  readonly matchId: string;
  readonly codes: KnownCodes;
  /** Null: there is none, as in the presets. */
  readonly dates: DatePolicy | null;
  readonly thresholds: Pick<Thresholds, 'swingPercent' | 'swingPeople' | 'daysOffPolicy'>;
  /** Accounts that are internal and meant to stay so: identifier key → the group that was sent when this was said. */
  readonly internals: ReadonlyMap<string, string>;
  /** How many users of each group the load had that this one is measured by; null: there is none. */
  readonly countsBefore: ReadonlyMap<string, number> | null;
  /** What that load is called: `run 1 of Fall 2025`. */
  readonly measuredBy?: string;
  /** Identifiers differ by case: sites whose first load was before June 2018 (D 6). */
  readonly caseCounts: boolean;
  /** Ids of rules whose findings are normal here. An id may be of another version of the app: it does nothing. */
  readonly expected: ReadonlySet<string>;
}

/** What holds where nobody has said anything else. */
export function plainSettings(today: CalendarDate, preset: PresetId = 'alma'): RuleSettings {
  const { fields, matchId, thresholds, caseCounts } = presetProfiles[preset];
  return {
    preset,
    today,
    fields: new Set(fields),
    matchId,
    codes: {},
    dates: null,
    thresholds,
    internals: new Map(),
    countsBefore: null,
    caseCounts,
    expected: new Set(),
  };
}
