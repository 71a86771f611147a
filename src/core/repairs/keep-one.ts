import type { Finding } from '../finding.ts';

/** Users, by their index, that share one identifier: at most one of them can be loaded. */
export type Sharers = readonly number[];

/** Which users are preferred, the first before all others; negative when `one` comes before `other`. */
export type Preference = (one: number, other: number) => number;

/** The first in the export wins, as in Alma (D 6). */
export const firstWins: Preference = (one, other) => one - other;

/** The group with the greater weight wins; what has no weight comes last, and among equals the first in the export. */
export function byGroupWeight(groupOf: (user: number) => string, weights: ReadonlyMap<string, number>): Preference {
  const weightOf = (user: number): number => weights.get(groupOf(user)) ?? Number.NEGATIVE_INFINITY;
  return (one, other) => {
    const [first, second] = [weightOf(one), weightOf(other)];
    return first === second ? one - other : second - first;
  };
}

/** Those that a person swapped by hand come before all others; a later swap before an earlier one. */
export function swappedFirst(swapped: readonly number[], otherwise: Preference): Preference {
  const rank = new Map(swapped.map((user, index) => [user, index + 1]));
  return (one, other) => (rank.get(other) ?? 0) - (rank.get(one) ?? 0) || otherwise(one, other);
}

/** What identifier-taken-in-file says: who shares an identifier with whom. */
export function sharersIn(findings: Iterable<Finding>): Sharers[] {
  const sharers = new Map<string, Set<number>>();
  for (const { rule, user, other, value } of findings) {
    if (rule !== 'identifier-taken-in-file' || user === null || other === null) continue;
    // The first holder of an identifier is the other of all that follow; one pair may share several.
    const key = `${other.index} ${value?.trim().toLowerCase() ?? ''}`;
    const users = sharers.get(key) ?? new Set([other.index]);
    sharers.set(key, users.add(user.index));
  }
  return [...sharers.values()].map((users) => [...users]);
}

/**
 * Whom to leave out, so that no identifier is shared and nobody goes without need: in the order of preference each user stays who
 * shares nothing with one that stays already. In the order of the export.
 */
export function leftOutOf(sharers: readonly Sharers[], preference: Preference): number[] {
  const shares = new Map<number, Sharers[]>();
  for (const users of sharers) {
    for (const user of users) shares.set(user, [...(shares.get(user) ?? []), users]);
  }
  const taken = new Set<Sharers>();
  const leftOut: number[] = [];
  for (const user of [...shares.keys()].sort(preference)) {
    const own = shares.get(user) ?? [];
    if (own.some((users) => taken.has(users))) leftOut.push(user);
    else for (const users of own) taken.add(users);
  }
  return leftOut.sort((one, other) => one - other);
}
