import type { PreviewUser } from './preview-shape.ts';
import { identifiersOf, matchKey } from './user-ids.ts';

export interface JoinedUser {
  readonly incoming: PreviewUser;
  /** The user of Alma with the same identifier of the type by which users are matched. */
  readonly current: PreviewUser | null;
  /** Whether a user of Alma other than `current` has an identifier, in the form of `identifierKey`. */
  readonly heldByOther: (id: string) => boolean;
}

export interface Joined {
  /** One for each incoming user, in their order. */
  readonly pairs: readonly JoinedUser[];
  /** How many users of Alma nobody matches. */
  readonly absent: number;
}

/** `matchIdType`: as in `SyncOptions`. */
export function joinUsers(
  currents: readonly PreviewUser[],
  incomings: readonly PreviewUser[],
  matchIdType: string,
): Joined {
  const byMatch = new Map<string, PreviewUser>();
  const holders = new Map<string, PreviewUser>();
  for (const user of currents) {
    const key = matchKey(user, matchIdType);
    if (key !== null && !byMatch.has(key)) byMatch.set(key, user);
    for (const id of identifiersOf(user)) holders.set(id, user);
  }
  const seen = new Set<PreviewUser>();
  const pairs = incomings.map((incoming) => {
    const key = matchKey(incoming, matchIdType);
    const current = (key === null ? null : byMatch.get(key)) ?? null;
    if (current !== null) seen.add(current);
    const heldByOther = (id: string): boolean => holders.has(id) && holders.get(id) !== current;
    return { incoming, current, heldByOther };
  });
  return { pairs, absent: currents.length - seen.size };
}
