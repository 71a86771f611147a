import { type EarlierLoads, earlierLoads } from '../core/comparison/earlier-loads.ts';
import { openDatabase } from '../storage/open-database.ts';
import { type KnownLoad, readSentLoads } from '../storage/sent-loads.ts';
import { readTerm } from '../storage/term-store.ts';
import type { InTerm } from '../workers/prepare-api.ts';

/** Which loads that were sent earlier a new one of this term is compared with; from the disk, at that moment. */
export async function earlierFor(termId: string): Promise<Pick<InTerm, 'lastYear' | 'lastFull'>> {
  const { lastYear, lastFull } = (await readEarlier(termId)) ?? { lastYear: null, lastFull: null };
  return { lastYear: lastYear?.id ?? null, lastFull: lastFull?.id ?? null };
}

async function readEarlier(termId: string): Promise<EarlierLoads<KnownLoad> | null> {
  const database = await openDatabase();
  const term = typeof database === 'string' ? null : await readTerm(database, termId);
  if (typeof database === 'string' || term === null) return null;
  const sent = await readSentLoads(database);
  // A made-up load says nothing about a real one.
  const alike = sent.filter(({ sample }) => sample === term.sample);
  return earlierLoads({ season: term.season, year: term.year, full: true, sha256: '' }, alike);
}
