import { onLaunchedFiles } from '../pwa/launched-files.ts';
import { sweepScratch } from '../workers/scratch-folder.ts';
import { checkFiles } from './load-verbs.ts';
import { startOffline } from './offline.ts';
import { catchStrayProblems } from './problems.ts';
import { listenToTabs } from './tabs.ts';

/** What happens once, when the page opens. */
export function startApp(): void {
  catchStrayProblems();
  startOffline();
  void sweepScratch();
  listenToTabs();
  // Nothing on the first screen waits for it, and where it cannot be fetched it is done at the next visit.
  import('./start-data.ts').then(
    ({ startData }) => startData(),
    () => {},
  );
  onLaunchedFiles((files) => {
    if (files.length > 0) void checkFiles(files);
  });
}
