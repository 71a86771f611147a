import type { TurnedAway } from '../core/repairs/hold-back.ts';
import type { SharedIds } from '../core/repairs/keep-one-choice.ts';

/** Who shares an identifier with whom, in the export as it was judged. Users are named by the index that choices name them by. */
export interface SharedIdsFound extends SharedIds {
  /** How often an identifier was found taken beyond what findings are kept: who these are is not told. */
  readonly omitted: number;
}

/** What the page may ask about the users of the last check, once it is done. */
export interface PeopleDeskApi {
  sharedIds(): Promise<SharedIdsFound>;
  /** Without what is expected here. */
  turnedAway(): Promise<TurnedAway>;
}
