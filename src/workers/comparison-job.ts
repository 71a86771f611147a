import { peopleOf } from '../core/comparison/compared-person.ts';
import { type ComparedList, comparisonList, groupList } from '../core/comparison/comparison-list.ts';
import { csvText } from '../core/handoff/csv-text.ts';
import type { ListTable } from '../core/handoff/list-table.ts';
import type { ComparedLoad } from './compare-load.ts';
import type { ComparisonApi } from './comparison-api.ts';
import { sheetFileJob } from './sheet-file-job.ts';

const { sheetFile } = sheetFileJob();

/** Answers what the page asks about who is new, changed or gone. */
export function comparisonJob(compared: () => ComparedLoad | null): ComparisonApi {
  const told = (): ComparedLoad => {
    const load = compared();
    if (load === null) throw new Error('There is no comparison.');
    return load;
  };
  const users = () => {
    const { users } = told();
    if (users === null) throw new Error('The users could not be compared.');
    return users;
  };
  const tableOf = (list: ComparedList): ListTable =>
    list === 'groups' ? groupList(told().facts.groups) : comparisonList(users(), list);
  return {
    async comparedPeople(outcome, from, most) {
      return peopleOf(users(), outcome, from, from + most);
    },
    async comparedFile(list, kind) {
      const table = tableOf(list);
      return kind === 'xlsx' ? sheetFile(table) : new Blob([csvText(table)], { type: 'text/csv' });
    },
  };
}
