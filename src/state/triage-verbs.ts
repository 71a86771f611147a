import { redactor } from '../core/handoff/redact.ts';
import type { Decision, Rejection, Remembered } from '../core/report/rejection.ts';
import { decisionOn, undecided } from '../core/report/rejection.ts';
import { changeDecisions, countSteps, readDecisions, undoLast } from '../storage/decision-store.ts';
import { deleteLoad, readLoad, readLoads } from '../storage/load-store.ts';
import { changeMemory, readMemory } from '../storage/memory-store.ts';
import { type Database, hasDatabase, openDatabase } from '../storage/open-database.ts';
import { deleteReport, readRejections, readReports } from '../storage/report-store.ts';
import { releaseKeptLoads } from '../workers/kept-load-client.ts';
import { deleteKeptZip } from '../workers/kept-zips.ts';
import { desksChannel } from './desks-channel.ts';
import { tellTrouble } from './problems.ts';
import { readProfile } from './profile.ts';
import { deskOf, type KeptLoad, type KeptReport, type OpenTriage, triageState } from './triage.ts';

/** Notes of people are kept, so social security numbers are taken out of them. */
const redact = redactor([]);

/** Tells other tabs whose desk has changed on the disk. */
const tabs = desksChannel();
tabs.addEventListener('message', ({ data }) => void refresh(String(data)));

/** The loads that are kept, the newest first; none where nothing can be kept. */
export async function keptLoads(): Promise<KeptLoad[]> {
  if (!(await hasDatabase())) return [];
  const database = await openDatabase();
  return typeof database === 'string' ? [] : readLoads(database);
}

/** The id of the load without a term that is kept with this zip; null when none is. */
export async function keptUnder(zipSha256: string): Promise<string | null> {
  return (await keptLoads()).find(({ zip, termId }) => termId === null && zip.sha256 === zipSha256)?.id ?? null;
}

/** The load whose triage was asked for last. */
let newest: object | null = null;

/** Opens the triage of a kept load. */
export async function openTriage(loadId: string): Promise<void> {
  const mine = {};
  newest = mine;
  const before = triageState.value;
  if (before.kind === 'open' && before.load.id === loadId) return;
  triageState.value = { kind: 'opening' };
  const database = await openDatabase();
  // What is to be done with whom hangs on what the library says of its groups.
  await readProfile();
  const triage = typeof database === 'string' ? null : await readTriage(database, loadId);
  if (newest !== mine) return;
  if (typeof database === 'string') triageState.value = { kind: 'fault', why: database };
  else triageState.value = triage ?? { kind: 'not-kept' };
}

async function readTriage(database: Database, loadId: string): Promise<OpenTriage | null> {
  const load = await readLoad(database, loadId);
  if (load === null) return null;
  const desk = deskOf(load);
  const [reports, decisions, memory, steps] = await Promise.all([
    readReports(database, loadId),
    readDecisions(database, desk),
    readMemory(database),
    countSteps(database, desk),
  ]);
  const shown = shownRejections(load);
  const rejections = await Promise.all(
    reports.map((report) => shown.get(reading(report)) ?? readRejections(database, report.id)),
  );
  // What was stored as a rejection is one: the shapes differ in name, so that the disk has types of its own.
  return { kind: 'open', load, reports, rejections: rejections.flat() as Rejection[], decisions, memory, steps };
}

/**
 * Rejections never change, so those on screen stay the same objects: what is ticked or open beside the list stays so. Not
 * those of a report that was read again, with other columns.
 */
function shownRejections({ id, details }: KeptLoad): Map<string, Rejection[]> {
  const open = triageState.value;
  // Names may have been taken out of them meanwhile.
  if (open.kind !== 'open' || open.load.id !== id || open.load.details !== details) return new Map();
  const byReport = Map.groupBy(open.rejections, ({ reportId }) => reportId);
  return new Map(open.reports.map((report) => [reading(report), byReport.get(report.id) ?? []]));
}

/** One reading of a report. */
const reading = ({ id, read }: Pick<KeptReport, 'id' | 'read'>): string => `${id} ${read}`;

/** Reads again what is on the disk, after something else than a decision has changed. */
export async function readTriageAgain(): Promise<void> {
  const open = triageState.value;
  if (open.kind !== 'open') return;
  await refresh(deskOf(open.load));
  tabs.postMessage(deskOf(open.load));
}

/** Shows what is on the disk of a desk. What is decided while that is read makes it read once more. */
async function refresh(desk: string): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  for (;;) {
    const open = triageState.value;
    if (open.kind !== 'open' || deskOf(open.load) !== desk) return;
    const again = await readTriage(database, open.load.id);
    if (triageState.value !== open) continue;
    triageState.value = again ?? { kind: 'not-kept' };
    return;
  }
}

/**
 * Changes what is decided on some rejections, as one step that can be undone. Settles, and shows, when it is on the disk;
 * what another tab decided meanwhile is kept where `change` leaves it.
 */
export async function decide(rejections: readonly Rejection[], change: (before: Decision) => Decision): Promise<void> {
  const open = triageState.value;
  const database = await openDatabase();
  if (open.kind !== 'open' || typeof database === 'string' || rejections.length === 0) return;
  const desk = deskOf(open.load);
  const byKey = new Map(rejections.map((rejection) => [rejection.key, rejection]));
  const apply = (before: Decision | null, key: string) => {
    const rejection = byKey.get(key);
    // What earlier terms say of a person is what somebody sees, and changes.
    const was = before ?? (rejection === undefined ? undecided : decisionOn(rejection, new Map(), open.memory));
    const after = change(was);
    return { was, after: { ...after, note: redact(after.note), inRun: rejection?.run ?? was.inRun } };
  };
  const now = new Date().toISOString();
  const changed = await unlessFull(changeDecisions(database, desk, byKey.keys(), apply, now));
  if (changed === null) return;
  const people = await unlessFull(remember(database, byKey, changed));
  await showDecisions(database, desk, changed, people ?? new Map());
  tabs.postMessage(desk);
}

