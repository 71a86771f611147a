import type { PolicyCell } from './policy-cell.ts';
import { UserLists } from './user-lists.ts';

/** How many users something happens to in one kind of field. */
export interface FieldCount<Word extends string> {
  /** A field directly below the user, or a list: `user_group`, `emails`. */
  readonly field: string;
  readonly users: number;
  /** The most frequent first. */
  readonly counts: readonly WordCount<Word>[];
}

export interface WordCount<Word extends string> {
  readonly word: Word;
  readonly users: number;
  /** The entries of the policy table that it rests on; each once. */
  readonly proofs: readonly PolicyCell[];
}

/** `field:emails` is everybody to whom something happens there. */
export type FieldListId<Word extends string> = `field:${string}` | `field:${string}:${Word}`;

/** Counts users, and lists them, by kind of field and by what happens to it. */
export class FieldTally<Word extends string> {
  private readonly lists = new UserLists<FieldListId<Word>>();
  private readonly rows = new Map<string, Map<Word, PolicyCell[]>>();

  /** Users come one by one; whatever is told of one of them counts once for each field and word. */
  add(user: number, field: string, word: Word, proof: PolicyCell | null): void {
    this.lists.add(`field:${field}`, user);
    this.lists.add(`field:${field}:${word}`, user);
    const proofs = this.proofsOf(field, word);
    if (proof !== null && !proofs.some((known) => isSame(known, proof))) proofs.push(proof);
  }

  users(list: FieldListId<Word>): Uint32Array<ArrayBuffer> {
    return this.lists.of(list);
  }

  /** The field of the most users first. */
  counts(): readonly FieldCount<Word>[] {
    return [...this.rows]
      .map(([field, row]) => ({
        field,
        users: this.lists.count(`field:${field}`),
        counts: this.wordCounts(field, row),
      }))
      .sort((one, other) => other.users - one.users || inOrder(one.field, other.field));
  }

  private proofsOf(field: string, word: Word): PolicyCell[] {
    const row = this.rows.get(field) ?? new Map<Word, PolicyCell[]>();
    if (row.size === 0) this.rows.set(field, row);
    const known = row.get(word);
    if (known !== undefined) return known;
    const made: PolicyCell[] = [];
    row.set(word, made);
    return made;
  }

  private wordCounts(field: string, row: ReadonlyMap<Word, readonly PolicyCell[]>): readonly WordCount<Word>[] {
    return [...row]
      .map(([word, proofs]) => ({ word, users: this.lists.count(`field:${field}:${word}`), proofs: [...proofs] }))
      .sort((one, other) => other.users - one.users || inOrder(one.word, other.word));
  }
}

/** Some entries are made anew for each user. */
function isSame(one: PolicyCell, other: PolicyCell): boolean {
  if (one === other) return true;
  return one.effect === other.effect && one.certainty === other.certainty && one.source === other.source;
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : 1;
}
