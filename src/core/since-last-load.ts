import type { FindingGroup } from './finding.ts';
import type { Thresholds } from './profile/profile.ts';
import type { RuleId } from './rules/rule-facts.ts';

/** What one rule found in an earlier load. */
export interface FindingsBefore {
  readonly rule: string;
  readonly count: number;
  readonly users: number;
}

/**
 * How what a rule found stands beside the last full load: `new` there was none of it; `grown` there was much less of it;
 * `as-ever` it is no news. `now` and `before` are users, or places where no users are concerned.
 */
export type SinceLast =
  | { readonly kind: 'new' }
  | { readonly kind: 'grown'; readonly now: number; readonly before: number }
  | { readonly kind: 'as-ever' };

/** Each group beside the last full load. What has grown by more than the library's thresholds, both, is news. */
export function sinceLast(
  groups: readonly FindingGroup[],
  before: readonly FindingsBefore[],
  thresholds: Pick<Thresholds, 'swingPercent' | 'swingPeople'>,
): ReadonlyMap<RuleId, SinceLast> {
  const found = new Map(before.map((findings) => [findings.rule, findings]));
  return new Map(groups.map((group) => [group.rule, besideLast(group, found.get(group.rule), thresholds)]));
}

function besideLast(
  group: FindingGroup,
  last: FindingsBefore | undefined,
  { swingPercent, swingPeople }: Pick<Thresholds, 'swingPercent' | 'swingPeople'>,
): SinceLast {
  if (last === undefined) return { kind: 'new' };
  const [now, before] = group.users > 0 ? [group.users, last.users] : [group.count, last.count];
  const more = now - before;
  const isGrown = more > swingPeople && more * 100 > swingPercent * before;
  return isGrown ? { kind: 'grown', now, before } : { kind: 'as-ever' };
}
