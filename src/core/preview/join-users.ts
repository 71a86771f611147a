import { UserIndex } from '../report/user-index.ts';
import type { PreviewUser } from './preview-shape.ts';
import type { IdOptions } from './sync-options.ts';
import { identifiersOf, matchKeys } from './user-ids.ts';

/** Users that one can ask for by number; a list of them will do. */
export interface UserList {
  readonly length: number;
  at(index: number): PreviewUser | undefined;
}

export interface JoinedUser {
  /** The user of Alma with the same identifier of the type by which users are matched. */
  readonly current: PreviewUser | null;
  /** Whether a user of Alma other than `current` has an identifier, in the form of `identifiersOf`. */
  readonly heldByOther: (id: string) => boolean;
}

/** Finds the user of Alma for each user of a load, in whatever order they are. */
export class UserJoin {
  private readonly currents: UserList;
  private readonly holders: UserIndex;
  private readonly options: IdOptions;
  private readonly seen: Uint8Array;

  /** `holders`: who of the users of Alma has which identifier, whatever its case. */
  constructor(currents: UserList, holders: UserIndex, options: IdOptions) {
    this.currents = currents;
    this.holders = holders;
    this.options = options;
    this.seen = new Uint8Array(currents.length);
  }

  /** `freed`: whether the user of Alma who has an identifier has lost it by now. */
  find(incoming: PreviewUser, freed: (id: string) => boolean = () => false): JoinedUser {
    const { number, current } = this.matching(incoming, freed);
    if (number !== null) this.seen[number] = 1;
    const isOther = (one: number): boolean => one !== number;
    return {
      current,
      // Nearly nobody else has it in any case, and where the case counts users would be unpacked for it.
      heldByOther: (id) =>
        this.holders.find(id).some(isOther) && holdersOf(id, this.currents, this.holders, this.options).some(isOther),
    };
  }

  /** Primary identifiers of the users of Alma who have one, but for the one that `incoming` matches. */
  othersHolding(id: string, incoming: PreviewUser): readonly string[] {
    const { current } = this.find(incoming);
    const own = current?.fields.get('primary_id') ?? null;
    return holdersOf(id, this.currents, this.holders, this.options).flatMap((holder) => {
      const other = this.currents.at(holder)?.fields.get('primary_id') ?? '';
      return other === own ? [] : [other];
    });
  }

  /** The users of Alma whom nobody has matched so far, by number. */
  *unmatched(): Generator<number, void, void> {
    for (const [number, seen] of this.seen.entries()) if (seen === 0) yield number;
  }

  /** The first user of Alma who has an identifier of the type in common. */
  private matching(incoming: PreviewUser, freed: (id: string) => boolean): Match {
    for (const key of matchKeys(incoming, this.options)) {
      if (freed(key)) continue;
      for (const number of this.holders.find(key)) {
        const current = this.currents.at(number);
        if (current !== undefined && matchKeys(current, this.options).includes(key)) return { number, current };
      }
    }
    return nobody;
  }
}

interface Match extends Pick<JoinedUser, 'current'> {
  /** Which of the users of Alma it is. */
  readonly number: number | null;
}

const nobody: Match = { number: null, current: null };

/** Numbers of the users who have an identifier, in their order. `index`: who has which, whatever its case. */
export function holdersOf(
  id: string,
  users: UserList,
  index: UserIndex,
  { caseCounts }: Pick<IdOptions, 'caseCounts'>,
): readonly number[] {
  const found = index.find(id);
  if (!caseCounts) return found;
  return found.filter((number) => {
    const user = users.at(number);
    return user !== undefined && identifiersOf(user, true).includes(id);
  });
}

/** Who of some users has which identifier. */
export function holdersAmong(users: readonly PreviewUser[]): UserIndex {
  const holders = new UserIndex();
  for (const [number, user] of users.entries()) holders.add(number, identifiersOf(user));
  return holders;
}
