import type { SharedIds } from '../core/repairs/keep-one-choice.ts';
import type { RuleId } from '../core/rules/rule-facts.ts';
import type { Certainty } from '../core/severity.ts';

/** Who shares an identifier with whom, in the export as it was judged. Users are named by the index that choices name them by. */
export interface SharedIdsFound extends SharedIds {
  /** How often an identifier was found taken beyond what findings are kept: who these are is not told. */
  readonly omitted: number;
}

/** Whom Alma will turn away, rule by rule; without what is expected here. */
export interface TurnedAway {
  readonly rules: readonly {
    readonly rule: RuleId;
    readonly certainty: Certainty;
    readonly users: readonly number[];
  }[];
  /** Of all users of the export: the indexes go up to here. */
  readonly users: number;
}

/** What the page may ask about the users of the last check, once it is done. */
export interface PeopleDeskApi {
  sharedIds(): Promise<SharedIdsFound>;
  turnedAway(): Promise<TurnedAway>;
}
