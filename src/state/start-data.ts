import { watchDeskFile } from './desk-file.ts';
import { remindOrShorten } from './retention.ts';

/** What is looked after whenever the page opens, wherever something is kept: the desk file, and people’s details. */
export async function startData(): Promise<void> {
  await remindOrShorten();
  await watchDeskFile();
}
