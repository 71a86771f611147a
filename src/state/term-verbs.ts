import type { LoadDates } from '../core/terms/date-policy.ts';
import type { CodedTerm } from '../core/terms/term-code.ts';
import { termWords } from '../core/terms/term-code.ts';
import { openDatabase, type StorageFault } from '../storage/open-database.ts';
import { addTerm, changeTerm } from '../storage/term-store.ts';
import { initials } from './initials.ts';
import { tellTrouble } from './problems.ts';
import { closeTermData } from './retention.ts';
import { readDesksAgain, type Term } from './terms.ts';

/** What somebody says of a term when it is begun, or later. */
export interface TermWords extends CodedTerm, LoadDates {}

/** Begins a term; gives its id, or why it cannot be kept. `sample`: a made-up one. */
export async function startTerm(
  words: TermWords,
  sample = false,
): Promise<{ readonly id: string } | StorageFault | 'storage-full'> {
  const database = await openDatabase();
  if (typeof database === 'string') return database;
  const id = crypto.randomUUID();
  const begun = new Date().toISOString();
  try {
    await addTerm(database, { id, ...fieldsOf(words, sample), begun, closed: null, sample, ticks: new Map() });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'storage-full';
    throw error;
  }
  await readDesksAgain(id);
  return { id };
}

type Words = Pick<Term, 'name' | 'season' | 'year' | 'code' | 'expiry' | 'purge'>;

function fieldsOf(words: TermWords, sample: boolean): Words {
  const { season, year, code, expiry, purge } = words;
  return { name: `${termWords(words)}${sample ? ' (sample)' : ''}`, season, year, code, expiry, purge };
}

/** Says otherwise what a term is called, its code and its dates. Zips that were made keep their names. */
export function rewordTerm(termId: string, words: TermWords): Promise<void> {
  return change(termId, (term) => ({ ...term, ...fieldsOf(words, term.sample) }));
}

export type TickWord = 'done' | 'not-needed';

/** Ticks a step by hand, or takes that back with null. */
export function tickStep(
  termId: string,
  stepId: string,
  tick: { how: TickWord; initials: string } | null,
): Promise<void> {
  const at = new Date().toISOString();
  return change(termId, (term) => {
    const ticks = new Map(term.ticks);
    if (tick === null) ticks.delete(stepId);
    else ticks.set(stepId, { ...tick, at });
    return { ...term, ticks };
  });
}

/** Closes a term, which ticks its last step; of its people only ids are kept, unless the library keeps them always. */
export async function closeTerm(termId: string): Promise<void> {
  // First, so that no term is closed whose people are still here.
  await closeTermData(termId);
  const closed = new Date().toISOString();
  const tick = { how: 'done', initials: initials.value.trim(), at: closed } as const;
  await change(termId, (term) => ({ ...term, closed, ticks: new Map(term.ticks).set('close', tick) }));
}

/** Work goes on. What was deleted when it was closed does not come back. */
export function reopenTerm(termId: string): Promise<void> {
  return change(termId, (term) => ({ ...term, closed: null }));
}

async function change(termId: string, how: (before: Term) => Term): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  try {
    await changeTerm(database, termId, how);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    tellTrouble('There is no room on this computer to keep this. Make some, and do it again.');
  }
  await readDesksAgain(termId);
}
