import type { ConversionMeans } from '../core/conversion/conversion-means.ts';
import type { RememberedPreview } from '../core/preview/foreseen-outcomes.ts';
import type { SideFacts } from '../core/preview/gathered-users.ts';
import type { HappenedFacts, HappenedListId } from '../core/preview/happened-tally.ts';
import type { PreviewFacts, PreviewListId } from '../core/preview/preview-tally.ts';
import type { PreviewWishes } from '../core/preview/preview-wishes.ts';
import type { HappenedPerson, PreviewedPerson } from '../core/preview/shown-person.ts';
import type { UsersFault } from './read-users.ts';

/** Whose users: those of the load, those in Alma now, or those in Alma after the sync. */
export type PreviewSide = 'incoming' | 'current' | 'after';

/** How far the work has come; at most five a second. */
export interface PreviewProgress {
  /** `reading` counts bytes of XML of the side, `comparing` users of the load. */
  readonly stage: 'reading' | 'comparing';
  readonly side: PreviewSide;
  readonly done: number;
  /** As far as it is known beforehand. */
  readonly total: number;
  readonly users: number;
}

export type SideOutcome =
  | { readonly kind: 'read'; readonly facts: SideFacts }
  | { readonly kind: 'refused'; readonly fault: UsersFault }
  /** Moved, changed or taken away since it was chosen. */
  | { readonly kind: 'unreadable' }
  /** Given up before its end. */
  | { readonly kind: 'cancelled' }
  /** Several files of which one is a table: what it has no column for is not known, of whomever. */
  | { readonly kind: 'mixed' };

/** Some people of a list, and how many there are. */
export interface PeoplePage {
  readonly total: number;
  readonly people: readonly PreviewedPerson[];
}

/** The worker that previews a sync. It keeps the users of all sides, packed, until it is ended. */
export interface PreviewApi {
  /** Reads the users of one side, in the place of those it had. Several files are read as one. */
  read(
    side: PreviewSide,
    files: readonly File[],
    means: ConversionMeans,
    onProgress: (progress: PreviewProgress) => void,
  ): Promise<SideOutcome>;
  /** Gives up the reading that goes on, if one does; what was read before stays. */
  giveUp(): Promise<void>;
  /** Only after both sides are read. */
  preview(wishes: PreviewWishes, onProgress: (progress: PreviewProgress) => void): Promise<PreviewFacts>;
  /**
   * Some users of one of the lists that `PreviewFacts` names, those of them that somebody looks for: an identifier, a name,
   * or parts of them; an empty text is all. Only after `preview`.
   */
  people(list: PreviewListId, text: string, from: number, most: number): Promise<PeoplePage>;
  /** Where in such a list a user of the load stands, from 0; null where it does not; only after `preview`. */
  place(list: PreviewListId, text: string, index: number): Promise<number | null>;
  /** One user of the load, by its index there; only after `preview`. */
  person(index: number): Promise<PreviewedPerson | null>;
  /** What is to be remembered of the last preview, but for when it was made and against what. */
  foreseen(): Promise<Pick<RememberedPreview, 'outcomes' | 'tellsInternal'>>;
  /** The `termload-preview` file of the last preview. */
  previewFile(): Promise<Blob>;
  /** What became of the load that was previewed; only after `preview`, and once the side `after` is read. */
  happened(onProgress: (progress: PreviewProgress) => void): Promise<HappenedFacts>;
  /** Some users of one of the lists that `HappenedFacts` names; only after `happened`. */
  happenedPeople(list: HappenedListId, from: number, most: number): Promise<readonly HappenedPerson[]>;
}
