import { signal } from '@preact/signals';
import { stepListOf } from '../core/profile/term-settings.ts';
import { type DeskStep, deskSteps, nextStep } from '../core/terms/desk.ts';
import type { ProofFacts } from '../core/terms/proofs.ts';
import { hasDatabase, openDatabase, type StorageFault } from '../storage/open-database.ts';
import type { StoredLoad, StoredTerm } from '../storage/stored-shapes.ts';
import { readTerms } from '../storage/term-store.ts';
import { deskFileState } from './desk-file.ts';
import { readProfile } from './profile.ts';
import { readTermWork, type TermWork } from './term-work.ts';

/** A term as the page sees it. */
export type Term = StoredTerm;

/** A term with its checklist, and what is known of its work. */
export interface TermDesk {
  readonly term: Term;
  /** The newest first. */
  readonly loads: readonly StoredLoad[];
  readonly work: TermWork;
  readonly steps: readonly DeskStep[];
  /** The first step that is open; null when all are done. */
  readonly next: DeskStep | null;
}

export type TermsState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'terms'; readonly desks: readonly TermDesk[] }
  | { readonly kind: 'fault'; readonly why: StorageFault };

/** All terms, the one that was begun last first. */
export const termsState = signal<TermsState>({ kind: 'reading' });

/** Another tab has changed something of a term. */
const tabs = new BroadcastChannel('termload-desks');
tabs.addEventListener('message', () => {
  if (termsState.value.kind !== 'reading') void readDesks();
});

let readings = 0;

/** Reads all terms from the disk. What is read later counts. */
export async function readDesks(): Promise<void> {
  const mine = ++readings;
  const state = await readAll();
  if (mine === readings) termsState.value = state;
}

/** The same after a change of this tab, which the others are told of. */
export async function readDesksAgain(termId: string): Promise<void> {
  tabs.postMessage(termId);
  await readDesks();
}

async function readAll(): Promise<TermsState> {
  if (!(await hasDatabase())) return { kind: 'terms', desks: [] };
  const database = await openDatabase();
  if (typeof database === 'string') return { kind: 'fault', why: database };
  const { steps } = stepListOf(await readProfile());
  const desks: TermDesk[] = [];
  for (const term of await readTerms(database)) {
    const work = await readTermWork(database, term.id);
    const listed = deskSteps(steps, proofFacts(work), term.ticks);
    desks.push({ term, loads: work.loads, work, steps: listed, next: term.closed === null ? nextStep(listed) : null });
  }
  return { kind: 'terms', desks };
}

function proofFacts({ loads, reportRows, undecided }: TermWork): ProofFacts {
  const [newest] = loads;
  const isSaved = (whole: boolean): boolean =>
    (whole ? loads.slice(0, 1) : loads).some(({ runs }) =>
      runs.some(({ users, saved }) => (users === null) === whole && saved !== null),
    );
  return {
    checkedZip: newest?.runs[0]?.zip ?? null,
    saved: { zip: isSaved(true), 'mended-zip': isSaved(false) },
    reportRows,
    undecided,
    deskFile: deskFileState.value,
  };
}

/** A term with its desk, as far as it has been read; null when there is none of that id. */
export function deskOfTerm(termId: string): TermDesk | null {
  const state = termsState.value;
  return state.kind === 'terms' ? (state.desks.find(({ term }) => term.id === termId) ?? null) : null;
}
