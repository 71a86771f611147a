import { dateExamples } from './date-examples.ts';
import { fieldExamples } from './field-examples.ts';
import { identifierExamples } from './identifier-examples.ts';
import { kindExamples } from './kind-examples.ts';
import { readingExamples } from './reading-examples.ts';
import type { RuleExamples } from './rule-example.ts';
import { segmentExamples } from './segment-examples.ts';

/** Examples that raise a rule and examples that do not, for every rule; a missing entry does not compile. */
export const ruleExamples: RuleExamples = {
  ...kindExamples,
  ...readingExamples,
  ...identifierExamples,
  ...segmentExamples,
  ...fieldExamples,
  ...dateExamples,
};
