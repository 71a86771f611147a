import { turnedAwayAt } from '../core/preview/foreseen-outcomes.ts';
import { type Database, onDisk } from './open-database.ts';
import { type StoredLoad, type StoredPreview, usersPerBlock } from './stored-shapes.ts';

/** A load, by its zip and its term; both may be kept twice. */
export interface ZipInTerm {
  readonly sha256: string;
  readonly termId: string | null;
}

/**
 * Keeps what a preview foresaw with the load that it is of, in the place of what an earlier one did. Once Alma has reported
 * on the load what was foreseen stands. Gives the loads that have it, none where the load is not kept; on the disk when it
 * settles.
 */
export async function keepPreview(
  database: Database,
  { sha256, termId }: ZipInTerm,
  preview: Omit<StoredPreview, 'unfound'>,
): Promise<StoredLoad[]> {
  const transaction = database.transaction(['loads', 'users', 'reports'], 'readwrite', onDisk);
  const loads = transaction.objectStore('loads');
  const kept: StoredLoad[] = [];
  for (const load of await loads.getAll()) {
    if (load.zip.sha256 !== sha256 || load.termId !== termId || load.users !== preview.outcomes.length) continue;
    if ((await transaction.objectStore('reports').index('load').count(load.id)) > 0) continue;
    let unfound = 0;
    for (const block of blocksTurnedAway(preview)) {
      const users = (await transaction.objectStore('users').get([load.id, block]))?.users ?? [];
      unfound += users.filter(
        ({ index, foreseenBy }) => foreseenBy.length === 0 && turnedAwayAt(preview, index) !== null,
      ).length;
    }
    const changed = { ...load, previewed: { ...preview, unfound } };
    await loads.put(changed);
    kept.push(changed);
  }
  await transaction.done;
  return kept;
}

/** The blocks with users that are turned away. */
function blocksTurnedAway(preview: Omit<StoredPreview, 'unfound'>): Set<number> {
  const blocks = new Set<number>();
  for (const index of preview.outcomes.keys()) {
    if (turnedAwayAt(preview, index) !== null) blocks.add(Math.floor(index / usersPerBlock));
  }
  return blocks;
}
