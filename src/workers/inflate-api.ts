/** A worker that inflates, one stream at a time; what was begun before is dropped. */
export interface InflateApi {
  /** Begins to inflate `gzip`: a gzip file, or a member of a zip in the frame of one (gzip-frame.ts). */
  beginInflating(gzip: Blob): Promise<void>;
  /** The next bytes, in a block that may be given back with the next call; null when it is broken. */
  inflate(reuse: ArrayBuffer | null): Promise<InflatedBlock | null>;
}

export interface InflatedBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Nothing comes after this block. */
  readonly last: boolean;
}
