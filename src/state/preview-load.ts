import { readLoad } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { keptZip } from '../workers/kept-zips.ts';
import { loadState } from './load.ts';
import type { PreviewedLoad, PreviewState } from './preview.ts';

/** Why there is no load to preview. */
export type Nowhere = Extract<PreviewState, { kind: 'none' | 'not-kept' | 'fault' }>;

/** The kept load of that id, or the load on screen. */
export async function loadToPreview(loadId: string | undefined): Promise<PreviewedLoad | Nowhere> {
  return loadId === undefined ? loadOnScreen() : keptLoad(loadId);
}

function loadOnScreen(): PreviewedLoad | Nowhere {
  const state = loadState.value;
  if (state.kind !== 'done' || state.zip === null || state.load.zip === null) return { kind: 'none' };
  const { source, users, zip } = state.load;
  const file = new File([state.zip], zip.name);
  return { source: source.name, zip: file, sha256: zip.sha256, users, termId: state.term?.id ?? null };
}

async function keptLoad(id: string): Promise<PreviewedLoad | Nowhere> {
  const shown = loadState.value;
  if (shown.kind === 'done' && shown.keptAs === id) return loadOnScreen();
  const database = await openDatabase();
  if (typeof database === 'string') return { kind: 'fault', why: database };
  const [load, zip] = [await readLoad(database, id), await keptZip(id)];
  // A zip of another size was not written to its end.
  if (load === null || zip?.size !== load.zip.bytes) return { kind: 'not-kept' };
  const { source, users, termId } = load;
  return { source: source.name, zip: new File([zip], load.zip.name), sha256: load.zip.sha256, users, termId };
}
