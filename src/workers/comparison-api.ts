import type { ComparedPerson } from '../core/comparison/compared-person.ts';
import type { ComparedList } from '../core/comparison/comparison-list.ts';
import type { Outcome } from '../core/comparison/outcome.ts';

/** What the page may ask about the comparison of the last load, if there is one, once it is done. */
export interface ComparisonApi {
  /** Users with an outcome, from the `from`th on, at most so many. */
  comparedPeople(outcome: Outcome, from: number, most: number): Promise<readonly ComparedPerson[]>;
  /** All users with an outcome, or the table of groups, as a file. */
  comparedFile(list: ComparedList, kind: 'xlsx' | 'csv'): Promise<Blob>;
}
