import { type Comparison, partsIn } from './compare-books.ts';
import { groupOf, idOf } from './fingerprint-book.ts';
import type { Outcome } from './outcome.ts';
import type { Part } from './part.ts';

/** A user as the lists of a comparison show it. */
export interface ComparedPerson {
  /** As it stands in the load, of those who are gone in the earlier one. */
  readonly primaryId: string;
  readonly group: string;
  /** What it was before, if that is another; else null. */
  readonly groupBefore: string | null;
  /** Empty for all who have not changed. */
  readonly changed: readonly Part[];
}

/** Those with an outcome, in the order of their load, from the `from`th on; all of them if no end is said. */
export function peopleOf(comparison: Comparison, outcome: Outcome, from = 0, to?: number): ComparedPerson[] {
  const { before, now, users, changes, changedFrom } = comparison;
  const book = outcome === 'gone' ? before : now;
  return Array.from(users[outcome].subarray(from, to), (user, index) => {
    const person = { primaryId: idOf(book, user), group: groupOf(book, user), groupBefore: null, changed: [] };
    if (outcome !== 'changed') return person;
    const changed = partsIn(changes[from + index] ?? 0);
    const then = groupOf(before, changedFrom[from + index] ?? 0);
    return { ...person, changed, groupBefore: changed.includes('group') ? then : null };
  });
}
