import type { TriagedRow, UserAt, UserPlace } from '../core/handoff/triaged-row.ts';
import { type TriagedRows, triagedRows } from '../core/handoff/triaged-rows.ts';
import type { Profile } from '../core/profile/profile.ts';
import type { Rejection } from '../core/report/rejection.ts';
import { readDecisions } from '../storage/decision-store.ts';
import { readLoad, readSomeUsers } from '../storage/load-store.ts';
import { readMemory } from '../storage/memory-store.ts';
import { type Database, openDatabase } from '../storage/open-database.ts';
import { readProfile } from '../storage/profile-store.ts';
import { readRejections, readReports } from '../storage/report-store.ts';
import type { StoredLoad, StoredReport } from '../storage/stored-shapes.ts';

/** A triage as it is on the disk now. */
export interface TriageOnDisk {
  readonly load: StoredLoad;
  readonly reports: readonly StoredReport[];
  readonly rows: TriagedRows;
  readonly userAt: UserAt;
  readonly profile: Profile;
}

/** Null when the load is not kept, or not any more. */
export async function readTriage(loadId: string): Promise<TriageOnDisk | null> {
  const database = await openDatabase();
  if (typeof database === 'string') return null;
  const load = await readLoad(database, loadId);
  if (load === null) return null;
  const { termId, runs } = load;
  const [reports, decisions, memory, profile] = await Promise.all([
    readReports(database, loadId),
    readDecisions(database, termId ?? loadId),
    readMemory(database),
    readProfile(database),
  ]);
  const stored = await Promise.all(reports.map(({ id }) => readRejections(database, id)));
  // What was stored as a rejection is one.
  const rejections = stored.flat() as Rejection[];
  const rows = triagedRows({ termId, runs, reports, rejections, decisions, memory });
  return { load, reports, rows, userAt: await placesOf(database, loadId, rows.all), profile };
}

/** Where the users stand that the rows name; all others are never asked for. */
async function placesOf(database: Database, loadId: string, rows: readonly TriagedRow[]): Promise<UserAt> {
  const places = new Map<number, UserPlace>();
  const unknown: number[] = [];
  for (const { rejection } of rows) {
    const { users, sent, otherHolders } = rejection;
    const [user] = users;
    if (sent !== null && user !== undefined) places.set(user, sent);
    else unknown.push(...users);
    unknown.push(...otherHolders);
  }
  for (const user of await readSomeUsers(database, loadId, unknown)) places.set(user.index, user);
  return (index) => {
    const place = places.get(index);
    if (place === undefined) throw new Error('A user of the load is missing.');
    return place;
  };
}
