import type { CalendarDate } from '../core/calendar-date.ts';
import type { ConversionMeans } from '../core/conversion/conversion-means.ts';
import { meansFrom } from '../core/profile/means-from.ts';
import type { Profile } from '../core/profile/profile.ts';
import { settingsFrom } from '../core/profile/settings-from.ts';
import type { Remembered } from '../core/report/rejection.ts';
import type { RuleSettings } from '../core/rules/rule-settings.ts';
import { policyDates } from '../core/terms/date-policy.ts';
import { readLoads } from '../storage/load-store.ts';
import { readMemory } from '../storage/memory-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { StoredLoad, StoredTerm } from '../storage/stored-shapes.ts';
import { readTerm } from '../storage/term-store.ts';
import type { InTerm } from '../workers/prepare-api.ts';
import { earlierFor } from './comparison.ts';
import type { LoadTerm } from './load.ts';
import { draftsOf } from './load-in-term.ts';
import { nextRun } from './next-run.ts';

/** What an export is prepared with. */
export interface LoadTask {
  readonly settings: RuleSettings;
  /** Both null: it is only checked. */
  readonly term: LoadTerm | null;
  readonly inTerm: InTerm | null;
  /** What files that are no XML are read with. */
  readonly means: ConversionMeans;
}

/** For a file that is only checked: no term, nothing remembered. */
export function taskAlone(profile: Profile, today: CalendarDate): LoadTask {
  const dates = profile.datePolicy === null ? null : policyDates(today, profile.datePolicy);
  const settings = settingsFrom(profile, { today, dates, internals: new Map(), countsBefore: null });
  return { settings, term: null, inTerm: null, means: meansFrom(profile, today) };
}

/** Or why there can be no load of that term: it is closed, it is gone, or nothing can be kept here. */
export async function taskInTerm(
  termId: string,
  profile: Profile,
  today: CalendarDate,
): Promise<LoadTask | 'closed' | 'gone' | 'unavailable'> {
  const database = await openDatabase();
  if (typeof database === 'string') return 'unavailable';
  const term = await readTerm(database, termId);
  if (term === null) return 'gone';
  if (term.closed !== null) return 'closed';
  const [loads, drafts, memory, earlier] = await Promise.all([
    readLoads(database),
    draftsOf(database, termId),
    readMemory(database),
    earlierFor(termId),
  ]);
  const isSent = ({ id }: StoredLoad): boolean => !drafts.some((draft) => draft.id === id);
  const { run, zip } = nextRun(term, loads.filter(isSent), today);
  return {
    term: { id: term.id, name: term.name, run, expiry: term.expiry, purge: term.purge },
    inTerm: { zipName: zip, ...earlier },
    means: meansFrom(profile, today),
    settings: settingsFrom(profile, {
      today,
      dates: datesOf(term),
      internals: internalsIn(memory),
      countsBefore: null,
    }),
  };
}

/** What was stored as a day is one. */
function datesOf({ expiry, purge }: StoredTerm): RuleSettings['dates'] {
  return { expiry: expiry as CalendarDate, purge: purge as CalendarDate };
}

/** Accounts that are turned away every term because the library keeps them by hand, each with the group that was sent. */
function internalsIn(memory: ReadonlyMap<string, Remembered>): Map<string, string> {
  return new Map(
    [...memory].flatMap(([person, { expected }]) => {
      const group = expected.get('user-not-external');
      return group === undefined ? [] : [[person, group] as const];
    }),
  );
}
