import { bucketOf, byBucket } from './bucket.ts';
import { type Database, onDisk } from './open-database.ts';
import type { StoredChange, StoredDecision, StoredDecisions } from './stored-shapes.ts';

/** How many steps can be undone; older ones are dropped. */
const mostSteps = 200;

/**
 * What is to become of a decision, and what held until now; `before` is what is on the disk, null where nobody has decided
 * anything yet.
 */
export type Change = (
  before: StoredDecision | null,
  key: string,
) => { readonly was: StoredDecision; readonly after: StoredDecision };

/** A step taken back: what is on the disk again, and what holds again. */
export interface Undone {
  readonly decision: StoredDecision | null;
  readonly holds: StoredDecision;
}

/** What was done, and what the decisions are now. */
export type Changed = ReadonlyMap<string, StoredDecision>;

const bucketRange = (desk: string): IDBKeyRange => IDBKeyRange.bound([desk, 0], [desk, Number.POSITIVE_INFINITY]);

/** All decisions of a desk, by key. */
export async function readDecisions(database: Database, desk: string): Promise<Map<string, StoredDecision>> {
  const all = new Map<string, StoredDecision>();
  // One after the other, so that the page is not blocked for as long as it takes to unpack them all.
  for (const bucket of await database.getAllKeys('decisions', bucketRange(desk))) {
    for (const [key, decision] of (await database.get('decisions', bucket))?.decisions ?? []) all.set(key, decision);
  }
  return all;
}

/**
 * Changes the decisions under some keys, as one step that can be undone. Settles when all is on the disk. What another tab
 * has changed meanwhile is what `change` is given, for each record is read and written in one transaction.
 */
export async function changeDecisions(
  database: Database,
  desk: string,
  keys: Iterable<string>,
  change: Change,
  at: string,
): Promise<Changed> {
  const transaction = database.transaction(['decisions', 'changes'], 'readwrite', onDisk);
  const store = transaction.objectStore('decisions');
  const steps: StoredChange['changes'][number][] = [];
  for (const [bucket, group] of byBucket(keys, (key) => key)) {
    const record = (await store.get([desk, bucket])) ?? { desk, bucket, decisions: new Map() };
    const decisions = new Map(record.decisions);
    for (const key of group) {
      const before = decisions.get(key) ?? null;
      const { was, after } = change(before, key);
      decisions.set(key, after);
      steps.push({ key, before, was, after });
    }
    await store.put({ desk, bucket, decisions });
  }
  const changes = transaction.objectStore('changes');
  await changes.add({ desk, at, changes: steps });
  const numbers = await changes.index('desk').getAllKeys(desk);
  for (const number of numbers.slice(0, Math.max(0, numbers.length - mostSteps))) await changes.delete(number);
  await transaction.done;
  return new Map(steps.map(({ key, after }) => [key, after]));
}

/** How many steps of a desk can be undone. */
export async function countSteps(database: Database, desk: string): Promise<number> {
  return database.countFromIndex('changes', 'desk', desk);
}

/**
 * Takes the last step back; null when there is none. What was changed once more since, in another tab, stays as it was
 * changed.
 */
export async function undoLast(database: Database, desk: string): Promise<ReadonlyMap<string, Undone> | null> {
  const transaction = database.transaction(['decisions', 'changes'], 'readwrite', onDisk);
  const cursor = await transaction.objectStore('changes').index('desk').openCursor(desk, 'prev');
  if (cursor === null) {
    await transaction.done;
    return null;
  }
  const store = transaction.objectStore('decisions');
  const undone = new Map<string, Undone>();
  for (const [bucket, group] of byBucket(cursor.value.changes, ({ key }) => key)) {
    const record: StoredDecisions = (await store.get([desk, bucket])) ?? { desk, bucket, decisions: new Map() };
    const decisions = new Map(record.decisions);
    for (const { key, before, was, after } of group) {
      if (!isSame(decisions.get(key) ?? null, after)) continue;
      if (before === null) decisions.delete(key);
      else decisions.set(key, before);
      undone.set(key, { decision: before, holds: was });
    }
    await store.put({ desk, bucket, decisions });
  }
  await cursor.delete();
  await transaction.done;
  return undone;
}

function isSame(one: StoredDecision | null, other: StoredDecision): boolean {
  return (
    one !== null &&
    one.status === other.status &&
    one.note === other.note &&
    one.expectedIn === other.expectedIn &&
    one.done.join() === other.done.join() &&
    one.inRun === other.inRun
  );
}

/** The bucket that a decision lies in, to tell other tabs where to look. */
export const bucketsOf = (keys: Iterable<string>): number[] => [...new Set([...keys].map(bucketOf))];
