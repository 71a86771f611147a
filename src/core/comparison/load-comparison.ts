import type { BookRefusal } from './book-file.ts';
import type { Comparison } from './compare-books.ts';
import type { GroupLine } from './group-counts.ts';
import type { Outcome } from './outcome.ts';

/** A load that was sent earlier, as it is told. */
export interface EarlierLoad {
  readonly id: string;
  /** “Fall 2025”. */
  readonly term: string;
  /** The run of the term that sent all its users. */
  readonly run: number;
  /** ISO time when its zip was saved first. */
  readonly saved: string;
  readonly users: number;
}

/** What a load of a term is beside those before it: the numbers alone, for the users stay with who compared them. */
export interface LoadComparison {
  /** Null: there is none. */
  readonly lastFull: EarlierLoad | null;
  /** Of the same season a year before; null: there is none. */
  readonly lastYear: EarlierLoad | null;
  /** The last one that was made of the very same file; null: this file is new. */
  readonly sameFile: EarlierLoad | null;
  /** User by user beside `lastFull`, or why that cannot be. */
  readonly people: ComparedCounts | NoComparison;
  readonly groups: readonly GroupLine[];
}

/** `not-kept`: the earlier load is there, and what its users were is not kept. */
export type NoComparison = 'first-load' | 'not-kept' | BookRefusal;

/** The numbers of a `Comparison`. */
export interface ComparedCounts extends Pick<Comparison, 'changedIn' | 'withoutId' | 'repeated'> {
  readonly users: Readonly<Record<Outcome, number>>;
}

export function comparedCounts({ users, changedIn, withoutId, repeated }: Comparison): ComparedCounts {
  const counts = {
    new: users.new.length,
    changed: users.changed.length,
    unchanged: users.unchanged.length,
    gone: users.gone.length,
  };
  return { users: counts, changedIn, withoutId, repeated };
}
