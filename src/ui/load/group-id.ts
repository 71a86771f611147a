import type { RuleId } from '../../core/rules/rule-facts.ts';

/** The id of the heading of what one rule found. */
export function groupId(rule: RuleId): string {
  return `found-${rule}`;
}
