import { describe, expect, test } from 'vitest';
import { ruleFacts } from '../../../src/core/rules/rule-facts.ts';
import { findingsOf } from '../../fixtures/read-export.ts';
import { inExampleWords } from './rule-example.ts';
import { ruleExamples } from './rule-examples.ts';

for (const [rule, { passes, fails }] of Object.entries(ruleExamples)) {
  describe(rule, () => {
    for (const [what, { export: content, findings: expected }] of Object.entries(fails)) {
      test(`is raised by ${what}`, async () => {
        const findings = await findingsOf(content);
        expect(findings.map((finding) => finding.rule)).toEqual(expected.map(() => rule));
        expect(findings.map((finding, index) => inExampleWords(finding, expected[index], content))).toEqual(expected);
      });
    }
    for (const [what, content] of Object.entries(passes)) {
      test(`is not raised by ${what}`, async () => {
        const findings = await findingsOf(content);
        expect(findings.map((finding) => finding.rule)).not.toContain(rule);
      });
    }
  });
}

test('every rule has examples of both kinds', () => {
  const bare = Object.entries(ruleExamples).filter(
    ([, { passes, fails }]) => Object.keys(passes).length === 0 || Object.keys(fails).length === 0,
  );
  expect(bare.map(([rule]) => rule)).toEqual([]);
  expect(Object.keys(ruleExamples).sort()).toEqual(Object.keys(ruleFacts).sort());
});
