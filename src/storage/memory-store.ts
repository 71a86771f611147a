import { byBucket } from './bucket.ts';
import { type Database, onDisk } from './open-database.ts';
import type { RememberedPerson } from './stored-shapes.ts';

const nobody: RememberedPerson = { seen: [], expected: new Map(), waiting: new Map() };

/** What is remembered of all people, by the key of their identifier. */
export async function readMemory(database: Database): Promise<Map<string, RememberedPerson>> {
  const all = new Map<string, RememberedPerson>();
  // One after the other, so that the page is not blocked for as long as it takes to unpack them all.
  for (const bucket of await database.getAllKeys('memory')) {
    for (const [person, remembered] of (await database.get('memory', bucket))?.people ?? [])
      all.set(person, remembered);
  }
  return all;
}

/**
 * Changes what is remembered of some people; on the disk when it settles. Gives those of whom something else is remembered
 * now: `change` gives back what it got where nothing is to be changed.
 */
export async function changeMemory(
  database: Database,
  people: Iterable<string>,
  change: (before: RememberedPerson, person: string) => RememberedPerson,
): Promise<Map<string, RememberedPerson>> {
  const all = new Map<string, RememberedPerson>();
  const transaction = database.transaction('memory', 'readwrite', onDisk);
  for (const [bucket, group] of byBucket(people, (person) => person)) {
    const record = (await transaction.store.get(bucket)) ?? { bucket, people: new Map() };
    const changed = new Map<string, RememberedPerson>();
    for (const person of group) {
      const before = record.people.get(person) ?? nobody;
      const after = change(before, person);
      if (after !== before) changed.set(person, after);
    }
    if (changed.size === 0) continue;
    const people = new Map([...record.people, ...changed]);
    // Of whom nothing is remembered any more, not even the identifier is.
    for (const [person, { seen, expected, waiting }] of changed) {
      if (seen.length + expected.size + waiting.size === 0) people.delete(person);
    }
    if (people.size > 0) await transaction.store.put({ bucket, people });
    else await transaction.store.delete(bucket);
    for (const [person, after] of changed) all.set(person, after);
  }
  await transaction.done;
  return all;
}
