import { bookBytes } from '../core/comparison/book-file.ts';
import { groupCounts } from '../core/comparison/group-counts.ts';
import type { Load } from '../core/load.ts';
import { type RuleId, severityOf } from '../core/rules/rule-facts.ts';
import { heldBackName } from '../core/zip/zip-name.ts';
import { LoadWriter, readLoad } from '../storage/load-store.ts';
import { type Database, openDatabase } from '../storage/open-database.ts';
import { shortUser } from '../storage/shorten-load.ts';
import type { StoredLoad, StoredUser } from '../storage/stored-shapes.ts';
import { indexZip } from './index-zip.ts';
import type { KeepOutcome, KeepTask } from './keep-api.ts';
import { keepZip } from './keep-zip.ts';
import { deleteKeptZip, keptZip } from './kept-zips.ts';
import type { Prepared } from './prepared.ts';
import { whileKeeping } from './sweep-kept.ts';

/** How many users are kept so far. */
export type KeepProgress = (users: number) => void;

/**
 * Keeps a prepared load for triage: its zip, its users as they stand in it, and in a term the book that the next one is
 * compared with. Nothing is left of one that could not be kept whole, for the record of the load is written last.
 */
export async function keepLoad(task: KeepTask, prepared: Prepared, progress: KeepProgress): Promise<KeepOutcome> {
  const database = await openDatabase();
  if (typeof database === 'string') return { kind: database };
  const { zip } = prepared;
  if (zip === null) throw new Error('A load without a zip is never sent, so there is nothing to triage.');
  return whileKeeping(() => keepWhole(database, task, prepared, zip, progress));
}

async function keepWhole(
  database: Database,
  task: KeepTask,
  prepared: Prepared,
  zip: Blob,
  progress: KeepProgress,
): Promise<KeepOutcome> {
  try {
    const zipKept = task.details === 'people' && (await keepZip(task.id, zip));
    await writeUsers(database, task, prepared, zip, zipKept, progress);
    return { kind: 'kept' };
  } catch (error) {
    await deleteKeptZip(task.id);
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return { kind: 'storage-full' };
    throw error;
  }
}

/** Puts the zip of a load that is kept where it belongs, should it have been lost; not where only ids are kept. */
export async function keepZipAgain(loadId: string, zip: Blob): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  const load = await readLoad(database, loadId);
  if (load?.details === 'people' && (await keptZip(loadId)) === null) await keepZip(loadId, zip);
}

async function writeUsers(
  database: Database,
  { id, termId, run, at, details }: KeepTask,
  prepared: Prepared,
  zip: Blob,
  zipKept: boolean,
  progress: KeepProgress,
): Promise<void> {
  const { load, userLines, book, people } = prepared;
  const foreseen = foreseenBy(prepared);
  const files = filesOf(prepared);
  const writer = new LoadWriter(database, id);
  for await (const users of indexZip(zip)) {
    for (const user of users) {
      const stored: StoredUser = {
        ...user,
        file: files(user.index),
        line: userLines[user.index] ?? 0,
        foreseenBy: foreseen.get(people?.indexOf(user.index) ?? user.index) ?? [],
      };
      await writer.add(details === 'ids' ? shortUser(stored) : stored);
    }
    progress(users.at(-1)?.index ?? 0);
  }
  if (load.zip === null) throw new Error('The facts of the zip are missing.');
  const { name, bytes, sha256, entries } = load.zip;
  const record: StoredLoad = {
    id,
    termId,
    runs: [
      {
        number: run,
        made: at,
        zip: name,
        bytes,
        sha256,
        files: entries.map((entry) => entry.name),
        users: null,
        saved: null,
        uploaded: null,
      },
    ],
    kept: at,
    source: { name: load.source.name, sha256: load.source.sha256 },
    zip: { name, bytes, sha256, kept: zipKept },
    users: load.users,
    foreseen: foreseen.size,
    verdict: load.verdict === 'ready' ? 'ready' : 'review',
    findings: load.groups.map(({ rule, severity, count, users }) => ({ rule, severity, count, users })),
    groups: book === null ? new Map() : groupCounts(book),
    compared: comparedFacts(load),
    heldBack: heldBackFrom(load, name),
    previewed: null,
    details,
  };
  await writer.finish(record, termId === null || book === null ? null : bookBytes(book));
}

/** Who was left out of it to be sent later; null where nobody was. */
function heldBackFrom({ repairs }: Load, zip: string): StoredLoad['heldBack'] {
  const users = repairs.find(({ repair }) => repair === 'hold-back-rejects')?.count ?? 0;
  return users === 0 ? null : { users, zip: heldBackName(zip), saved: null, settled: null };
}

/** The numbers beside the last full load; null where there are none. */
function comparedFacts({ comparison }: Load): StoredLoad['compared'] {
  if (comparison === null || comparison.lastFull === null || typeof comparison.people === 'string') return null;
  return { loadId: comparison.lastFull.id, ...comparison.people.users };
}

/** Rules that foresaw a rejection, by user. Of a rule that found more than are kept, only those. */
function foreseenBy({ log, load }: Prepared): Map<number, RuleId[]> {
  const byUser = new Map<number, RuleId[]>();
  for (const { rule, user } of log.findings()) {
    if (user === null || severityOf(rule, load.preset) !== 'reject') continue;
    const rules = byUser.get(user.index);
    if (rules === undefined) byUser.set(user.index, [rule]);
    else if (!rules.includes(rule)) rules.push(rule);
  }
  return byUser;
}

/** Which file of a zip a user came from; null for the export itself. */
function filesOf({ load: { members } }: Prepared): (user: number) => string | null {
  let before = 0;
  const ends = members.map(({ name, users }) => {
    before += users;
    return { name, end: before };
  });
  return (user) => ends.find(({ end }) => user < end)?.name || null;
}
