import type { StorageFault } from '../storage/open-database.ts';
import type { StoredLoad } from '../storage/stored-shapes.ts';

/** What a load is kept as. */
export interface KeepTask {
  readonly id: string;
  readonly termId: string | null;
  /** The number of the run that sends it. */
  readonly run: number;
  /** ISO time. */
  readonly at: string;
  /** `ids`: its people are kept shortened from the start, and without the zip, which holds everything about them. */
  readonly details: StoredLoad['details'];
}

export type KeepOutcome = { readonly kind: 'kept' } | { readonly kind: StorageFault | 'storage-full' };
