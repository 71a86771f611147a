import { foreseenOf } from '../core/report/foresight.ts';
import { readUserBlocks } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { OpenTriage } from './triage.ts';

/** A user who was foreseen to be turned away, and stands in no report. */
export interface YetLoaded {
  readonly index: number;
  readonly primaryId: string;
  readonly name: string;
  /** What foresaw it (`foreseenOf`). */
  readonly foreseenBy: readonly string[];
}

/** Who was foreseen to be turned away and is in no report: they did load, or their file's report is not in yet. */
export async function readForeseenYetLoaded({ load, rejections }: OpenTriage): Promise<YetLoaded[]> {
  const database = await openDatabase();
  if (typeof database === 'string') return [];
  const turnedAway = new Set(rejections.flatMap(({ users }) => users));
  const found: YetLoaded[] = [];
  for await (const { users } of readUserBlocks(database, load.id)) {
    for (const user of users) {
      const { index, primaryId, name } = user;
      const foreseenBy = foreseenOf(user, load.previewed);
      if (foreseenBy.length > 0 && !turnedAway.has(index)) found.push({ index, primaryId, name, foreseenBy });
    }
  }
  return found;
}
