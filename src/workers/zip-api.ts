import type { InflateApi } from './inflate-api.ts';

/** The worker that compresses and inflates: it writes one zip from the repaired text, block by block, and reads it again. */
export interface ZipApi extends InflateApi {
  /** Begins a zip with one member; what was begun before is thrown away. `scratch` names its place. */
  begin(scratch: string, memberName: string): Promise<void>;
  /** `block` is transferred, and comes back to be filled again once it is compressed. */
  add(block: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | 'storage-full'>;
  /** Ends the member and begins another for the blocks that come after this; it need not be waited for. */
  nextMember(name: string): Promise<'done' | 'storage-full'>;
  /** The finished zip, or null when there was no room for it. */
  finish(): Promise<Blob | null>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}
