import { effect, signal } from '@preact/signals';
import type { FindingsBefore } from '../core/since-last-load.ts';
import { readLoad } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { StoredLoad } from '../storage/stored-shapes.ts';
import { loadState } from './load.ts';

/** What was found in the last full load before the one on screen; null: there is none, or that one belongs to no term. */
export const findingsOfLastLoad = signal<readonly FindingsBefore[] | null>(null);

let asked = 0;

effect(() => {
  const state = loadState.value;
  void read(state.kind === 'done' ? (state.load.comparison?.lastFull?.id ?? null) : null);
});

async function read(loadId: string | null): Promise<void> {
  const mine = ++asked;
  const last = loadId === null ? null : await readLast(loadId);
  if (mine === asked) findingsOfLastLoad.value = last === null || !isTold(last) ? null : last.findings;
}

async function readLast(loadId: string): Promise<StoredLoad | null> {
  const database = await openDatabase();
  return typeof database === 'string' ? null : readLoad(database, loadId);
}

/** Loads of the first version of the database did not keep what was found in them. */
const isTold = ({ findings, verdict }: StoredLoad): boolean => findings.length > 0 || verdict === 'ready';
