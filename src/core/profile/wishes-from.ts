import type { EditMark } from '../preview/edit-marks.ts';
import type { PreviewWishes } from '../preview/preview-wishes.ts';
import type { Profile, ProfileSync } from './profile.ts';

/** How a sync is previewed under a profile. `marks`: what is known of edits by hand, which no profile holds. */
export function wishesFrom({ matchId, caseCounts, sync }: Profile, marks: readonly EditMark[]): PreviewWishes {
  return { ...wishesOfSync(sync), matchIdType: matchId, caseCounts, marks };
}

type SyncWishes = Pick<PreviewWishes, Exclude<keyof ProfileSync, 'others'>>;

/** The part of a profile as wishes, and back. */
export function wishesOfSync({
  mode,
  addUnmatched,
  override,
  openForUpdate,
  defaultLanguage,
}: ProfileSync): SyncWishes {
  return { mode, addUnmatched, override: new Set(override), openForUpdate, defaultLanguage };
}

export function syncOf({ mode, addUnmatched, override, openForUpdate, defaultLanguage }: SyncWishes): ProfileSync {
  return { mode, addUnmatched, override: [...override], openForUpdate, defaultLanguage };
}
