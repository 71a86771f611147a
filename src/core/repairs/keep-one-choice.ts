import { byGroupWeight, firstWins, leftOutOf, type Sharers, swappedFirst } from './keep-one.ts';

/** One of those who share an identifier, by the index that choices name users by. */
export interface Sharer {
  readonly index: number;
  /** As in the file, without social security numbers; empty where there is none. */
  readonly primaryId: string;
  /** Empty where there is none. */
  readonly group: string;
}

/** Who shares an identifier with whom. */
export interface SharedIds {
  readonly sets: readonly Sharers[];
  readonly people: readonly Sharer[];
}

/** Who is preferred of those who share one. */
export interface KeepOneChoice extends SharedIds {
  readonly way: 'first' | 'group';
  /** All groups that occur, the one that is preferred first. */
  readonly groups: readonly string[];
  /** Whom a person chose by hand; the last one wins. */
  readonly swapped: readonly number[];
}

/** Somebody who is left out, and those who load in the place. */
export interface LeftOut {
  readonly who: Sharer;
  readonly loads: readonly Sharer[];
}

/** What is chosen before anybody has: by group where the library weighs these groups differently, else the first, as Alma does. */
export function usualChoice(shared: SharedIds, weights: ReadonlyMap<string, number>): KeepOneChoice {
  const weightOf = (group: string): number => weights.get(group) ?? Number.NEGATIVE_INFINITY;
  const groups = [...new Set(shared.people.map(({ group }) => group))].sort(
    (one, other) => Math.sign(weightOf(other) - weightOf(one)) || (one < other ? -1 : 1),
  );
  const isWeighed = new Set(groups.flatMap((group) => weights.get(group) ?? [])).size > 1;
  return { ...shared, way: isWeighed ? 'group' : 'first', groups, swapped: [] };
}

/** The choice with more that is shared; who was chosen by hand stays so. */
export function withMoreShared(choice: KeepOneChoice, more: SharedIds): KeepOneChoice {
  const people = new Map([...choice.people, ...more.people].map((who) => [who.index, who]));
  const groups = new Set([...choice.groups, ...more.people.map(({ group }) => group)]);
  return { ...choice, sets: [...choice.sets, ...more.sets], people: [...people.values()], groups: [...groups] };
}

/** The indexes of those who are left out, in the order of the export. */
export function leftOutBy({ sets, people, way, groups, swapped }: KeepOneChoice): number[] {
  const groupOf = new Map(people.map(({ index, group }) => [index, group]));
  const weights = new Map(groups.map((group, place) => [group, -place]));
  const byGroup = byGroupWeight((user) => groupOf.get(user) ?? '', weights);
  return leftOutOf(sets, swappedFirst(swapped, way === 'group' ? byGroup : firstWins));
}

/** Each of them beside those who load in the place, set by set, so that a swap leaves the list in its order. */
export function leftOutBeside({ sets, people }: SharedIds, leftOut: readonly number[]): LeftOut[] {
  const byIndex = new Map(people.map((who) => [who.index, who]));
  const gone = new Set(leftOut);
  const beside = new Map<number, Set<number>>();
  for (const users of sets) {
    const loading = users.filter((user) => !gone.has(user));
    for (const user of users) {
      if (!gone.has(user)) continue;
      beside.set(user, new Set([...(beside.get(user) ?? []), ...loading]));
    }
  }
  const sharers = (users: Iterable<number>): Sharer[] => [...users].flatMap((user) => byIndex.get(user) ?? []);
  return [...beside].flatMap(([user, loads]) => sharers([user]).map((who) => ({ who, loads: sharers(loads) })));
}

/** How many of those who share an identifier load, by group; the most first. */
export function loadingByGroup({ people }: SharedIds, leftOut: readonly number[]): [group: string, count: number][] {
  const gone = new Set(leftOut);
  const counts = new Map<string, number>();
  for (const { index, group } of people) {
    if (!gone.has(index)) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