/** Null when there was no room on the disk for it, which is then told; what fields show goes back to what is kept. */
async function unlessFull<Kept>(keeping: Promise<Kept>): Promise<Kept | null> {
  try {
    return await keeping;
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    tellTrouble('There is no room on this computer to keep what you decided. Make some, and decide again.');
    const open = triageState.value;
    if (open.kind === 'open') triageState.value = { ...open };
    return null;
  }
}

/** Takes the last step on this desk back, whoever took it and however long ago; false when there is none. */
export async function undo(): Promise<boolean> {
  const open = triageState.value;
  const database = await openDatabase();
  if (open.kind !== 'open' || typeof database === 'string') return false;
  const desk = deskOf(open.load);
  const undone = await undoLast(database, desk);
  if (undone === null) return false;
  const byKey = new Map(open.rejections.map((rejection) => [rejection.key, rejection]));
  const holds = new Map([...undone].map(([key, step]) => [key, step.holds]));
  const decided = new Map([...undone].map(([key, step]) => [key, step.decision]));
  await showDecisions(database, desk, decided, await remember(database, byKey, holds));
  tabs.postMessage(desk);
  return true;
}

async function showDecisions(
  database: Database,
  desk: string,
  changed: ReadonlyMap<string, Decision | null>,
  people: ReadonlyMap<string, Remembered>,
): Promise<void> {
  const steps = await countSteps(database, desk);
  const open = triageState.value;
  if (open.kind !== 'open' || deskOf(open.load) !== desk) return;
  const decisions = new Map(open.decisions);
  for (const [key, decision] of changed) {
    if (decision === null) decisions.delete(key);
    else decisions.set(key, decision);
  }
  const memory = people.size === 0 ? open.memory : new Map([...open.memory, ...people]);
  triageState.value = { ...open, decisions, memory, steps };
}

/** Keeps of decisions what later terms need to know: whom to expect, and whom somebody is waiting for. */
async function remember(
  database: Database,
  rejections: ReadonlyMap<string, Rejection>,
  holds: ReadonlyMap<string, Decision>,
): Promise<Map<string, Remembered>> {
  const byPerson = new Map<string, [reason: string, decision: Decision][]>();
  for (const [key, decision] of holds) {
    const rejection = rejections.get(key);
    if (rejection === undefined) continue;
    const said = byPerson.get(rejection.person) ?? [];
    byPerson.set(rejection.person, [...said, [rejection.reason, decision]]);
  }
  return changeMemory(database, byPerson.keys(), (before, person) => remembered(before, byPerson.get(person) ?? []));
}

function remembered(before: Remembered, said: readonly (readonly [reason: string, decision: Decision])[]): Remembered {
  const isSame = said.every(
    ([reason, { status, note, expectedIn }]) =>
      (before.expected.get(reason) ?? null) === expectedIn &&
      before.waiting.get(reason) === (status === 'waiting' ? note : undefined),
  );
  if (isSame) return before;
  const [expected, waiting] = [new Map(before.expected), new Map(before.waiting)];
  for (const [reason, { status, note, expectedIn }] of said) {
    if (expectedIn === null) expected.delete(reason);
    else expected.set(reason, expectedIn);
    if (status === 'waiting') waiting.set(reason, note);
    else waiting.delete(reason);
  }
  return { ...before, expected, waiting };
}

/** Forgets a report that was read by mistake. What was decided stays, should its rejections come again. */
export async function forgetReport(reportId: string): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  await deleteReport(database, reportId);
  await readTriageAgain();
}

/** What the decisions of a desk left behind for later terms; what others said meanwhile stays. */
async function forgetMemory(database: Database, desk: string): Promise<void> {
  const said = new Map<string, [reason: string, decision: Decision][]>();
  for (const [key, decision] of await readDecisions(database, desk)) {
    const [person = '', reason = ''] = key.split('\n');
    said.set(person, [...(said.get(person) ?? []), [reason, decision]]);
  }
  await changeMemory(database, said.keys(), (before, person) => {
    const [expected, waiting] = [new Map(before.expected), new Map(before.waiting)];
    for (const [reason, { status, note, expectedIn }] of said.get(person) ?? []) {
      if (expectedIn !== null && expected.get(reason) === expectedIn) expected.delete(reason);
      if (status === 'waiting' && waiting.get(reason) === note) waiting.delete(reason);
    }
    const isSame = expected.size === before.expected.size && waiting.size === before.waiting.size;
    return isSame ? before : { ...before, expected, waiting };
  });
}

/** Forgets a kept load with its zip, its people, its reports, and what was decided on it and remembered because of it. */
export async function forgetLoad(load: KeptLoad): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  if (load.termId === null) await forgetMemory(database, deskOf(load));
  await deleteLoad(database, load.id);
  await releaseKeptLoads();
  await deleteKeptZip(load.id);
  const open = triageState.value;
  if (open.kind === 'open' && open.load.id === load.id) triageState.value = { kind: 'none' };
  tabs.postMessage(deskOf(load));
}
