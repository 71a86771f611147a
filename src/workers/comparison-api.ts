import type { ComparedPerson } from '../core/comparison/compared-person.ts';
import type { ComparedList } from '../core/comparison/comparison-list.ts';
import type { Outcome } from '../core/comparison/outcome.ts';

/** A stretch of a list, and how long that is. */
export interface ComparedPage {
  readonly total: number;
  readonly people: readonly ComparedPerson[];
}

/** What the page may ask about the comparison of the last load, if there is one, once it is done. */
export interface ComparisonApi {
  /** Users with an outcome whose id holds the text (an empty one fits all), from the `from`th of them on, at most so many. */
  comparedPeople(outcome: Outcome, text: string, from: number, most: number): Promise<ComparedPage>;
  /** All users with an outcome, or the table of groups, as a file. */
  comparedFile(list: ComparedList, kind: 'xlsx' | 'csv'): Promise<Blob>;
}
