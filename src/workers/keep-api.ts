import type { StorageFault } from '../storage/open-database.ts';

/** What a load is kept as. */
export interface KeepTask {
  readonly id: string;
  readonly termId: string | null;
  /** The number of the run that sends it. */
  readonly run: number;
  /** ISO time. */
  readonly at: string;
}

export type KeepOutcome = { readonly kind: 'kept' } | { readonly kind: StorageFault | 'storage-full' };
