import { signal } from '@preact/signals';
import type { ComparedList } from '../core/comparison/comparison-list.ts';
import type { Outcome } from '../core/comparison/outcome.ts';
import type { ComparedPage } from '../workers/comparison-api.ts';
import { loadState } from './load.ts';
import { comparisonDesk } from './load-verbs.ts';
import { saveMade } from './save-file.ts';

export type ListKind = 'xlsx' | 'csv';

interface ComparedFile {
  readonly list: ComparedList;
  readonly kind: ListKind;
}

/** The file that is being made. */
export const comparedBusy = signal<ComparedFile | null>(null);

// With its load goes whoever was making the file, and would never say that it is done.
loadState.subscribe(() => {
  comparedBusy.value = null;
});

/** How a file is named, behind the name of the zip. */
const fileNames: Readonly<Record<ComparedList, string>> = {
  new: 'new-users',
  changed: 'changed-users',
  unchanged: 'unchanged-users',
  gone: 'gone-users',
  groups: 'user-groups',
};

/** Users with an outcome whose id holds the text, for a list that is scrolled. */
export async function comparedPage(outcome: Outcome, text: string, from: number, most: number): Promise<ComparedPage> {
  return (await comparisonDesk()?.comparedPeople(outcome, text, from, most)) ?? { total: 0, people: [] };
}

/** Saves a list of the load on screen. */
export async function saveCompared(list: ComparedList, kind: ListKind): Promise<void> {
  const state = loadState.value;
  const desk = comparisonDesk();
  if (state.kind !== 'done' || state.load.zip === null || desk === null || comparedBusy.value !== null) return;
  comparedBusy.value = { list, kind };
  const name = `${state.load.zip.name.replace(/\.zip$/, '')}-${fileNames[list]}.${kind}`;
  await saveMade(name, async () => ({ blob: await desk.comparedFile(list, kind) }));
  comparedBusy.value = null;
}
