/** Whether a piece was written. */
export type Written = 'written' | 'storage-full';

/** The worker that compresses: it takes the repaired text block by block and writes one zip. */
export interface ZipApi {
  /** Begins a zip with one member; what was begun before is thrown away. `scratch` names its place. */
  begin(scratch: string, memberName: string): Promise<void>;
  /** `block` is transferred. Settles when it is compressed. */
  add(block: Uint8Array<ArrayBuffer>): Promise<Written>;
  /** The finished zip, or null when there was no room for it. */
  finish(): Promise<Blob | null>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}
