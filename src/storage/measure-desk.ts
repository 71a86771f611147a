import type { DeskStoreName } from './desk-snapshot.ts';
import type { Database } from './open-database.ts';
import { sizeOf } from './size-of.ts';
import type { StoredLoad, StoredTerm } from './stored-shapes.ts';

/** What is kept of one term, or of one load without a term. */
export interface KeptShare {
  /** Of the term, or of the load. */
  readonly id: string;
  /** Null for a load without one. */
  readonly term: StoredTerm | null;
  /** In the order in which they were kept. */
  readonly loads: readonly StoredLoad[];
  readonly reports: number;
  /** Rejections that somebody has decided on. */
  readonly decisions: number;
  /** In the database, estimated. */
  readonly bytes: number;
}

export interface MeasuredDesk {
  /** Terms and then loads without one, the newest first. */
  readonly shares: readonly KeptShare[];
  /** People of whom something is remembered from term to term. */
  readonly people: number;
  /** What is remembered of people, estimated. */
  readonly peopleBytes: number;
  readonly settingsBytes: number;
  /** What was said of fields that staff edited by hand, or did not; `people`: of how many single people. */
  readonly editMarks: { readonly count: number; readonly people: number; readonly bytes: number };
}

/** Records that are looked at; the others of the same kind count as being as long. */
const sample = 3;

/** What is kept, and about how much room it takes: a database does not say, so a few records of each kind are measured. */
export async function measureDesk(database: Database): Promise<MeasuredDesk> {
  const [terms, loads] = await Promise.all([database.getAll('terms'), database.getAll('loads')]);
  loads.sort((one, other) => one.kept.localeCompare(other.kept));
  const byOwner = Map.groupBy(loads, ({ id, termId }) => termId ?? id);
  const known = new Map(terms.map((term) => [term.id, term]));
  // A load whose term is gone is listed all the same, so that it can be forgotten.
  const owners = [...new Set([...terms.map(({ id }) => id), ...byOwner.keys()])];
  const shares: KeptShare[] = [];
  for (const owner of owners) shares.push(await shareOf(database, owner, known.get(owner) ?? null, byOwner));
  const marks = await database.getAll('edit-marks');
  const people = (await database.getAll('memory')).reduce((sum, bucket) => sum + bucket.people.size, 0);
  return {
    shares: shares.sort((one, other) => begun(other).localeCompare(begun(one))),
    people,
    peopleBytes: await bytesIn(database, 'memory'),
    settingsBytes: await bytesIn(database, 'profile'),
    editMarks: {
      count: marks.length,
      people: new Set(marks.filter(({ scope }) => scope === 'user').map(({ who }) => who)).size,
      bytes: await bytesIn(database, 'edit-marks'),
    },
  };
}

const begun = ({ term, loads }: KeptShare): string => `${term === null ? 0 : 1} ${term?.begun ?? loads[0]?.kept}`;

async function shareOf(
  database: Database,
  id: string,
  term: StoredTerm | null,
  byOwner: ReadonlyMap<string, readonly StoredLoad[]>,
): Promise<KeptShare> {
  const loads = byOwner.get(id) ?? [];
  let bytes = sizeOf(term) + sizeOf(loads) + (await bytesIn(database, 'decisions', within(id)));
  const changes = await database.countFromIndex('changes', 'desk', id);
  const [change] = await database.getAllFromIndex('changes', 'desk', id, 1);
  bytes += changes * sizeOf(change);
  let [reports, decisions] = [0, 0];
  for (const load of loads) {
    bytes += (await bytesIn(database, 'users', within(load.id))) + (await bytesIn(database, 'books', load.id));
    for (const report of await database.getAllKeysFromIndex('reports', 'load', load.id)) {
      reports++;
      bytes += await bytesIn(database, 'rejections', within(report));
    }
  }
  for (const bucket of await database.getAll('decisions', within(id))) decisions += bucket.decisions.size;
  return { id, term, loads, reports, decisions, bytes };
}

const within = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner, 0], [owner, Number.POSITIVE_INFINITY]);

async function bytesIn(database: Database, store: DeskStoreName, of?: IDBKeyRange | string): Promise<number> {
  const count = await database.count(store, of);
  if (count === 0) return 0;
  const some = await database.getAll(store, of, sample);
  return (count / some.length) * sizeOf(some);
}
