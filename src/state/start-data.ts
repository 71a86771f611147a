import { sweepKept } from '../workers/sweep-kept.ts';
import { watchDeskFile } from './desk-file.ts';
import { remindOrShorten } from './retention.ts';

/** What is looked after whenever the page opens, wherever something is kept: leftovers, the desk file, people’s details. */
export async function startData(): Promise<void> {
  await sweepKept();
  await remindOrShorten();
  await watchDeskFile();
}
