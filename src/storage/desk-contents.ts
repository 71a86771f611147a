import { type DeskStoreName, deskStores } from './desk-snapshot.ts';
import type { Database } from './open-database.ts';
import type { StoredDecisions, StoredLoad, StoredMemory, StoredTerm } from './stored-shapes.ts';

/** What a desk holds, in a few words. */
export interface DeskContents {
  /** Names of the terms, the newest first. */
  readonly terms: readonly string[];
  readonly loads: number;
  /** Of all loads; who is in two of them counts twice. */
  readonly users: number;
  /** Rejections that somebody has decided on. */
  readonly decisions: number;
  /** People of whom something is remembered from term to term. */
  readonly people: number;
  /** What was said of fields that staff edited by hand, or did not. */
  readonly editMarks: number;
  /** Nothing at all, not even settings. */
  readonly isEmpty: boolean;
}

/** The contents of records by their store; they were proved to be such records. */
export function contentsOf(stores: ReadonlyMap<string, readonly unknown[]>): DeskContents {
  const of = <Shape>(store: DeskStoreName): readonly Shape[] => (stores.get(store) ?? []) as readonly Shape[];
  const terms = of<StoredTerm>('terms').toSorted((one, other) => other.begun.localeCompare(one.begun));
  const loads = of<StoredLoad>('loads');
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  return {
    terms: terms.map(({ name }) => name),
    loads: loads.length,
    users: sum(loads.map(({ users }) => users)),
    decisions: sum(of<StoredDecisions>('decisions').map(({ decisions }) => decisions.size)),
    people: sum(of<StoredMemory>('memory').map(({ people }) => people.size)),
    editMarks: of('edit-marks').length,
    isEmpty: [...stores.values()].every((records) => records.length === 0),
  };
}

/** The same of the desk that is here. */
export async function readContents(database: Database): Promise<DeskContents> {
  const read = (['terms', 'loads', 'decisions', 'memory', 'edit-marks'] as const).map(
    async (store) => [store, await database.getAll(store)] as const,
  );
  const counts = await Promise.all(deskStores(database).map((store) => database.count(store)));
  return { ...contentsOf(new Map(await Promise.all(read))), isEmpty: counts.every((count) => count === 0) };
}
