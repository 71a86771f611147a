import type { Comparison } from '../core/comparison/compare-books.ts';
import { personAt, placesWith } from '../core/comparison/compared-person.ts';
import { type ComparedList, comparisonList, groupList } from '../core/comparison/comparison-list.ts';
import type { Outcome } from '../core/comparison/outcome.ts';
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
  /** What was looked for last: its list is asked for page by page. */
  let search: { comparison: Comparison; outcome: Outcome; text: string; places: readonly number[] } | null = null;
  const placesOf = (comparison: Comparison, outcome: Outcome, text: string): readonly number[] => {
    if (search?.comparison !== comparison || search.outcome !== outcome || search.text !== text) {
      search = { comparison, outcome, text, places: placesWith(comparison, outcome, text) };
    }
    return search.places;
  };
  return {
    async comparedPeople(outcome, text, from, most) {
      const comparison = users();
      const people = (places: Iterable<number>) => Array.from(places, (at) => personAt(comparison, outcome, at));
      if (text !== '') {
        const places = placesOf(comparison, outcome, text);
        return { total: places.length, people: people(places.slice(from, from + most)) };
      }
      const total = comparison.users[outcome].length;
      const length = Math.max(0, Math.min(most, total - from));
      return { total, people: people(Array.from({ length }, (_, index) => from + index)) };
    },
    async comparedFile(list, kind) {
      const table = tableOf(list);
      return kind === 'xlsx' ? sheetFile(table) : new Blob([csvText(table)], { type: 'text/csv' });
    },
  };
}
