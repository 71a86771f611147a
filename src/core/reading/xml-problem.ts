import type { Place } from '../place.ts';
import type { RuleId } from '../rules/rule-facts.ts';

/** The rules that reading itself raises, before there are users to look at. */
export type ReadingRule = Extract<
  RuleId,
  | 'undecodable-bytes'
  | 'bytes-before-declaration'
  | 'control-character'
  | 'bare-ampersand'
  | 'not-well-formed'
  | 'truncated'
  | 'doctype'
  | 'v1-format'
>;

/** A breach of XML or of what we allow, and where it stands in the export. */
export interface XmlProblem {
  readonly rule: ReadingRule;
  readonly place: Place;
  /** What is wrong here, as a sentence that names no person's data. */
  readonly detail: string;
  /** What stood there, for the person's own eyes; null where there is nothing to show. */
  readonly value: string | null;
}
