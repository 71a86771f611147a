import { computed, signal } from '@preact/signals';
import { redactor } from '../core/handoff/redact.ts';
import type { ExpectedFinding } from '../core/profile/profile.ts';
import type { RuleId } from '../core/rules/rule-facts.ts';
import { loadState } from './load.ts';
import { judgeAgain } from './load-verbs.ts';
import { changeProfile, type ProfileTrouble, profile } from './profile.ts';

/** A profile takes no longer one. */
export const longestReason = 1000;

/** The profile may be handed to others, so social security numbers are taken out. */
const redact = redactor([]);

/** Why each rule is expected here, in the library's words. */
export const expectedReasons = computed<ReadonlyMap<string, string>>(
  () => new Map(profile.value.expectedFindings.map(({ rule, reason }) => [rule, reason])),
);

/** What was said of a rule, and why it is not kept. */
export interface LastSaid {
  readonly rule: RuleId;
  readonly isExpected: boolean;
  readonly trouble: ProfileTrouble | null;
}

/** Of the load on screen; null: nothing was. */
export const lastSaid = signal<LastSaid | null>(null);

loadState.subscribe(({ kind }) => {
  if (kind !== 'done') lastSaid.value = null;
});

/** From now on the findings of this rule are normal here. The load on screen is judged anew. */
export async function expectRule(rule: RuleId, reason: string): Promise<void> {
  const one = { rule, reason: redact(reason.trim().replace(/\s+/g, ' ')).slice(0, longestReason) };
  await say(rule, (before) => [...before.filter((other) => other.rule !== rule), one]);
}

/** They are news again. */
export async function noLongerExpected(rule: RuleId): Promise<void> {
  await say(rule, (before) => before.filter((other) => other.rule !== rule));
}

async function say(
  rule: RuleId,
  change: (before: readonly ExpectedFinding[]) => readonly ExpectedFinding[],
): Promise<void> {
  const trouble = await changeProfile((before) => ({ ...before, expectedFindings: change(before.expectedFindings) }));
  await judgeAgain([...expectedReasons.value.keys()]);
  lastSaid.value = { rule, isExpected: expectedReasons.value.has(rule), trouble };
}
