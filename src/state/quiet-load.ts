import { whenPolicyInForce } from '../pwa/offline.ts';
import { markSaved } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { startIntake } from '../workers/intake-client.ts';
import { startPreparation } from '../workers/prepare-client.ts';
import { whileJobRuns } from './job-lock.ts';
import { keepInTerm } from './load-in-term.ts';
import { taskInTerm } from './load-task.ts';
import { readProfile } from './profile.ts';
import { today } from './today.ts';

/**
 * Prepares an export as the next run of a term and notes it as sent, without showing it; gives the id of the load. Null
 * when it cannot be sent or kept.
 */
export async function sendQuietly(file: File, termId: string): Promise<string | null> {
  return whileJobRuns(async () => {
    await whenPolicyInForce();
    const task = await taskInTerm(termId, await readProfile(), today());
    if (typeof task === 'string' || task.term === null) return null;
    const { settings, inTerm, means } = task;
    const wishes = { inTerm, means, encoding: null, repairs: {}, tables: new Map() };
    const preparation = startPreparation([file], settings, () => {}, wishes);
    try {
      const outcome = await preparation.outcome;
      if (outcome.kind !== 'done' || outcome.zip === null) return null;
      const id = crypto.randomUUID();
      if ((await keepInTerm(preparation, task.term, id)) !== 'kept') return null;
      const database = await openDatabase();
      if (typeof database !== 'string') await markSaved(database, id, task.term.run, new Date().toISOString());
      return id;
    } finally {
      await preparation.release();
    }
  });
}

/** Takes in a report on the first run of a load, without showing it. False when it could not be read. */
export async function readQuietly(file: File, loadId: string): Promise<boolean> {
  const at = new Date().toISOString();
  const task = { file, loadId, run: 1, answers: null, reportId: crypto.randomUUID(), at };
  const intake = startIntake(task, () => {});
  const outcome = await intake.outcome;
  intake.release();
  return outcome.kind === 'kept';
}
