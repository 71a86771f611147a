import type { SentLoad } from '../core/comparison/earlier-loads.ts';
import type { EarlierLoad } from '../core/comparison/load-comparison.ts';
import type { Database } from './open-database.ts';
import type { StoredLoad, StoredTerm } from './stored-shapes.ts';

/** A load of a term whose zip was saved: what later loads are compared with. */
export interface KnownLoad extends SentLoad, EarlierLoad {
  readonly groups: StoredLoad['groups'];
  /** Of a made-up term. */
  readonly sample: boolean;
}

/** The loads of all terms that were sent as a whole, in the order in which they were kept. */
export async function readSentLoads(database: Database): Promise<KnownLoad[]> {
  const [loads, terms] = await Promise.all([database.getAll('loads'), database.getAll('terms')]);
  const termOf = new Map(terms.map((term) => [term.id, term]));
  return loads
    .sort((one, other) => (one.kept < other.kept ? -1 : 1))
    .flatMap((load) => sentLoad(load, termOf.get(load.termId ?? '')) ?? []);
}

/** Null for one that belongs to no term, or was never saved: nobody can have sent it. */
function sentLoad({ id, runs, users, groups, source }: StoredLoad, term: StoredTerm | undefined): KnownLoad | null {
  const whole = runs.find((run) => run.users === null);
  if (term === undefined || whole === undefined || whole.saved === null) return null;
  const { season, year, name, sample } = term;
  const { number: run, saved } = whole;
  return { id, term: name, season, year, run, saved, users, groups, full: true, sha256: source.sha256, sample };
}
