import type { ZipFacts } from '../core/load.ts';

/** A zip of some users of a kept load, as they were sent. */
export interface MendedTask {
  readonly loadId: string;
  /** `index` of the users. */
  readonly users: readonly number[];
  /** What the zip is called. */
  readonly name: string;
  /** The name under which it is written in the browser's storage. */
  readonly scratch: string;
  /** The same zip from elsewhere, should it not be kept any more. */
  readonly spare: Blob | null;
}

export type MendedOutcome =
  | { readonly kind: 'done'; readonly zip: Blob; readonly facts: ZipFacts }
  /** The zip of the load is not kept here, or not any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'storage-full' };

/** The worker that reads loads which are kept. */
export interface KeptLoadApi {
  /** A user's XML as it was sent; null when the zip of the load is gone. */
  userText(loadId: string, index: number): Promise<string | null>;
  /** Makes a zip of some users, and proves it as every zip. */
  mendedZip(task: MendedTask): Promise<MendedOutcome>;
}
