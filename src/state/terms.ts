import { computed, signal } from '@preact/signals';
import { stepListOf } from '../core/profile/term-settings.ts';
import { type DeskStep, deskSteps, nextStep } from '../core/terms/desk.ts';
import type { ProofFacts, Tick } from '../core/terms/proofs.ts';
import type { ListedStep } from '../core/terms/steps-for.ts';
import { hasDatabase, openDatabase, type StorageFault } from '../storage/open-database.ts';
import type { StoredLoad, StoredRun, StoredTerm } from '../storage/stored-shapes.ts';
import { readTerms } from '../storage/term-store.ts';
import { deskFileState } from './desk-file.ts';
import { desksChannel } from './desks-channel.ts';
import { profile, readProfile } from './profile.ts';
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

type ReadTerms =
  | Exclude<TermsState, { kind: 'terms' }>
  | { readonly kind: 'terms'; readonly terms: readonly Pick<TermDesk, 'term' | 'work'>[] };

const read = signal<ReadTerms>({ kind: 'reading' });

/** All terms, the one that was begun last first; their steps as the profile has them now. */
export const termsState = computed<TermsState>(() => {
  const state = read.value;
  if (state.kind !== 'terms') return state;
  const { steps } = stepListOf(profile.value);
  return { kind: 'terms', desks: state.terms.map(({ term, work }) => deskOf(term, work, steps)) };
});

function deskOf(term: Term, work: TermWork, steps: readonly ListedStep[]): TermDesk {
  const listed = deskSteps(steps, proofFacts(work), ticksOf(term, work.loads));
  return { term, loads: work.loads, work, steps: listed, next: term.closed === null ? nextStep(listed) : null };
}

/** Another tab, or another part of this one, has changed something of a term. */
const tabs = desksChannel();
tabs.addEventListener('message', () => {
  clearTimeout(soon);
  if (watchers > 0) soon = setTimeout(() => void readDesks(), 200);
});

let watchers = 0;
let soon: ReturnType<typeof setTimeout> | undefined;
let readings = 0;

/** Reads all terms, and again whenever something of one has changed, until the function that it gives is called. */
export function watchDesks(): () => void {
  watchers++;
  void readDesks();
  return () => {
    watchers--;
  };
}

/** What is read later counts. */
async function readDesks(): Promise<void> {
  const mine = ++readings;
  const state = await readAll();
  if (mine === readings) read.value = state;
}

/** Reads all terms after a change of one, which others are told of. */
export async function readDesksAgain(termId: string): Promise<void> {
  tabs.postMessage(termId);
  await readDesks();
}

async function readAll(): Promise<ReadTerms> {
  if (!(await hasDatabase())) return { kind: 'terms', terms: [] };
  const database = await openDatabase();
  if (typeof database === 'string') return { kind: 'fault', why: database };
  await readProfile();
  const terms: { term: Term; work: TermWork }[] = [];
  for (const term of await readTerms(database)) terms.push({ term, work: await readTermWork(database, term.id) });
  return { kind: 'terms', terms };
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

/** What was said of the steps, and of uploads where their step says nothing. */
function ticksOf({ ticks }: Term, loads: readonly StoredLoad[]): ReadonlyMap<string, Tick> {
  const said = new Map<string, Tick>();
  const note = (step: string, run: StoredRun | undefined): void => {
    if (run?.uploaded != null) said.set(step, { how: 'done', ...run.uploaded });
  };
  note(
    'upload',
    loads[0]?.runs.find(({ users }) => users === null),
  );
  note(
    'send-mended',
    loads.flatMap(({ runs }) => runs).findLast(({ users }) => users !== null),
  );
  return new Map([...said, ...ticks]);
}
