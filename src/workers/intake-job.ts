import { joinReport, type SentUsers } from '../core/report/join-report.ts';
import type { Layout } from '../core/report/layout.ts';
import type { ReportRow } from '../core/report/layout-rows.ts';
import type { Rejection } from '../core/report/rejection.ts';
import { addRun, readLoad } from '../storage/load-store.ts';
import { changeMemory } from '../storage/memory-store.ts';
import { type Database, openDatabase } from '../storage/open-database.ts';
import { readProfile } from '../storage/profile-store.ts';
import { keepReport } from '../storage/report-store.ts';
import type { StoredLoad, StoredReport, StoredRun } from '../storage/stored-shapes.ts';
import type { IntakeApi, IntakeEnding, IntakeTask } from './intake-api.ts';
import type { ReadReport, ReportApi, ReportEnding, ReportListener, ReportProgress } from './report-api.ts';
import { readSentUsers } from './sent-users.ts';

/** What stays until the next report, for another layout may be chosen. */
interface OpenIntake {
  readonly task: IntakeTask;
  readonly database: Database;
  readonly load: StoredLoad;
  readonly sent: SentUsers;
  readonly run: StoredRun;
  /** Whether the load has it. A new one is noted with its report: one that comes to nothing must leave no run behind. */
  readonly runNoted: boolean;
}

/** The worker's whole interface; `reports` reads, this joins and keeps. */
export function intakeJob(reports: ReportApi): IntakeApi {
  let open: OpenIntake | null = null;

  async function keepAll(
    intake: OpenIntake,
    onProgress: (progress: ReportProgress) => void,
    read: (listener: ReportListener) => Promise<ReportEnding>,
  ): Promise<IntakeEnding> {
    const rows: ReportRow[] = [];
    const ending = await read({ progress: onProgress, rows: (block) => void rows.push(...block) });
    if (ending.kind !== 'done') return ending;
    try {
      const run = intake.runNoted ? intake.run : await noteRun(intake);
      if (run === null) return { kind: 'no-load' };
      open = { ...intake, run, runNoted: true };
      const report = reportRecord(intake.task, run.number, ending.report);
      await keep(intake, report, joinReport(report, rows, intake.sent));
      return { kind: 'kept', report, read: ending.report };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') return { kind: 'storage-full' };
      throw error;
    }
  }

  return {
    async take(task, onProgress) {
      open = null;
      const database = await openDatabase();
      if (typeof database === 'string') return { kind: database };
      const load = await readLoad(database, task.loadId);
      const known = load?.runs.find(({ number }) => number === task.run);
      const run = task.run === null && load !== null ? wholeAgain(load, task.at) : known;
      if (load === null || run === undefined) return { kind: 'no-load' };
      const sent = await readSentUsers(database, load, run);
      const intake = { task, database, load, sent, run, runNoted: task.run !== null };
      open = intake;
      const knownIds = [...sent.index.keys()];
      const remembered = (await readProfile(database)).reportColumns;
      const asked = { file: task.file, knownIds, remembered, layout: null, encoding: null };
      return keepAll(intake, onProgress, (listener) => reports.read(asked, listener));
    },
    async takeUnder(layout: Layout, at, onProgress) {
      if (open === null) throw new Error('There is no report yet.');
      open = { ...open, task: { ...open.task, at } };
      return keepAll(open, onProgress, (listener) => reports.apply(layout, listener));
    },
  };
}

/** A sending that was not made here: of the whole load once more. Its number is given when it is noted. */
function wholeAgain({ runs, zip }: StoredLoad, made: string): StoredRun {
  const { name, bytes, sha256 } = zip;
  const files = runs[0]?.files ?? [];
  return { number: 0, made, zip: name, bytes, sha256, files, users: null, saved: null, uploaded: null };
}

async function noteRun({ database, load, run: { number: _, ...run } }: OpenIntake): Promise<StoredRun | null> {
  return (await addRun(database, load.id, run))?.runs.at(-1) ?? null;
}

function reportRecord(task: IntakeTask, run: number, { source, guess, rowCount }: ReadReport): StoredReport {
  const { layout, columns } = guess;
  const nameOf = (column: number): string => columns[column]?.header ?? columns[column]?.letter ?? '';
  return {
    id: task.reportId,
    loadId: task.loadId,
    run,
    answers: task.answers,
    read: task.at,
    name: source.name,
    sheet: source.sheets[layout.sheet]?.name ?? '',
    columns: { id: nameOf(layout.columns.id), message: layout.columns.message.map(nameOf).join(', ') },
    rows: rowCount,
  };
}

/** In the place of what was kept of the same report before. */
async function keep(
  { database, load }: OpenIntake,
  report: StoredReport,
  rejections: readonly Rejection[],
): Promise<void> {
  await keepReport(database, report, rejections);
  const { termId } = load;
  if (termId === null) return;
  const term = (await database.get('terms', termId))?.name ?? '';
  const reasons = new Map<string, Set<string>>();
  for (const { person, reason } of rejections) {
    reasons.set(person, (reasons.get(person) ?? new Set()).add(reason));
  }
  await changeMemory(database, reasons.keys(), (before, person) => {
    const earlier = before.seen.filter((seen) => seen.termId !== termId || !reasons.get(person)?.has(seen.reason));
    const now = [...(reasons.get(person) ?? [])].map((reason) => ({ termId, term, reason }));
    return { ...before, seen: [...earlier, ...now] };
  });
}
