/** The worker that reckons checksums. */
export interface DigestApi {
  /** SHA-256 as 64 lower-case hexadecimal digits; null when the blob cannot be read. */
  sha256(blob: Blob): Promise<string | null>;
}
