import type { Load } from './load.ts';
import { factOf, type RuleId } from './rules/rule-facts.ts';

type Judged = Pick<Load, 'groups' | 'expected'>;

/** Whether what a rule found is no news in this library: the rule is expected, or the people it finds are. */
export function isExpectedHere({ expected }: Judged, rule: RuleId): boolean {
  return expected.includes(rule) || factOf(rule).apart === true;
}

/** Whether Alma turns somebody away whom the figures of the load leave out, because that is expected. */
export function hasExpectedRejects(load: Judged): boolean {
  return load.groups.some(({ severity, rule }) => severity === 'reject' && isExpectedHere(load, rule));
}
