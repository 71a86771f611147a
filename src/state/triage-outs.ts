import { computed, effect, signal } from '@preact/signals';
import { rowName } from '../core/handoff/mended-users.ts';
import type { OutId } from '../core/handoff/out-facts.ts';
import type { FileOut } from '../core/handoff/out-name.ts';
import type { TriageSummary } from '../core/handoff/triage-summary.ts';
import type { ZipFacts } from '../core/load.ts';
import { addRun, readLoads } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { StoredTerm } from '../storage/stored-shapes.ts';
import { readTerm } from '../storage/term-store.ts';
import { makeMendedZip } from '../workers/kept-load-client.ts';
import type { ListOut, OutChoices, OutsOverview, PrintedWorklist } from '../workers/outs-api.ts';
import { outs } from '../workers/outs-client.ts';
import { loadState } from './load.ts';
import { nextRun } from './next-run.ts';
import { mailWithPeople, mendedAgain, mendedBy, registrarChoice, triageReport, userSetKinds } from './out-choices.ts';
import { outFileName } from './out-file-name.ts';
import { tellProblem } from './problems.ts';
import { saveMade } from './save-file.ts';
import { today } from './today.ts';
import { type KeptLoad, type OpenTriage, triageState } from './triage.ts';
import { readTriageAgain } from './triage-verbs.ts';
import { tickedRejections } from './triage-view.ts';

/** Expected ways in which something does not get out. */
export type OutTrouble = 'gone' | 'storage-full' | 'stopped' | 'nobody' | 'not-noted';

/** What each way out would hold now; null as long as it is not counted, or the load is not kept any more. */
export const outsOverview = signal<OutsOverview | null>(null);
/** Whether `outsOverview` is of what stands there now. Files do not need it: they are made of what is on the disk. */
export const outsCurrent = signal(false);
/** What is being made. */
export const outBusy = signal<OutId | null>(null);
/** Why the last one did not get out; `out` is null where only the counting came to nothing. */
export const outTrouble = signal<{ readonly out: OutId | null; readonly why: OutTrouble } | null>(null);
/** What was saved last, for a word on screen. */
export const outSaved = signal<{ readonly out: FileOut; readonly name: string } | null>(null);
/** The zip of the mended that was saved last. */
export const mendedZip = signal<{ readonly facts: ZipFacts; readonly users: number; readonly run: number } | null>(
  null,
);

export type Paper =
  | ({ readonly kind: 'worklist' } & PrintedWorklist)
  | { readonly kind: 'summary'; readonly summary: TriageSummary };

/** What is being printed; null but for that moment. */
export const paper = signal<Paper | null>(null);

/** `run`: the number that the next one will have. */
const term = signal<(Pick<StoredTerm, 'id' | 'name' | 'code'> & { readonly run: number }) | null>(null);

/** What the triage is called on paper: its term, or else the export. */
export const triageName = computed(() => {
  const open = triageState.value;
  if (open.kind !== 'open') return '';
  return term.value === null ? open.load.source.name : term.value.name;
});

function choices(open: OpenTriage): OutChoices {
  return {
    mended: {
      ticked: mendedBy.value === 'fixed' ? null : [...tickedRejections.value].map(rowName),
      again: mendedAgain.value,
    },
    registrar: registrarChoice.value,
    mail: {
      term: term.value?.name ?? '',
      fileName: nameOf('registrar-sheet', open),
      withPeople: mailWithPeople.value,
    },
    userSet: userSetKinds.value,
    reportId: triageReport.value,
  };
}

/** Milliseconds of rest after which is counted anew: keys that set one status after the other cost one count. */
const rest = 250;

/** Counts what each way out would hold, and again after every change, until the function that it gives is called. */
export function watchOuts(): () => void {
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const open = triageState.value;
    const mine = ++asked;
    clearTimeout(timer);
    outsCurrent.value = false;
    if (open.kind !== 'open') {
      outsOverview.value = null;
      return;
    }
    void readTermOf(open.load);
    const wanted = choices(open);
    timer = setTimeout(() => {
      void withTrouble(async () => {
        const overview = await outs.ask(async (api) => api.overview(open.load.id, wanted));
        if (mine !== asked) return;
        outsOverview.value = overview === 'stopped' ? null : overview;
        outsCurrent.value = outsOverview.value !== null;
        if (overview === 'stopped') outTrouble.value = { out: null, why: 'stopped' };
      });
    }, rest);
  });
  return () => {
    stop();
    clearTimeout(timer);
    asked++;
    paper.value = null;
  };
}

