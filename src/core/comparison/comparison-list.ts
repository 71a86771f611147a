import { type ListColumn, type ListTable, listTable } from '../handoff/list-table.ts';
import { redactor } from '../handoff/redact.ts';
import type { Comparison } from './compare-books.ts';
import { type ComparedPerson, peopleOf } from './compared-person.ts';
import { outcomeWords, partWords } from './comparison-words.ts';
import type { GroupLine } from './group-counts.ts';
import { noGroup } from './no-group.ts';
import type { Outcome } from './outcome.ts';

/** What of a comparison can be saved. */
export type ComparedList = Outcome | 'groups';

const idAndGroup: readonly ListColumn<ComparedPerson>[] = [
  { heading: 'Primary identifier', width: 22, value: ({ primaryId }) => primaryId },
  { heading: 'User group', width: 22, value: ({ group }) => group || noGroup },
];

const whatChanged: readonly ListColumn<ComparedPerson>[] = [
  {
    heading: 'User group before',
    width: 22,
    value: ({ groupBefore }) => (groupBefore === null ? '' : groupBefore || noGroup),
  },
  { heading: 'What has changed', width: 50, value: ({ changed }) => changed.map((part) => partWords[part]).join('; ') },
];

/** All users with one outcome, to be saved. No list names anybody by more than identifier and group. */
export function comparisonList(comparison: Comparison, outcome: Outcome): ListTable {
  const columns = outcome === 'changed' ? [...idAndGroup, ...whatChanged] : idAndGroup;
  return listTable(outcomeWords[outcome].list, columns, peopleOf(comparison, outcome), redactor([]));
}

/** The table of groups, to be saved. */
export function groupList(lines: readonly GroupLine[]): ListTable {
  const columns: readonly ListColumn<GroupLine>[] = [
    { heading: 'User group', width: 22, value: ({ group }) => group || noGroup },
    { heading: 'Users in this load', width: 20, value: ({ now }) => `${now}` },
    { heading: 'Same season last year', width: 24, value: ({ lastYear }) => (lastYear === null ? '' : `${lastYear}`) },
    { heading: 'Last full load', width: 20, value: ({ lastFull }) => (lastFull === null ? '' : `${lastFull}`) },
  ];
  return listTable('User groups', columns, lines, redactor([]));
}
