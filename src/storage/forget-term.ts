import { type Forgetting, forgetDeskIn, forgetLoadIn, storesOfLoads } from './load-store.ts';
import { type Database, onDisk } from './open-database.ts';
import type { RememberedPerson, StoredDecision } from './stored-shapes.ts';

const storesOfTerms = [...storesOfLoads, 'terms', 'memory'] as const;

/** What was decided on one person, each with its reason. */
type Said = readonly (readonly [reason: string, decision: StoredDecision])[];

/**
 * Forgets a term with its loads, their users, reports, rejections and books, with what was decided in it, and with what is
 * remembered of people because of it; in one transaction. Gives the ids of its loads, whose zips lie elsewhere.
 */
export async function deleteTerm(database: Database, termId: string): Promise<string[]> {
  const transaction = database.transaction(storesOfTerms, 'readwrite', onDisk);
  const within = transaction as Forgetting;
  await forgetPeople(within, termId);
  const loads = (await transaction.objectStore('loads').getAll()).filter((load) => load.termId === termId);
  for (const { id } of loads) await forgetLoadIn(within, id);
  await forgetDeskIn(within, termId);
  await transaction.objectStore('terms').delete(termId);
  await transaction.done;
  return loads.map(({ id }) => id);
}

async function forgetPeople(transaction: Forgetting, termId: string): Promise<void> {
  const said = await saidOf(transaction, termId);
  const store = transaction.objectStore('memory');
  for (const { bucket, people } of await store.getAll()) {
    const left = new Map<string, RememberedPerson>();
    let isSame = true;
    for (const [person, remembered] of people) {
      const after = without(remembered, termId, said.get(person) ?? []);
      isSame &&= after === remembered;
      if (after !== null) left.set(person, after);
    }
    if (isSame) continue;
    if (left.size > 0) await store.put({ bucket, people: left });
    else await store.delete(bucket);
  }
}

async function saidOf(transaction: Forgetting, desk: string): Promise<Map<string, Said>> {
  const said = new Map<string, Said>();
  const range = IDBKeyRange.bound([desk, 0], [desk, Number.POSITIVE_INFINITY]);
  for (const { decisions } of await transaction.objectStore('decisions').getAll(range)) {
    for (const [key, decision] of decisions) {
      // The key of a rejection begins with who it is and why (join-report.ts).
      const [person = '', reason = ''] = key.split('\n');
      said.set(person, [...(said.get(person) ?? []), [reason, decision]]);
    }
  }
  return said;
}

/** What is remembered of a person but for one term; what others said meanwhile stays. Null: nothing, not even who it is. */
function without(before: RememberedPerson, termId: string, said: Said): RememberedPerson | null {
  const seen = before.seen.filter((earlier) => earlier.termId !== termId);
  const [expected, waiting] = [new Map(before.expected), new Map(before.waiting)];
  for (const [reason, { status, note, expectedIn }] of said) {
    if (expectedIn !== null && expected.get(reason) === expectedIn) expected.delete(reason);
    if (status === 'waiting' && waiting.get(reason) === note) waiting.delete(reason);
  }
  const isSame =
    seen.length === before.seen.length &&
    expected.size === before.expected.size &&
    waiting.size === before.waiting.size;
  if (isSame) return before;
  return seen.length + expected.size + waiting.size === 0 ? null : { seen, expected, waiting };
}
