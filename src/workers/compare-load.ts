import { type Comparison, compareBooks } from '../core/comparison/compare-books.ts';
import { earlierLoadWords } from '../core/comparison/comparison-words.ts';
import { sameFile } from '../core/comparison/earlier-loads.ts';
import type { FingerprintBook } from '../core/comparison/fingerprint-book.ts';
import { groupCounts, groupTable } from '../core/comparison/group-counts.ts';
import { comparedCounts, type LoadComparison, type NoComparison } from '../core/comparison/load-comparison.ts';
import type { RuleSettings } from '../core/rules/rule-settings.ts';
import { readBook } from '../storage/book-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { type KnownLoad, readSentLoads } from '../storage/sent-loads.ts';
import type { InTerm } from './prepare-api.ts';

/** What was sent before a load of a term. */
export interface SentBefore {
  readonly lastYear: KnownLoad | null;
  readonly lastFull: KnownLoad | null;
  /** All of it, in the order in which it was kept. */
  readonly sent: readonly KnownLoad[];
}

/** Nothing where nothing can be read: a load is worth preparing all the same. */
export async function readSentBefore({ lastYear, lastFull }: InTerm): Promise<SentBefore> {
  const database = await openDatabase();
  const sent = typeof database === 'string' ? [] : await readSentLoads(database);
  const known = (id: string | null): KnownLoad | null => sent.find((load) => load.id === id) ?? null;
  return { lastYear: known(lastYear), lastFull: known(lastFull), sent };
}

/** Settings under which groups are measured by the same season last year, else by the last full load (DESIGN §3). */
export function measuredBy(settings: RuleSettings, { lastYear, lastFull }: SentBefore): RuleSettings {
  const measure = lastYear ?? lastFull;
  if (measure === null) return settings;
  return { ...settings, countsBefore: measure.groups, measuredBy: earlierLoadWords(measure) };
}

/** A load beside those before it; `users`: who is new, changed, gone, if that could be told. */
export interface ComparedLoad {
  readonly facts: LoadComparison;
  readonly users: Comparison | null;
}

export async function compareLoad(
  book: FingerprintBook,
  sha256: string,
  inTerm: InTerm,
  { lastYear, lastFull, sent }: SentBefore,
  thresholds: RuleSettings['thresholds'],
): Promise<ComparedLoad> {
  const users = inTerm.lastFull === null ? 'first-load' : await compareWith(inTerm.lastFull, book);
  const counts = (load: KnownLoad | null) => (load === null ? null : load.groups);
  return {
    facts: {
      lastYear: told(lastYear),
      lastFull: told(lastFull),
      sameFile: told(sameFile(sha256, sent)),
      people: typeof users === 'string' ? users : comparedCounts(users),
      groups: groupTable(groupCounts(book), counts(lastYear), counts(lastFull), thresholds),
    },
    users: typeof users === 'string' ? null : users,
  };
}

async function compareWith(loadId: string, book: FingerprintBook): Promise<Comparison | NoComparison> {
  const database = await openDatabase();
  const before = typeof database === 'string' ? null : await readBook(database, loadId);
  if (before === null) return 'not-kept';
  return typeof before === 'string' ? before : compareBooks(before, book);
}

/** What crosses to the page: nothing that only the comparison needs. */
function told(load: KnownLoad | null): LoadComparison['lastFull'] {
  if (load === null) return null;
  const { id, term, run, saved, users } = load;
  return { id, term, run, saved, users };
}
