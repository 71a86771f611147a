import type { UserRecord } from '../user-record.ts';
import type { MakeFileRule } from './file-rule.ts';
import type { Occurrence } from './record-rule.ts';
import type { RuleSettings } from './rule-settings.ts';
import { UserSet } from './user-set.ts';

/** Notes an occurrence under a key: what has the same key becomes one finding, which is made of the first only. */
export type Note = (key: string, make: () => Occurrence) => void;

interface OnceOptions {
  /** It is about the file, and names no user. */
  readonly aboutFile?: boolean;
  /** It is known of everybody, not only of the first: Alma turns them away, so somebody may hold them back. */
  readonly ofEverybody?: boolean;
  /** Under which settings there is something to look for; all, when it is not said. */
  readonly where?: (settings: RuleSettings) => boolean;
}

interface Noted {
  readonly occurrence: Occurrence;
  readonly alike: UserSet | null;
  count: number;
}

/** More keys than this are no names or codes any more; it bounds memory for hostile files. */
const mostKeys = 1000;

/**
 * A rule that fires once per key (a name, a code, a list, or the file), with the count; user and place are the first.
 */
export function oncePer(
  look: (user: UserRecord, note: Note, settings: RuleSettings) => void,
  { aboutFile = false, ofEverybody = false, where = () => true }: OnceOptions = {},
): MakeFileRule {
  return (settings) => {
    if (!where(settings)) return null;
    const noted = new Map<string, Noted>();
    let user: UserRecord | null = null;
    const note: Note = (key, make) => {
      const known = noted.get(key);
      if (known !== undefined) {
        known.count++;
        if (user !== null) known.alike?.add(user.index);
      } else if (noted.size < mostKeys && user !== null) {
        const first = { index: user.index, primaryId: user.primaryId };
        const whom = aboutFile ? { user: null, placedBy: user.index } : { user: first };
        const alike = ofEverybody ? new UserSet() : null;
        alike?.add(user.index);
        noted.set(key, { occurrence: { ...make(), ...whom }, alike, count: 1 });
      }
    };
    return {
      look(next) {
        user = next;
        look(next, note, settings);
      },
      end(report) {
        for (const { occurrence, alike, count } of noted.values()) {
          report(alike === null ? { ...occurrence, count } : { ...occurrence, count, alike });
        }
      },
    };
  };
}
