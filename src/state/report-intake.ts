import { signal } from '@preact/signals';
import type { Layout, LayoutQuestion } from '../core/report/layout.ts';
import type { RefusedReport } from '../core/report/sheet-refusal.ts';
import { openDatabase } from '../storage/open-database.ts';
import { changeProfile } from '../storage/profile-store.ts';
import type { IntakeOutcome } from '../workers/intake-api.ts';
import { type Intake, startIntake } from '../workers/intake-client.ts';
import type { ReadReport, ReportProgress } from '../workers/report-api.ts';
import { triageState } from './triage.ts';
import { readTriageAgain } from './triage-verbs.ts';

/** How far the report that was dropped last has come. */
export type IntakeState =
  | { readonly kind: 'none' }
  /** There is a report already: does this one answer another file of the same run, or a new run? */
  | { readonly kind: 'which-run'; readonly file: File }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: ReportProgress | null }
  /** The person has to say where the ids stand. */
  | { readonly kind: 'ask'; readonly name: string; readonly question: LayoutQuestion }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: RefusedReport }
  | { readonly kind: 'ended'; readonly name: string; readonly why: IntakeEnd }
  /** Kept; its columns can still be changed. */
  | { readonly kind: 'kept'; readonly name: string; readonly read: ReadReport };

export type IntakeEnd = Exclude<IntakeOutcome['kind'], 'kept' | 'ask' | 'refused'>;

export const intakeState = signal<IntakeState>({ kind: 'none' });

/** Which sending of the load a report answers. */
export interface Answered {
  /** The number of a run that is known; null: a run that nobody has noted, of the whole load. */
  readonly run: number | null;
  /** Which file of its zip; null for all. */
  readonly file: string | null;
}

let current: Intake | null = null;

/**
 * Takes in the report that was dropped. A second one first needs to be told apart from the first. False when there is no
 * load that it could be about.
 */
export async function takeReport(file: File): Promise<boolean> {
  const open = triageState.value;
  if (open.kind !== 'open') return false;
  const [only] = open.load.runs;
  const isFirst = open.reports.length === 0 && open.load.runs.length === 1 && (only?.files.length ?? 0) <= 1;
  if (!isFirst) intakeState.value = { kind: 'which-run', file };
  else await takeAnswer(file, { run: only?.number ?? 1, file: null });
  return true;
}

/** Goes on with a report of which it is now known what it answers. */
export async function takeAnswer(file: File, answered: Answered): Promise<void> {
  const open = triageState.value;
  if (open.kind !== 'open') return;
  leaveIntake();
  const at = new Date().toISOString();
  const reportId = crypto.randomUUID();
  const task = { file, loadId: open.load.id, run: answered.run, answers: answered.file, reportId, at };
  intakeState.value = { kind: 'reading', name: file.name, progress: null };
  const mine = startIntake(task, (progress) => {
    if (current === mine) intakeState.value = { kind: 'reading', name: file.name, progress };
  });
  current = mine;
  await show(mine, file.name, await mine.outcome);
}

/** Reads the same report with other columns, in the place of what was kept of it; remembered for alike reports. */
export async function chooseLayout(layout: Layout, fingerprint: string | null): Promise<void> {
  const mine = current;
  const before = intakeState.value;
  if (mine === null || (before.kind !== 'kept' && before.kind !== 'ask')) return;
  if (fingerprint !== null) await rememberLayout(layout, fingerprint);
  intakeState.value = { kind: 'reading', name: before.name, progress: null };
  await show(mine, before.name, await mine.takeUnder(layout, new Date().toISOString()));
}

async function rememberLayout({ columns }: Layout, fingerprint: string): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  await changeProfile(database, (profile) => {
    const others = profile.reportColumns.filter((known) => known.fingerprint !== fingerprint);
    return { ...profile, reportColumns: [...others, { fingerprint, columns }] };
  });
}

async function show(mine: Intake, name: string, outcome: IntakeOutcome): Promise<void> {
  if (current !== mine) return;
  switch (outcome.kind) {
    case 'kept':
      intakeState.value = { kind: 'kept', name, read: outcome.read };
      await readTriageAgain();
      return;
    case 'ask':
      intakeState.value = { kind: 'ask', name, question: outcome.question };
      return;
    case 'refused':
      leaveIntake();
      intakeState.value = { kind: 'refused', name, refusal: outcome.refusal };
      return;
    default:
      leaveIntake();
      intakeState.value = { kind: 'ended', name, why: outcome.kind };
  }
}

/** Ends what is under way, and puts away what was said of the last report. What is kept stays. */
export function leaveIntake(): void {
  current?.release();
  current = null;
  intakeState.value = { kind: 'none' };
}
