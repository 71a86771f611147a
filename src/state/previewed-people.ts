import type { PreviewListId } from '../core/preview/preview-tally.ts';
import type { PreviewedPerson } from '../core/preview/shown-person.ts';
import type { PeoplePage } from '../workers/preview-api.ts';
import { previewState } from './preview.ts';
import { previewing } from './preview-worker.ts';
import { saveMade } from './save-file.ts';

/** One user of the load as it is previewed now; null when there is no preview any more. */
export async function previewedPerson(index: number): Promise<PreviewedPerson | null> {
  const person = (await previewing()?.person(index)) ?? null;
  return typeof person === 'string' ? null : person;
}

/** Some users of one of the lists that the preview names, as `PreviewApi` says. */
export async function previewedPeople(
  list: PreviewListId,
  text: string,
  from: number,
  most: number,
): Promise<PeoplePage> {
  const page = (await previewing()?.people(list, text, from, most)) ?? 'cancelled';
  return typeof page === 'string' ? { total: 0, people: [] } : page;
}

/** Where a user of the load stands in such a list; null where it does not. */
export async function previewedPlace(list: PreviewListId, text: string, index: number): Promise<number | null> {
  const place = (await previewing()?.place(list, text, index)) ?? null;
  return typeof place === 'string' ? null : place;
}

/** Saves the preview on screen. */
export async function savePreview(): Promise<void> {
  const state = previewState.value;
  const mine = previewing();
  if (state.kind !== 'open' || mine === null) return;
  await saveMade(`${state.load.source.replace(/\.[^.]+$/, '')}-preview.json`, async () => {
    const blob = await mine.previewFile();
    return typeof blob === 'string' ? null : { blob };
  });
}
