import type { Place } from './place.ts';
import type { RuleId } from './rules/rule-facts.ts';
import type { Certainty, Severity } from './severity.ts';

/** A user as findings name one: `index` counts from 0 over the whole export. */
export interface UserRef {
  readonly index: number;
  /** As in the file; empty where the user has none. */
  readonly primaryId: string;
}

/** Something about the data: which rule, on whom, where, and what stood there. */
export interface Finding {
  readonly rule: RuleId;
  /** Null when it concerns the file as a whole. */
  readonly user: UserRef | null;
  /** The zip member it stands in; null for the export itself. */
  readonly file: string | null;
  readonly place: Place | null;
  /** Element names, 1-based where repeated: `user_identifiers/user_identifier[2]/value`. */
  readonly field: string | null;
  readonly value: string | null;
  /** How many occurrences this one finding stands for. */
  readonly count: number;
  /** The other user of a pair, for instance the first holder of an identifier. */
  readonly other: UserRef | null;
  /** What is special about this occurrence, as a sentence; null where the rule's own words say it all. */
  readonly detail: string | null;
}

/** All that one rule found. */
export interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Exact, however many findings are kept. */
  readonly count: number;
  /** How many different users are concerned. */
  readonly users: number;
  /** The first findings, in the order of the file. */
  readonly first: readonly Finding[];
}
