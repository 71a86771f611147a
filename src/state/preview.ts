import { signal } from '@preact/signals';
import type { SideFacts } from '../core/preview/gathered-users.ts';
import type { PreviewFacts } from '../core/preview/preview-tally.ts';
import type { PreviewWishes } from '../core/preview/preview-wishes.ts';
import type { StorageFault } from '../storage/open-database.ts';
import type { PreviewProgress } from '../workers/preview-api.ts';
import type { UsersFault } from '../workers/read-users.ts';

/** How far it has come, as the page sees it. */
export interface PreviewStage extends PreviewProgress {
  /** Of this step; null until enough is known to guess. */
  readonly secondsLeft: number | null;
}

/** The load of which the sync is previewed. */
export interface PreviewedLoad {
  /** What its export is called. */
  readonly source: string;
  readonly zip: File;
  readonly sha256: string;
  readonly users: number;
  /** Null where it is kept in no term. */
  readonly termId: string | null;
}

/** What the Preview screen shows. */
export type PreviewState =
  | { readonly kind: 'opening' }
  /** Neither an address with a load, nor a load with a zip on screen. */
  | { readonly kind: 'none' }
  /** There is no such load here, or its zip is gone. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'fault'; readonly why: StorageFault }
  /** The users as they are in Alma are awaited. `after`: how the last file ended; null where there was none. */
  | { readonly kind: 'waiting'; readonly load: PreviewedLoad; readonly after: PreviewMishap | null }
  | RunningPreview
  | OpenPreview;

/** Why a file of users came to nothing. */
export interface PreviewMishap {
  readonly name: string;
  readonly why: 'cancelled' | 'stopped' | 'match-id' | 'unreadable' | 'mixed' | 'load-unreadable' | UsersFault;
}

export interface RunningPreview {
  readonly kind: 'running';
  readonly load: PreviewedLoad;
  /** What the file of users is called. */
  readonly name: string;
  readonly progress: PreviewStage | null;
}

export interface OpenPreview {
  readonly kind: 'open';
  readonly load: PreviewedLoad;
  /** The users in Alma. */
  readonly current: SideFacts;
  readonly facts: PreviewFacts;
  /** How the sync was taken to be. */
  readonly wishes: PreviewWishes;
  /** Another preview of the same users is under way. */
  readonly again: PreviewStage | 'begun' | null;
}

export const previewState = signal<PreviewState>({ kind: 'opening' });
