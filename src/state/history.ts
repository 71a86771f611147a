import { signal } from '@preact/signals';
import { csvText } from '../core/handoff/csv-text.ts';
import { historyList } from '../core/history/history-list.ts';
import type { PastTerm } from '../core/history/past-run.ts';
import { hasDatabase, type StorageFault } from '../storage/open-database.ts';
import { historian } from '../workers/history-client.ts';
import { tellProblem } from './problems.ts';
import { saveMade } from './save-file.ts';

export type HistoryState =
  | { readonly kind: 'reading' }
  /** The last term first. */
  | { readonly kind: 'read'; readonly terms: readonly PastTerm[] }
  | { readonly kind: 'fault'; readonly why: StorageFault | 'stopped' };

export const historyState = signal<HistoryState>({ kind: 'reading' });

/** The name of the list that was saved last, for a word on screen; null: none was. */
export const historySaved = signal<string | null>(null);

/** Reads what is on the disk now; what is shown stays until that is here. */
export async function readHistory(): Promise<void> {
  historySaved.value = null;
  try {
    const answer = (await hasDatabase()) ? await historian.ask(async (api) => api.history()) : [];
    historyState.value = typeof answer === 'string' ? { kind: 'fault', why: answer } : { kind: 'read', terms: answer };
  } catch (error) {
    tellProblem('The history could not be read, because of a fault in Termload.', error);
  }
}

/** Saves the table as a file. `day`: an ISO time in words, and `today` for the name: `2026-11-22`. */
export async function saveHistory(as: 'xlsx' | 'csv', day: (time: string) => string, today: string): Promise<void> {
  const state = historyState.value;
  if (state.kind !== 'read') return;
  const table = historyList(state.terms, day);
  const name = `termload-history-${today}.${as}`;
  const saved = await saveMade(name, async () => {
    if (as === 'csv') return { blob: new Blob([csvText(table)], { type: 'text/csv;charset=utf-8' }) };
    const blob = await historian.ask(async (api) => api.sheetFile(table));
    if (blob !== 'stopped') return { blob };
    historyState.value = { kind: 'fault', why: 'stopped' };
    return null;
  });
  if (saved !== null) historySaved.value = name;
}
