import { hasDatabase, openDatabase } from '../storage/open-database.ts';
import { keepPreview } from '../storage/preview-store.ts';
import type { StoredPreview } from '../storage/stored-shapes.ts';
import type { Previewing } from '../workers/preview-client.ts';
import { currentLoad } from './current-load.ts';
import { desksChannel } from './desks-channel.ts';
import { type PreviewedLoad, previewState } from './preview.ts';
import { tellProblem, tellTrouble } from './problems.ts';

/** Tells desks, in this tab and others, what has changed on the disk. */
const desks = desksChannel();

/** What was foreseen last, and of what, for a load that is kept only afterwards. */
let last: { readonly load: PreviewedLoad; readonly preview: Omit<StoredPreview, 'unfound'> } | null = null;

/**
 * Remembers with the load, if that is kept, what the preview on screen foresees of each user: for the desk, and for the
 * triage of Alma’s report. Only of a sync, for that is what the report is on; and never of an estimate, which knows neither
 * whose account is internal nor what staff have changed since.
 */
export function rememberPreview(previewing: Previewing): Promise<void> {
  return guarded(async () => {
    const shown = previewState.value;
    if (shown.kind !== 'open' || shown.wishes.mode !== 'sis') return;
    const { load, facts } = shown;
    const { source } = shown.current;
    if (source === 'load') return;
    const foreseen = await previewing.foreseen();
    const now = previewState.value;
    // Another preview has taken its place meanwhile.
    if (typeof foreseen === 'string' || now.kind !== 'open' || now.facts !== facts) return;
    last = { load, preview: { ...foreseen, source, made: new Date().toISOString() } };
    await currentLoad()?.kept;
    await keepLast();
  });
}

/** The same for a load that was kept only after it was previewed. */
export function keepLastPreview(): Promise<void> {
  return guarded(keepLast);
}

async function keepLast(): Promise<void> {
  // Asking must not make a database.
  if (last === null || !(await hasDatabase())) return;
  const database = await openDatabase();
  if (typeof database === 'string') return;
  for (const { id, termId } of await keepPreview(database, last.load, last.preview)) desks.postMessage(termId ?? id);
}

/** The preview on screen holds, whether or not it is remembered. */
async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      tellTrouble('There is no room left in this browser, so the desk does not know what this preview foresees.');
    } else tellProblem('What the preview foresees could not be kept, because of a fault in Termload.', error);
  }
}
