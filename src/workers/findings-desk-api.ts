import type { Finding, FindingGroup } from '../core/finding.ts';
import type { Excerpt } from '../core/reading/excerpt.ts';
import type { Searched } from '../core/reading/search-export.ts';
import type { RuleId } from '../core/rules/rule-facts.ts';
import type { FindingPage } from '../core/select-findings.ts';

/** How far a search through the file has come; at most five a second. */
export interface LookProgress {
  readonly bytes: number;
  /** Null where only reading tells. */
  readonly totalBytes: number | null;
}

type OnProgress = (progress: LookProgress) => void;

/** What the page may ask about the findings of the last check, once it is done. */
export interface FindingsDeskApi {
  /** The groups with findings that hold the text, each with the first of them. */
  selectFindings(text: string): Promise<readonly FindingGroup[]>;
  /** Findings of a rule that hold the text; an empty one fits all. */
  findingPage(rule: RuleId, text: string, from: number, most: number): Promise<FindingPage>;
  /**
   * The text around a finding, from the file as it came, or as the XML that was made of it where that is none; without
   * social security numbers. Stops an earlier search.
   */
  showInFile(
    finding: Pick<Finding, 'user' | 'file' | 'place' | 'field'>,
    onProgress: OnProgress,
  ): Promise<Searched<Excerpt>>;
  /** The byte of each finding in its file, from 0; null where the encoding does not let it be told. Stops an earlier search. */
  bytesOf(
    findings: readonly Pick<Finding, 'file' | 'place'>[],
    onProgress: OnProgress,
  ): Promise<Searched<readonly (number | null)[]>>;
  /** Ends the search that is under way as `stopped`. */
  stopLooking(): Promise<void>;
}
