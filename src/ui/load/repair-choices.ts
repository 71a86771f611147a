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
  // Nothing until a letter is typed, or who shares ids is known.
  if (id === 'replace-character' || id === 'keep-one-of-duplicates') return {};
  if (id === 'set-dates') return { 'set-dates': dates };
  if (id === 'split-files') return { 'split-files': usualUsersPerFile };
  return id === 'undo-mojibake' ? { 'undo-mojibake': { except: [] } } : { [id]: true };
}

/** Without one that was chosen. */
export function without(id: OfferedRepairId, chosen: ChosenRepairs): ChosenRepairs {
  return Object.fromEntries(Object.entries(chosen).filter(([known]) => known !== id));
}

/** A repair in the list of one group. */
export interface OfferHere {
  readonly id: WiredRepairId;
  /** The group that it is offered under, which may be another one. */
  readonly under: FindingGroup;
}

/**
 * The repairs that settle something of each group, without those that are chosen already, but for letters that may be typed
 * for what is left. Each is offered once, under the first finding that its entry names; the others lead there.
 */
export function offersFor(
  groups: readonly FindingGroup[],
  chosen: ChosenRepairs,
): ReadonlyMap<RuleId, readonly OfferHere[]> {
  const offers = new Map<RuleId, OfferHere[]>();
  for (const id of wiredRepairs) {
    const isDone = chosen[id] !== undefined && id !== 'replace-character';
    const settled = isDone ? [] : settledBy(id, groups);
    const [under] = settled;
    if (under === undefined) continue;
    for (const { rule } of settled) offers.set(rule, [...(offers.get(rule) ?? []), { id, under }]);
  }
  return offers;
}

/** The groups that a repair settles, in the order of its entry. */
export function settledBy(id: WiredRepairId, groups: readonly FindingGroup[]): readonly FindingGroup[] {
  const settles: readonly RuleId[] = offeredRepairs[id].settles;
  return settles.flatMap((rule) => groups.find((group) => group.rule === rule) ?? []);
}

/** In how many places that is. What is said once of a whole file and stops nothing is no place. */
export function placesIn(groups: readonly FindingGroup[]): number {
  const places = groups.filter(({ users, severity }) => users > 0 || severity === 'fatal');
  return (places.length > 0 ? places : groups).reduce((sum, { count }) => sum + count, 0);
}
