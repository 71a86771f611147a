import type { Finding } from './finding.ts';
import type { Load } from './load.ts';
import type { PresetId } from './rules/preset.ts';
import { type RuleId, ruleFacts, severityOf } from './rules/rule-facts.ts';

/** The sentence of one finding: what is special about it, or what its rule means. */
export function findingMessage(finding: Finding): string {
  return finding.detail ?? ruleFacts[finding.rule].means;
}

/**
 * `termload-findings`, version 1: a promise to other programs (DESIGN §8). Pieces of JSON text, to be joined. All findings
 * are listed; counts and verdict leave out those that stand apart as expected, as on screen (RULES, known-internal).
 */
export function* findingsFile(
  load: Load,
  findings: Iterable<Finding>,
  omitted: Partial<Record<RuleId, number>>,
): Generator<string> {
  const { source, preset, verdict, users, counts, repairs, zip } = load;
  const head = { format: 'termload-findings', version: 1, source, preset, verdict, users, counts, omitted };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "findings": [`;
  let comma = '\n  ';
  for (const finding of findings) {
    yield comma + JSON.stringify(findingLine(finding, preset));
    comma = ',\n  ';
  }
  yield `\n ],\n "repairs": ${JSON.stringify(repairs)},\n "zip": ${JSON.stringify(zip)}\n}\n`;
}

function findingLine(finding: Finding, preset: PresetId): Record<string, unknown> {
  const { certainty } = ruleFacts[finding.rule];
  return {
    rule: finding.rule,
    severity: severityOf(finding.rule, preset),
    certainty,
    user: finding.user,
    file: finding.file,
    line: finding.place?.line ?? null,
    column: finding.place?.column ?? null,
    field: finding.field,
    value: finding.value,
    count: finding.count,
    other: finding.other,
    message: findingMessage(finding),
  };
}
