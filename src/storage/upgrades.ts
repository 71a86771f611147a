import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** A record of an earlier version, of which nothing is known but its names. */
type Older = Readonly<Record<string, unknown>>;

/** One step from a version of the database to the next. */
export interface Upgrade {
  /** Stores that are new. */
  make(database: IDBPDatabase<unknown>): void;
  /** What becomes of the records of a store. Pure, because the records of a desk file go the same way. */
  readonly records: Readonly<Record<string, (record: Older) => Older>>;
}

/**
 * The steps from one version of the database to the next; the first makes version 1 of nothing. A step is never changed
 * once it has been released, and each past version is a fixture that today's code opens
 * (tests/browser/past-databases.test.ts).
 */
export const upgrades: readonly Upgrade[] = [
  {
    make(database) {
      database.createObjectStore('terms', { keyPath: 'id' });
      database.createObjectStore('profile', { keyPath: 'id' });
      database.createObjectStore('loads', { keyPath: 'id' });
      database.createObjectStore('users', { keyPath: ['loadId', 'block'] });
      database.createObjectStore('reports', { keyPath: 'id' }).createIndex('load', 'loadId');
      database.createObjectStore('rejections', { keyPath: ['reportId', 'block'] });
      database.createObjectStore('decisions', { keyPath: ['desk', 'bucket'] });
      database.createObjectStore('changes', { keyPath: 'number', autoIncrement: true }).createIndex('desk', 'desk');
      database.createObjectStore('memory', { keyPath: 'bucket' });
    },
    records: {},
  },
  {
    make(database) {
      database.createObjectStore('books', { keyPath: 'loadId' });
      database.createObjectStore('computer', { keyPath: 'id' });
    },
    records: { terms: datedTerm, profile: wholeProfile, loads: summedUpLoad },
  },
  {
    make() {},
    records: { loads: (load) => ({ ...load, heldBack: null }) },
  },
  {
    make(database) {
      database.createObjectStore('edit-marks', { keyPath: ['field', 'scope', 'who'] });
    },
    records: { loads: (load) => ({ ...load, previewed: null }) },
  },
];

/** Runs the steps that a database of `from` lacks, within its version change. */
export function upgradeDatabase(
  database: IDBPDatabase<unknown>,
  from: number,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): void {
  for (const { make } of upgrades.slice(from)) make(database);
  for (const store of new Set(upgrades.slice(from).flatMap(({ records }) => Object.keys(records)))) {
    void changeAll(transaction.objectStore(store), (record) => upgradeRecord(store, record, from));
  }
}

/** A record of a store as the newest version has it; `from`: the version that it is of. */
export function upgradeRecord(store: string, record: Older, from: number): Older {
  return upgrades.slice(from).reduce((older, { records }) => records[store]?.(older) ?? older, record);
}

async function changeAll(
  store: ReturnType<IDBPTransaction<unknown, string[], 'versionchange'>['objectStore']>,
  change: (record: Older) => Older,
): Promise<void> {
  for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    await cursor.update(change(cursor.value as Older));
  }
}

/** A term of version 1 had a name only, and the usual dates. */
function datedTerm(term: Older): Older {
  const name = String(term.name);
  const begun = String(term.begun);
  const parts = /^(?<season>.*\S)\s+(?<year>\d{4})$/.exec(name)?.groups;
  const dated = (years: number): string => `${Number(begun.slice(0, 4)) + years}${begun.slice(4, 10)}`;
  return {
    ...term,
    season: parts?.season ?? name,
    year: Number(parts?.year ?? begun.slice(0, 4)),
    expiry: dated(6).replace('-02-29', '-02-28'),
    purge: dated(7).replace('-02-29', '-02-28'),
    sample: false,
    ticks: new Map(),
  };
}

/** Settings of version 1 were the columns of reports alone. */
function wholeProfile({ id, reportColumns }: Older): Older {
  return { id, file: JSON.stringify({ format: 'termload-profile', version: 1, preset: 'alma', reportColumns }) };
}

/** A load of version 1 said of its runs only when they were made: which it did when their zips were; and of what zip. */
function summedUpLoad(load: Older): Older {
  const zip = load.zip as Older;
  const runs = (load.runs as readonly Older[]).map((run) => {
    const { bytes, sha256 } = run.users === null ? zip : { bytes: null, sha256: null };
    return { ...run, bytes, sha256, saved: run.made, uploaded: null };
  });
  return { ...load, runs, verdict: 'review', findings: [], groups: new Map(), compared: null, details: 'people' };
}
