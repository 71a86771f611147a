import { describe, expect, test } from 'vitest';
import type { PresetId } from '../../../src/core/rules/preset.ts';
import { type RuleId, ruleFacts, severityOf } from '../../../src/core/rules/rule-facts.ts';
import { plainSettings } from '../../../src/core/rules/rule-settings.ts';
import { anAddress, anExport, aUser, users } from '../../fixtures/an-export.ts';
import { findingsOf } from '../../fixtures/read-export.ts';
import { settings } from '../../fixtures/settings.ts';
import { inExampleWords } from './rule-example.ts';
import { ruleExamples } from './rule-examples.ts';

/** What is graver than a note. */
const isGrave = (rule: RuleId, preset: PresetId): boolean => severityOf(rule, preset) !== 'note';

for (const [rule, { passes, fails }] of Object.entries(ruleExamples)) {
  describe(rule, () => {
    for (const [what, example] of Object.entries(fails)) {
      test(`is raised by ${what}`, async () => {
        const { export: content, findings: expected, also = [] } = example;
        const told = { ...settings, ...example.settings };
        const findings = await findingsOf(content, told);
        const own = findings.filter((finding) => finding.rule === rule);
        expect(own.map((finding, index) => inExampleWords(finding, expected[index], content))).toEqual(expected);
        const others = findings.filter((finding) => finding.rule !== rule && isGrave(finding.rule, told.preset));
        expect([...new Set(others.map((finding) => finding.rule))].sort()).toEqual([...also].sort());
      });
    }
    for (const [what, example] of Object.entries(passes)) {
      test(`is not raised by ${what}`, async () => {
        const plain = typeof example === 'string' || example instanceof Uint8Array;
        const { export: content, settings: told } = plain ? { export: example, settings: {} } : example;
        const findings = await findingsOf(content, { ...settings, ...told });
        expect(findings.map((finding) => finding.rule)).not.toContain(rule);
      });
    }
  });
}

test('a plain user raises nothing, under either preset', async () => {
  expect(await findingsOf(anExport(users(2)))).toEqual([]);
  const iShare = plainSettings(settings.today, 'i-share');
  const address = anAddress({ more: '<state_province>IL</state_province><postal_code>62701</postal_code>' });
  expect(await findingsOf(anExport([aUser({ addresses: [address] })]), iShare)).toEqual([]);
});

test('every rule has examples of both kinds', () => {
  const bare = Object.entries(ruleExamples).filter(
    ([, { passes, fails }]) => Object.keys(passes).length === 0 || Object.keys(fails).length === 0,
  );
  expect(bare.map(([rule]) => rule)).toEqual([]);
  expect(Object.keys(ruleExamples).sort()).toEqual(Object.keys(ruleFacts).sort());
});
