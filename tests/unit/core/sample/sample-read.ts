import { dayOf } from '../../../../src/core/calendar-date.ts';
import type { RuleId } from '../../../../src/core/rules/rule-facts.ts';
import { plainSettings, type RuleSettings } from '../../../../src/core/rules/rule-settings.ts';
import { roster } from '../../../../src/core/sample/sample-college.ts';
import { sampleExport } from '../../../../src/core/sample/sample-export.ts';
import { type Passed, runPass } from '../../../fixtures/run-pass.ts';

export const today = dayOf(2026, 11, 22);

/** The pass over this term's export of the sample, without a profile unless one is told. */
export function samplePassed(told: Partial<RuleSettings> = {}, day = today): Passed {
  return runPass(sampleExport(day), undefined, { ...plainSettings(day), ...told });
}

/** The rules of each person's findings, by number in the roster. */
export function rulesByPerson({ findings }: Passed): Map<number, Set<RuleId>> {
  const rules = new Map<number, Set<RuleId>>();
  for (const { user, rule } of findings) {
    if (user === null) continue;
    const who = user.index + roster.gone;
    rules.set(who, (rules.get(who) ?? new Set()).add(rule));
  }
  return rules;
}

/** Each user of an export, as text. */
export const usersIn = (xml: string): string[] => [...xml.matchAll(/<user>.*?<\/user>/gs)].map(([user]) => user);
