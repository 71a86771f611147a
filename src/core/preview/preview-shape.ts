import type { FieldPath, Segment } from '../alma/user-fields.ts';
import type { PolicyCell } from './policy-cell.ts';

/** A field directly below `<user>`. */
export type TopField = Exclude<FieldPath, `${string}/${string}`>;

/** One entry of a list, as far as the preview compares it. */
export interface SegmentEntry {
  /** Text by element name below the entry (`value`, `email_types`), trimmed; several texts sorted and joined by ", ". Nothing blank. */
  readonly fields: ReadonlyMap<string, string>;
  readonly preferred: boolean;
  readonly preferredSms: boolean;
  /** Added by hand in Alma. In a file for the SIS load it says nothing (D 1.3). */
  readonly internal: boolean;
}

/** A user as plain data: one in Alma now, or one on its way there. */
export interface PreviewUser {
  /** Text, trimmed, by name; null: it is there and blank; not in the map: it is absent. */
  readonly fields: ReadonlyMap<TopField, string | null>;
  /** Lists that are there, maybe empty; not in the map: absent. */
  readonly lists: ReadonlyMap<Segment, readonly SegmentEntry[]>;
  /** As it stands there; empty where it is not said. */
  readonly accountType: string;
  /** What its source cannot tell, as a table without that column. It is never called changed or cleared. */
  readonly unknown: ReadonlySet<TopField | Segment>;
  /** Lists of which its source has some entries only, as a table with a column for one barcode. */
  readonly partial: PartialLists | null;
}

/** Of such lists nobody knows which other entries there are, and which were added by hand. */
export interface PartialLists {
  readonly lists: ReadonlySet<Segment>;
  /** Types of identifiers that nobody read but took for granted: these are compared by their value alone. */
  readonly assumedTypes: ReadonlySet<string>;
}

/** What happens to a field, in the words of DESIGN §8. */
export type PlainEffect = 'set' | 'replaced' | 'cleared' | 'defaulted' | 'added' | 'removed';
export type Effect = PlainEffect | `${PlainEffect}-unless-edited`;

export interface Change {
  /** A field's name, or list and entry: `emails/a@x.example`. */
  readonly field: string;
  /** Null for nothing. */
  readonly before: string | null;
  readonly after: string | null;
  readonly effect: Effect;
  /** The entry of the table that says so. */
  readonly cell: PolicyCell;
}

export interface FieldChange extends Change {
  readonly name: TopField;
  /** What Alma has afterwards; `after` is that as it may be shown. */
  readonly value: string | null;
}

/** A changed entry with the same name before and after is `replaced`; any other is one removed and one added. */
export interface SegmentChange extends Change {
  readonly segment: Segment;
  readonly old: SegmentEntry | null;
  readonly new: SegmentEntry | null;
}

export type PreviewOutcome = 'new' | 'changed' | 'unchanged' | 'rejected';

/** `absent`: a user of Alma who is not in the file. */
export type Standing = PreviewOutcome | 'absent';

/**
 * Why nothing is written: the account is internal; an identifier belongs to another user in Alma, or is in the same load
 * for an earlier user; the user lacks the identifier by which users are matched; nobody in Alma matches, and such users
 * are not added.
 */
export type Obstacle =
  | 'user-not-external'
  | 'identifier-taken'
  | 'identifier-taken-in-load'
  | 'match-id-missing'
  | 'not-added';

export interface UserPreview {
  readonly outcome: PreviewOutcome;
  readonly obstacle: Obstacle | null;
  /** None for users that are new, unchanged or rejected. */
  readonly fields: readonly FieldChange[];
  readonly segments: readonly SegmentChange[];
  /** Lists with two preferred entries after the sync, one kept by hand and one of the file (D 3.2). */
  readonly twicePreferred: readonly Segment[];
}
