import { containerExamples } from './container-examples.ts';
import { conversionExamples } from './conversion-examples.ts';
import { dateExamples } from './date-examples.ts';
import { fieldExamples } from './field-examples.ts';
import { habitExamples } from './habit-examples.ts';
import { identifierExamples } from './identifier-examples.ts';
import { kindExamples } from './kind-examples.ts';
import { loadExamples } from './load-examples.ts';
import { mandatoryExamples } from './mandatory-examples.ts';
import { peopleExamples } from './people-examples.ts';
import { profileExamples } from './profile-examples.ts';
import { readingExamples } from './reading-examples.ts';
import type { RuleExamples } from './rule-example.ts';
import { segmentExamples } from './segment-examples.ts';
import { shapeExamples } from './shape-examples.ts';
import { ssnExamples } from './ssn-examples.ts';
import { textExamples } from './text-examples.ts';
import { valueExamples } from './value-examples.ts';

/** Examples that raise a rule and examples that do not, for every rule; a missing entry does not compile. */
export const ruleExamples: RuleExamples = {
  ...kindExamples,
  ...containerExamples,
  ...readingExamples,
  ...conversionExamples,
  ...identifierExamples,
  ...segmentExamples,
  ...fieldExamples,
  ...dateExamples,
  ...textExamples,
  ...shapeExamples,
  ...habitExamples,
  ...loadExamples,
  ...peopleExamples,
  ...ssnExamples,
  ...profileExamples,
  ...mandatoryExamples,
  ...valueExamples,
};
