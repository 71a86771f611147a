import { onLaunchedFiles } from '../pwa/launched-files.ts';
import { sweepScratch } from '../workers/scratch-folder.ts';
import { checkFile } from './load-verbs.ts';
import { startOffline } from './offline.ts';
import { catchStrayProblems } from './problems.ts';

/** What happens once, when the page opens. */
export function startApp(): void {
  catchStrayProblems();
  startOffline();
  void sweepScratch();
  onLaunchedFiles(([file]) => {
    if (file !== undefined) void checkFile(file);
  });
}
