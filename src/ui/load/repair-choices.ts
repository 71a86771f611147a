import type { FindingGroup } from '../../core/finding.ts';
import { type ChosenRepairs, type OfferedRepairId, plainRepairs } from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import type { RuleId } from '../../core/rules/rule-facts.ts';

/** What can be chosen on the Load screen, with what is chosen by one tick. */
const choices: readonly (readonly [id: OfferedRepairId, chosen: ChosenRepairs])[] = [
  ...plainRepairs.map((id): readonly [OfferedRepairId, ChosenRepairs] => [id, { [id]: true }]),
  ['undo-mojibake', { 'undo-mojibake': { except: [] } }],
];

/** What a tick adds to what is chosen. */
export function tickOf(id: OfferedRepairId): ChosenRepairs {
  return choices.find(([known]) => known === id)?.[1] ?? {};
}

/** Without one that was chosen. */
export function without(id: OfferedRepairId, chosen: ChosenRepairs): ChosenRepairs {
  return Object.fromEntries(Object.entries(chosen).filter(([known]) => known !== id));
}

/** Which repairs stand under which group: each once, under the first that it settles, and none that is chosen already. */
export function offersFor(
  groups: readonly FindingGroup[],
  chosen: ChosenRepairs,
): ReadonlyMap<RuleId, readonly OfferedRepairId[]> {
  const offers = new Map<RuleId, OfferedRepairId[]>();
  for (const [id] of choices) {
    if (chosen[id] !== undefined) continue;
    const settles: readonly RuleId[] = offeredRepairs[id].settles;
    const group = groups.find(({ rule }) => settles.includes(rule));
    if (group !== undefined) offers.set(group.rule, [...(offers.get(group.rule) ?? []), id]);
  }
  return offers;
}
