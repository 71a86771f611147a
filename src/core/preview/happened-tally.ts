import { type Difference, type HappenedKind, happenedKinds } from './difference.ts';
import { type FieldCount, type FieldListId, FieldTally } from './field-tally.ts';
import { UserLists } from './user-lists.ts';

/** What became of a whole load, as plain data. Users are counted, and each once; nobody is named. */
export interface HappenedFacts {
  /** Those that were looked at. */
  readonly users: number;
  /** Of whom nothing is otherwise than foretold. */
  readonly right: number;
  /** Those that occur, in the order of `happenedKinds`; a user may be of several. */
  readonly kinds: readonly { readonly kind: HappenedKind; readonly users: number }[];
  /** By kind of field, `user` for users as a whole, with the entries of the table that foretold it; that of the most users first. */
  readonly fields: readonly FieldCount<HappenedKind>[];
}

/** A list of users behind one of the counts. */
export type HappenedListId = 'right' | `kind:${HappenedKind}` | FieldListId<HappenedKind>;

/** Sums up what became of a load while its users are looked at one by one; of each user it keeps the index, in a few lists. */
export class HappenedTally {
  private looked = 0;
  private readonly lists = new UserLists<'right' | `kind:${HappenedKind}`>();
  private readonly fields = new FieldTally<HappenedKind>();

  /** `index`: the user's, in the file. */
  look(index: number, differences: readonly Difference[]): void {
    this.looked++;
    if (differences.every(({ kind }) => kind === 'as-foretold')) this.lists.add('right', index);
    for (const { field, kind, cell } of differences) {
      this.lists.add(`kind:${kind}`, index);
      this.fields.add(index, kindOfField(field), kind, cell);
    }
  }

  /** By index in the file, in the order in which they were looked at. */
  users(list: HappenedListId): Uint32Array<ArrayBuffer> {
    return isFieldList(list) ? this.fields.users(list) : this.lists.of(list);
  }

  facts(): HappenedFacts {
    return {
      users: this.looked,
      right: this.lists.count('right'),
      kinds: happenedKinds
        .map((kind) => ({ kind, users: this.lists.count(`kind:${kind}`) }))
        .filter(({ users }) => users > 0),
      fields: this.fields.counts(),
    };
  }
}

/** `emails/a@x.example` → `emails`. */
function kindOfField(field: string): string {
  const slash = field.indexOf('/');
  return slash < 0 ? field : field.slice(0, slash);
}

function isFieldList(list: HappenedListId): list is FieldListId<HappenedKind> {
  return list.startsWith('field:');
}
