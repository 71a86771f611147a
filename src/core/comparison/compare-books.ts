import { type FingerprintBook, groupNumberOf, printedParts, rowWords } from './fingerprint-book.ts';
import { IdIndex } from './id-index.ts';
import { LoadEntries } from './load-entries.ts';
import type { Outcome } from './outcome.ts';
import { type Part, parts } from './part.ts';

/** Two loads side by side. Users of one load with the same id are one, unchanged only if all their entries are. */
export interface Comparison {
  readonly before: FingerprintBook;
  readonly now: FingerprintBook;
  /** In the order of their load: by their number in `now`, those who are gone by that in `before`. */
  readonly users: Readonly<Record<Outcome, Uint32Array>>;
  /** In the order of `users.changed`: their numbers in `before`, and what has changed, a bit for each of `parts`. */
  readonly changedFrom: Uint32Array;
  readonly changes: Uint8Array;
  /** How many of the changed have this part changed; `only`: and nothing else. */
  readonly changedIn: Readonly<Record<Part, { readonly users: number; readonly only: number }>>;
  /** Users without an id that may be kept: they have no outcome. */
  readonly withoutId: { readonly before: number; readonly now: number };
  /** Users beyond the first with the same id. */
  readonly repeated: { readonly before: number; readonly now: number };
}

/** A fraction of a second for 200,000 users on each side, in any order (tests/bench/comparison.mjs). */
export function compareBooks(before: FingerprintBook, now: FingerprintBook): Comparison {
  const old = new LoadEntries(before);
  const recent = new LoadEntries(now);
  const former = matched(before, old, now, recent);
  const found: Record<Outcome, number[]> = { new: [], changed: [], unchanged: [], gone: [] };
  const changedFrom: number[] = [];
  const changes: number[] = [];
  const stayed = new Uint8Array(before.users);
  const groups = new Map(now.groups.map((group, number) => [group, number]));
  const newNumbers = before.groups.map((group) => groups.get(group) ?? -1);
  for (let user = 0; user < now.users; user++) {
    if (!recent.leads(user)) continue;
    const then = former[user] ?? -1;
    if (then < 0) {
      found.new.push(user);
      continue;
    }
    stayed[then] = 1;
    const moved = newNumbers[groupNumberOf(before, then)] !== groupNumberOf(now, user);
    const bits = changesOf(old.rows, then * rowWords, recent.rows, user * rowWords, moved);
    if (bits === 0) found.unchanged.push(user);
    else {
      found.changed.push(user);
      changedFrom.push(then);
      changes.push(bits);
    }
  }
  for (let user = 0; user < before.users; user++) if (old.leads(user) && stayed[user] === 0) found.gone.push(user);
  return {
    before,
    now,
    users: {
      new: Uint32Array.from(found.new),
      changed: Uint32Array.from(found.changed),
      unchanged: Uint32Array.from(found.unchanged),
      gone: Uint32Array.from(found.gone),
    },
    changedFrom: Uint32Array.from(changedFrom),
    changes: Uint8Array.from(changes),
    changedIn: countsOf(changes),
    withoutId: { before: old.withoutId, now: recent.withoutId },
    repeated: { before: old.repeated, now: recent.repeated },
  };
}

/** Of each user of `now` its number in `before`; negative where it was not there. */
function matched(before: FingerprintBook, old: LoadEntries, now: FingerprintBook, recent: LoadEntries): Int32Array {
  const ids = new IdIndex();
  const former = new Int32Array(now.users).fill(-1);
  const latter = new Int32Array(before.users).fill(-1);
  for (let user = 0; user < before.users; user++) old.note(user, ids.claim(before, user, user));
  for (let user = 0; user < now.users; user++) {
    const holder = ids.claim(now, user, before.users + user);
    if (holder === null || holder >= before.users) recent.note(user, holder === null ? null : holder - before.users);
    else {
      const known = latter[holder] ?? -1;
      if (known < 0) {
        latter[holder] = user;
        former[user] = holder;
      }
      recent.note(user, known < 0 ? user : known);
    }
  }
  return former;
}

/** Nought if the prints are the same; else at least one bit. */
function changesOf(old: Int32Array, oldAt: number, recent: Int32Array, at: number, moved: boolean): number {
  const same = (word: number): boolean => old[oldAt + word] === recent[at + word];
  if (same(0) && same(1) && same(2) && same(3)) return 0;
  let bits = moved ? bitOf('group') : 0;
  for (const { part, word } of printedParts) if (!same(word)) bits |= bitOf(part);
  return bits === 0 ? bitOf('rest') : bits;
}

function bitOf(part: Part): number {
  return 1 << parts.indexOf(part);
}

/** The parts that bits of `changes` stand for. */
export function partsIn(bits: number): Part[] {
  return parts.filter((part) => (bits & bitOf(part)) !== 0);
}

function countsOf(changes: readonly number[]): Comparison['changedIn'] {
  const count = (part: Part) => {
    const bit = bitOf(part);
    let [users, only] = [0, 0];
    for (const bits of changes) {
      if ((bits & bit) !== 0) users++;
      if (bits === bit) only++;
    }
    return { users, only };
  };
  return {
    names: count('names'),
    dates: count('dates'),
    contacts: count('contacts'),
    identifiers: count('identifiers'),
    rest: count('rest'),
    group: count('group'),
  };
}
