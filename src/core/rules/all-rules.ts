import type { ConversionRule } from '../conversion/conversion.ts';
import type { ReadingRule } from '../reading/xml-problem.ts';
import { codeRules } from './code-rules.ts';
import { countSwing } from './count-swing.ts';
import { dateRules } from './date-rules.ts';
import { fieldRules } from './field-rules.ts';
import type { MakeFileRule } from './file-rule.ts';
import { habitRules } from './habit-rules.ts';
import { identifierRules, identifierTakenInFile } from './identifier-rules.ts';
import { mandatoryMissing } from './mandatory-rule.ts';
import { identifierLengthUnusual, knownInternal, samePersonTwice } from './people-rules.ts';
import type { MakeRecordCheck, RecordCheck } from './record-rule.ts';
import type { RuleId } from './rule-facts.ts';
import { segmentRules } from './segment-rules.ts';
import { shapeRules } from './shape-rules.ts';
import { ssnPresent } from './ssn.ts';
import { textRules } from './text-rules.ts';

/** Rules that the file as a whole raises, without a user to look at; see the export pass. */
export type StructureRule =
  | 'empty-file'
  | 'not-a-user-export'
  | 'no-users'
  | 'zip-unreadable'
  | 'zip-without-xml'
  | 'mixed-encoding'
  | 'root-not-users'
  | 'namespace-present';

/** Rules that look at users together, each made anew for a file. */
export const fileRules = {
  'identifier-taken-in-file': identifierTakenInFile,
  'same-person-twice': samePersonTwice,
  'identifier-length-unusual': identifierLengthUnusual,
  'known-internal': knownInternal,
  'count-swing': countSwing,
  ...codeRules,
  ...dateRules,
  ...habitRules,
} as const satisfies Partial<Record<RuleId, MakeFileRule>>;

/** Rules about a single user that hang on the settings, and are made from them. */
export const toldRules = {
  ...identifierRules,
  'mandatory-missing': mandatoryMissing,
} as const satisfies Partial<Record<RuleId, MakeRecordCheck>>;

type RecordRuleId = Exclude<
  RuleId,
  ReadingRule | ConversionRule | StructureRule | keyof typeof fileRules | keyof typeof toldRules
>;

/** One check for every other rule about a single user; a missing or unknown one does not compile. */
export const recordRules: Readonly<Record<RecordRuleId, RecordCheck>> = {
  ...segmentRules,
  ...fieldRules,
  ...shapeRules,
  ...textRules,
  'ssn-present': ssnPresent,
};
