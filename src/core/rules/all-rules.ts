import type { ReadingRule } from '../reading/xml-problem.ts';
import { fieldRules } from './field-rules.ts';
import type { FileRule } from './file-rule.ts';
import { identifierRules, identifierTakenInFile } from './identifier-rules.ts';
import type { RecordCheck } from './record-rule.ts';
import type { RuleId } from './rule-facts.ts';
import { segmentRules } from './segment-rules.ts';

/** Rules that the structure of the file as a whole raises; see the export pass. */
export type StructureRule = 'empty-file' | 'not-a-user-export' | 'no-users' | 'root-not-users' | 'namespace-present';

type FileRuleId = 'identifier-taken-in-file';
type RecordRuleId = Exclude<RuleId, ReadingRule | StructureRule | FileRuleId>;

/** One check for every rule about a single user; a missing or unknown one does not compile. */
export const recordRules: Readonly<Record<RecordRuleId, RecordCheck>> = {
  ...segmentRules,
  ...fieldRules,
  ...identifierRules,
};

/** Rules that look at users together, each made anew for a file. */
export const fileRules: Readonly<Record<FileRuleId, () => FileRule>> = {
  'identifier-taken-in-file': identifierTakenInFile,
};
