/**
 * gzip (RFC 1952) is a raw DEFLATE stream in a frame: 10 bytes before it, CRC-32 and length behind it. A zip member is
 * the same stream with the same two numbers elsewhere, so the platform's gzip streams give and check the CRC-32 of a
 * member at native speed, which fflate does not check at all.
 */
export const gzipHeaderBytes = 10;
export const gzipTrailerBytes = 8;

/** The frame's beginning: DEFLATE, no name, no time. */
export function gzipHeader(): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
}

export function gzipTrailer(crc32: number, bytes: number): Uint8Array<ArrayBuffer> {
  const trailer = new Uint8Array(gzipTrailerBytes);
  const view = new DataView(trailer.buffer);
  view.setUint32(0, crc32, true);
  view.setUint32(4, bytes % 0x1_0000_0000, true);
  return trailer;
}

export function readGzipTrailer(trailer: Uint8Array): { crc32: number; bytes: number } {
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.byteLength);
  return { crc32: view.getUint32(0, true), bytes: view.getUint32(4, true) };
}
