import type { FindingGroup } from '../../core/finding.ts';
import {
  type ChosenRepairs,
  type DatesToSet,
  type OfferedRepairId,
  usualUsersPerFile,
  type WiredRepairId,
  wiredRepairs,
} from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import type { RuleId } from '../../core/rules/rule-facts.ts';

/** What a tick adds to what is chosen; `dates`: those that would be set. */
export function tickOf(id: WiredRepairId, dates: DatesToSet): ChosenRepairs {
  // Nothing until a letter is typed.
  if (id === 'replace-character') return {};
  if (id === 'set-dates') return { 'set-dates': dates };
  if (id === 'split-files') return { 'split-files': usualUsersPerFile };
  return id === 'undo-mojibake' ? { 'undo-mojibake': { except: [] } } : { [id]: true };
}

/** Without one that was chosen. */
export function without(id: OfferedRepairId, chosen: ChosenRepairs): ChosenRepairs {
  return Object.fromEntries(Object.entries(chosen).filter(([known]) => known !== id));
}

/**
 * Which repairs stand under which group: each once, under the first that it settles, and none that is chosen already, but for
 * letters that may be typed for what is left.
 */
export function offersFor(
  groups: readonly FindingGroup[],
  chosen: ChosenRepairs,
): ReadonlyMap<RuleId, readonly WiredRepairId[]> {
  const offers = new Map<RuleId, WiredRepairId[]>();
  for (const id of wiredRepairs) {
    if (chosen[id] !== undefined && id !== 'replace-character') continue;
    const settles: readonly RuleId[] = offeredRepairs[id].settles;
    const group = groups.find(({ rule }) => settles.includes(rule));
    if (group !== undefined) offers.set(group.rule, [...(offers.get(group.rule) ?? []), id]);
  }
  return offers;
}
