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

/** The `at`th of those with an outcome, in the order of their load. */
export function personAt(comparison: Comparison, outcome: Outcome, at: number): ComparedPerson {
  const { before, now, users, changes, changedFrom } = comparison;
  const book = outcome === 'gone' ? before : now;
  const user = users[outcome][at] ?? 0;
  const person = { primaryId: idOf(book, user), group: groupOf(book, user), groupBefore: null, changed: [] };
  if (outcome !== 'changed') return person;
  const changed = partsIn(changes[at] ?? 0);
  const then = groupOf(before, changedFrom[at] ?? 0);
  return { ...person, changed, groupBefore: changed.includes('group') ? then : null };
}

/** All with an outcome, in the order of their load. */
export function peopleOf(comparison: Comparison, outcome: Outcome): ComparedPerson[] {
  return Array.from(comparison.users[outcome], (_, at) => personAt(comparison, outcome, at));
}

/** Which of those with an outcome, as `personAt` counts them, have an id that holds the text, in whatever case. */
export function placesWith({ before, now, users }: Comparison, outcome: Outcome, text: string): number[] {
  const book = outcome === 'gone' ? before : now;
  const wanted = text.toLowerCase();
  const places: number[] = [];
  for (const [at, user] of users[outcome].entries()) {
    if (idOf(book, user).toLowerCase().includes(wanted)) places.push(at);
  }
  return places;
}
