import { signal } from '@preact/signals';
import type { Load } from '../core/load.ts';
import type { PrepareProgress } from '../workers/prepare-api.ts';

/** What the Load screen shows, from the first byte to the verdict. */
export type LoadState =
  | { readonly kind: 'none' }
  | RunningLoad
  | { readonly kind: 'done'; readonly load: Load; readonly zip: Blob | null }
  | { readonly kind: 'ended'; readonly name: string; readonly why: LoadEnding };

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
}

/** Expected ways to end without a verdict. */
export type LoadEnding = 'cancelled' | 'unreadable' | 'storage-full' | 'stopped';

export const loadState = signal<LoadState>({ kind: 'none' });
