import { computed, signal } from '@preact/signals';
import { clearedRejections } from '../core/report/cleared.ts';
import {
  type Decision,
  decisionOn,
  earlierTerms,
  isTurnedAwayAgain,
  type Rejection,
  type Remembered,
} from '../core/report/rejection.ts';
import { countTriage, type TriageCounts } from '../core/report/triage-counts.ts';
import type { StorageFault } from '../storage/open-database.ts';
import type { StoredLoad, StoredReport } from '../storage/stored-shapes.ts';

/** A load that is kept, and a report on it, as the page sees them. */
export type KeptLoad = StoredLoad;
export type KeptReport = StoredReport;

/** What the Rejections screen shows. */
export type TriageState =
  | { readonly kind: 'none' }
  /** The load on screen is being kept, so that it is there when the report comes. */
  | { readonly kind: 'keeping'; readonly users: number; readonly of: number }
  | { readonly kind: 'opening' }
  | OpenTriage
  /** There is no load of that id, or not any more. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'fault'; readonly why: StorageFault | 'storage-full' };

export interface OpenTriage {
  readonly kind: 'open';
  readonly load: KeptLoad;
  readonly reports: readonly KeptReport[];
  /** Of all reports, in their order. */
  readonly rejections: readonly Rejection[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly memory: ReadonlyMap<string, Remembered>;
  /** How many steps can be undone. */
  readonly steps: number;
}

export const triageState = signal<TriageState>({ kind: 'none' });

/** The desk of a load: what was decided belongs to its term, or to the load itself if it has none. */
export function deskOf(load: KeptLoad): string {
  return load.termId ?? load.id;
}

/** Rejections that a later run has settled. */
export const cleared = computed<ReadonlySet<Rejection>>(() => {
  const state = triageState.value;
  return state.kind === 'open' ? clearedRejections(state.rejections, state.reports, state.load.runs) : new Set();
});

export const triageCounts = computed<TriageCounts | null>(() => {
  const state = triageState.value;
  if (state.kind !== 'open') return null;
  const { rejections, load } = state;
  return countTriage(rejections, (rejection) => decisionIn(state, rejection).status, cleared.value, load);
});

export function decisionIn({ decisions, memory }: OpenTriage, rejection: Rejection): Decision {
  return decisionOn(rejection, decisions, memory);
}

/** Whether it was fixed in an earlier run and is here again all the same. */
export function isAgainIn({ decisions }: OpenTriage, rejection: Rejection): boolean {
  const decided = decisions.get(rejection.key);
  return decided !== undefined && isTurnedAwayAgain(rejection, decided);
}

/** Names of the earlier terms in which the person was turned away for the same reason. */
export function seenBefore({ memory, load }: OpenTriage, rejection: Rejection): string[] {
  return earlierTerms(rejection, memory, load.termId);
}
