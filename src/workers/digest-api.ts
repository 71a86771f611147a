import type { InflateApi } from './inflate-api.ts';

/** The worker that reckons checksums, and until then unpacks what the export is packed in. */
export interface DigestApi extends InflateApi {
  /** SHA-256 as 64 lower-case hexadecimal digits; null when the blob cannot be read. */
  sha256(blob: Blob): Promise<string | null>;
}
