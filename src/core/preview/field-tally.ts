import { UserLists } from './user-lists.ts';

/** How many users something happens to in one kind of field. */
export interface FieldCount<Word extends string, Proof> {
  /** A field directly below the user, or a list: `user_group`, `emails`. */
  readonly field: string;
  readonly users: number;
  /** The most frequent first. */
  readonly counts: readonly WordCount<Word, Proof>[];
}

export interface WordCount<Word extends string, Proof> {
  readonly word: Word;
  readonly users: number;
  /** On what it rests; each once. */
  readonly proofs: readonly Proof[];
}

/** `field:emails` is everybody to whom something happens there. */
export type FieldListId<Word extends string> = `field:${string}` | `field:${string}:${Word}`;

/** Counts users, and lists them, by kind of field and by what happens to it. `Proof`: what a count rests on; few of them. */
export class FieldTally<Word extends string, Proof> {
  private readonly lists = new UserLists<FieldListId<Word>>();
  private readonly rows = new Map<string, Map<Word, Set<Proof>>>();

  /** Users come one by one: whatever is told of one of them counts once for each field and word. */
  add(user: number, field: string, word: Word, proof: Proof): void {
    this.lists.add(`field:${field}`, user);
    this.lists.add(`field:${field}:${word}`, user);
    const row = this.rows.get(field) ?? new Map<Word, Set<Proof>>();
    if (row.size === 0) this.rows.set(field, row);
    const proofs = row.get(word);
    if (proofs === undefined) row.set(word, new Set([proof]));
    else proofs.add(proof);
  }

  users(list: FieldListId<Word>): Uint32Array<ArrayBuffer> {
    return this.lists.of(list);
  }

  /** The field of the most users first. */
  counts(): readonly FieldCount<Word, Proof>[] {
    return [...this.rows]
      .map(([field, row]) => ({
        field,
        users: this.lists.count(`field:${field}`),
        counts: this.wordCounts(field, row),
      }))
      .sort((one, other) => other.users - one.users || inOrder(one.field, other.field));
  }

  private wordCounts(field: string, row: ReadonlyMap<Word, ReadonlySet<Proof>>): readonly WordCount<Word, Proof>[] {
    return [...row]
      .map(([word, proofs]) => ({ word, users: this.lists.count(`field:${field}:${word}`), proofs: [...proofs] }))
      .sort((one, other) => other.users - one.users || inOrder(one.word, other.word));
  }
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : 1;
}
