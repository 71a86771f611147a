import { signal } from '@preact/signals';
import type { Load } from '../core/load.ts';
import type { PrepareProgress } from '../workers/prepare-api.ts';

/** The term that a load is for, and the run that will send it. */
export interface LoadTerm {
  readonly id: string;
  readonly name: string;
  readonly run: number;
  /** Dates that its users should have: `2032-08-15`. */
  readonly expiry: string;
  readonly purge: string;
}

/** What the Load screen shows, from the first byte to the verdict. `term`: null for a file that is only checked. */
export type LoadState =
  | { readonly kind: 'none' }
  | RunningLoad
  | DoneLoad
  /** A table does not tell by itself who is in it, so the person has to say what its columns hold. */
  | { readonly kind: 'asking'; readonly name: string; readonly term: LoadTerm | null }
  | EndedLoad;

export interface EndedLoad {
  readonly kind: 'ended';
  readonly name: string;
  readonly why: LoadEnding;
  /** The one of several files that is to blame; null where none is known to be. */
  readonly file: string | null;
  readonly term: LoadTerm | null;
}

export interface RunningLoad {
  readonly kind: 'running';
  readonly name: string;
  /** `waiting`: for the offline copy, without which the workers' policy is not in force yet. */
  readonly stage: 'waiting' | PrepareProgress['stage'];
  readonly bytes: number;
  readonly totalBytes: number;
  readonly users: number;
  /** Null until enough is known to guess. */
  readonly secondsLeft: number | null;
  readonly term: LoadTerm | null;
}

export interface DoneLoad {
  readonly kind: 'done';
  readonly load: Load;
  readonly zip: Blob | null;
  readonly term: LoadTerm | null;
  /** Whether the term has it: not yet, or not at all, and then why. Null outside terms and without a zip. */
  readonly keeping: 'keeping' | 'kept' | 'overtaken' | 'storage-full' | 'unavailable' | null;
  /** The id under which its term has it; null where it has not. */
  readonly keptAs: string | null;
}

/** Expected ways to end without a verdict. */
export type LoadEnding = 'cancelled' | 'unreadable' | 'storage-full' | 'stopped';

export const loadState = signal<LoadState>({ kind: 'none' });
