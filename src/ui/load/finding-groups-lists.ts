import type { FindingGroup } from '../../core/finding.ts';
import type { Load } from '../../core/load.ts';
import { type SinceLast, sinceLast } from '../../core/since-last-load.ts';
import { findingsOfLastLoad } from '../../state/last-load.ts';
import { profile } from '../../state/profile.ts';
import { numberWords } from '../words.ts';

/** Groups that stand below one another. */
export interface GroupList {
  /** Null where nothing is told apart. */
  readonly heading: string | null;
  /** What is said where there are none; null: the list is left out. */
  readonly empty: string | null;
  readonly entries: readonly { readonly group: FindingGroup; readonly note: string | null }[];
}

/**
 * The groups in view: within a term, what is new since the last load apart from what is so every term. What stops the
 * whole load comes first, whatever was before. `isAll`: nothing is filtered away.
 */
export function groupLists(load: Load, groups: readonly FindingGroup[], isAll: boolean): readonly GroupList[] {
  const before = findingsOfLastLoad.value;
  const plain = (group: FindingGroup) => ({ group, note: null });
  if (before === null || groups.length === 0) return [{ heading: null, empty: null, entries: groups.map(plain) }];
  // Of all that was found, and not of what holds a text.
  const since = sinceLast(load.groups, before, profile.value.thresholds);
  const split = Map.groupBy(groups, ({ rule, severity }) => {
    if (severity === 'fatal') return 'first';
    return since.get(rule)?.kind === 'as-ever' ? 'as-ever' : 'new';
  });
  const lists: readonly GroupList[] = [
    { heading: null, empty: null, entries: (split.get('first') ?? []).map(plain) },
    {
      heading: 'New since the last load',
      empty: isAll ? 'Nothing: all of it was in the last load too, and about as often.' : null,
      entries: (split.get('new') ?? []).map((group) => ({ group, note: noteOf(since.get(group.rule)) })),
    },
    { heading: 'As every term', empty: null, entries: (split.get('as-ever') ?? []).map(plain) },
  ];
  return lists.filter(({ entries, empty }) => entries.length > 0 || empty !== null);
}

function noteOf(since: SinceLast | undefined): string | null {
  return since?.kind === 'grown'
    ? `${numberWords(since.now)} now, ${numberWords(since.before)} in the last load.`
    : null;
}