async function readTermOf({ termId }: KeptLoad): Promise<void> {
  const database = await openDatabase();
  const found = termId === null || typeof database === 'string' ? null : await readTerm(database, termId);
  if (found === null || typeof database === 'string') {
    term.value = null;
    return;
  }
  const { run } = nextRun(found, await readLoads(database), today());
  const { id, name, code } = found;
  const known = term.peek();
  // The same once more would have everything counted anew, and this read again.
  if (known?.id === id && known.name === name && known.code === code && known.run === run) return;
  term.value = { id, name, code, run };
}

function nameOf(out: FileOut, open: OpenTriage): string {
  return outFileName(out, { ...open, term: term.value, reportId: triageReport.value, now: new Date() });
}

/** Saves a list, as the triage stands on the disk at that moment. */
export async function saveList(out: ListOut): Promise<void> {
  const open = triageState.value;
  if (open.kind !== 'open') return;
  const wanted = choices(open);
  await busyWith(out, async () => {
    const name = nameOf(out, open);
    const saved = await saveMade(name, async () => {
      const blob = told(await outs.ask(async (api) => api.file(open.load.id, out, wanted)));
      return blob === null ? null : { blob };
    });
    if (saved !== null) outSaved.value = { out, name };
  });
}

/** Makes a zip of the mended, saves it, and notes that these users were sent once more. */
export async function saveMendedZip(): Promise<void> {
  const open = triageState.value;
  if (open.kind !== 'open') return;
  const wanted = choices(open);
  const name = nameOf('mended-zip', open);
  await busyWith('mended-zip', async () => {
    mendedZip.value = null;
    const saved = await saveMade(name, () => makeMended(open.load, wanted, name));
    if (saved === null) return;
    outSaved.value = { out: 'mended-zip', name };
    await noteRun(open.load.id, saved);
  });
}

interface Mended {
  readonly blob: Blob;
  readonly facts: ZipFacts;
  readonly users: readonly number[];
}

/** Who is in it is asked of the disk at that moment, where another tab may have changed it. */
async function makeMended(load: KeptLoad, wanted: OutChoices, name: string): Promise<Mended | null> {
  const overview = told(await outs.ask(async (api) => api.overview(load.id, wanted)));
  if (overview === null) return null;
  const { users } = overview.mended;
  if (users.length === 0) return fails('nobody');
  const outcome = await makeMendedZip({ loadId: load.id, users, name, spare: zipOnScreen(load) });
  return outcome.kind === 'done' ? { blob: outcome.zip, facts: outcome.facts, users } : fails(outcome.kind);
}

/** The zip of the load on screen, if it is this very load: checking the export again brings back what was not kept. */
function zipOnScreen({ zip }: KeptLoad): Blob | null {
  const shown = loadState.value;
  return shown.kind === 'done' && shown.load.zip?.sha256 === zip.sha256 ? shown.zip : null;
}

async function noteRun(loadId: string, { facts, users }: Mended): Promise<void> {
  const database = await openDatabase();
  const made = new Date().toISOString();
  const run = {
    made,
    zip: facts.name,
    bytes: facts.bytes,
    sha256: facts.sha256,
    files: facts.entries.map((entry) => entry.name),
    users,
    saved: made,
    uploaded: null,
  };
  const load = typeof database === 'string' ? null : await addRun(database, loadId, run);
  if (load === null) {
    fails('not-noted');
    return;
  }
  mendedZip.value = { facts, users: users.length, run: load.runs.at(-1)?.number ?? 0 };
  await readTriageAgain();
}

export async function printWorklist(): Promise<void> {
  await print('worklist', async (loadId) => {
    const list = told(await outs.ask(async (api) => api.worklist(loadId)));
    return list === null ? null : { kind: 'worklist', ...list };
  });
}

export async function printSummary(): Promise<void> {
  await print('summary', async (loadId) => {
    const summary = told(await outs.ask(async (api) => api.summary(loadId)));
    return summary === null ? null : { kind: 'summary', summary };
  });
}

async function print(kind: Paper['kind'], make: (loadId: string) => Promise<Paper | null>): Promise<void> {
  const open = triageState.value;
  if (open.kind !== 'open') return;
  await busyWith(kind, async () => {
    paper.value = await make(open.load.id);
  });
}

async function busyWith(out: OutId, work: () => Promise<void>): Promise<void> {
  if (outBusy.value !== null) return;
  outBusy.value = out;
  outTrouble.value = null;
  outSaved.value = null;
  await withTrouble(work);
  outBusy.value = null;
}

async function withTrouble(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tellProblem('This could not be made, because of a fault in Termload.', error);
  }
}

/** An answer of the worker; null, and the reason on screen, when there is none. */
function told<Answer>(answer: Answer | null | 'stopped'): Answer | null {
  if (answer === 'stopped') return fails('stopped');
  return answer ?? fails('gone');
}

function fails(why: OutTrouble): null {
  outTrouble.value = { out: outBusy.value, why };
  return null;
}
