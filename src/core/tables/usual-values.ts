import type { ValuePair } from './table-mapping.ts';
import type { TargetId } from './table-targets.ts';

/** A group as the library's profile lists it. */
export interface NamedGroup {
  readonly code: string;
  readonly name: string;
}

/** What texts of such a column stand for, before anybody says more. */
export function usualValues(target: TargetId, groups: readonly NamedGroup[]): readonly ValuePair[] {
  return target === 'user_group' ? groupValues(groups) : (usualPairs[target] ?? []);
}

/** A code stands for itself, so that its case is mended; then names. */
function groupValues(groups: readonly NamedGroup[]): readonly ValuePair[] {
  const pairs = groups.flatMap(({ code, name }) => [code, name].map((from) => ({ from, to: code })));
  return [
    ...new Map(
      pairs
        .filter(({ from }) => from !== '')
        .toReversed()
        .map((pair) => [pair.from.toLowerCase(), pair]),
    ).values(),
  ].toReversed();
}

const toEach = (words: string, to: string): readonly ValuePair[] => words.split(' ').map((from) => ({ from, to }));

/** The codes of Alma's tables `ContentStructureStatus` and `Genders` (D 1.2). */
const usualPairs: Partial<Record<TargetId, readonly ValuePair[]>> = {
  status: [...toEach('active a y yes true 1', 'ACTIVE'), ...toEach('inactive i n no false 0', 'INACTIVE')],
  gender: [...toEach('m male', 'MALE'), ...toEach('f female', 'FEMALE')],
};
