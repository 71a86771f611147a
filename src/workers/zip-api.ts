/** The worker that compresses and inflates: it writes one zip from the repaired text, block by block, and reads it again. */
export interface ZipApi {
  /** Begins a zip with one member; what was begun before is thrown away. `scratch` names its place. */
  begin(scratch: string, memberName: string): Promise<void>;
  /** `block` is transferred, and comes back to be filled again once it is compressed. */
  add(block: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | 'storage-full'>;
  /** The finished zip, or null when there was no room for it. */
  finish(): Promise<Blob | null>;
  /** Throws away what was written. */
  discard(): Promise<void>;

  /** Begins to inflate what `data` holds: a member in the frame of gzip (see gzip-frame.ts). */
  beginInflating(data: Blob): Promise<void>;
  /** The next bytes, in a block that may be given back with the next call; null when it is broken. */
  inflate(reuse: ArrayBuffer | null): Promise<InflatedBlock | null>;
}

export interface InflatedBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Nothing comes after this block. */
  readonly last: boolean;
}
