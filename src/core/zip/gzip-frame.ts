import { memberData, type ZipFault, type ZipMember } from './zip-directory.ts';

/**
 * gzip (RFC 1952) is a raw DEFLATE stream in a frame: 10 bytes before it, CRC-32 and length behind it. A zip member is
 * the same stream with the same two numbers elsewhere, so the platform's gzip streams give and check the CRC-32 of a
 * member at native speed, which fflate does not check at all.
 */
export const gzipHeaderBytes = 10;
export const gzipTrailerBytes = 8;

/** The frame's beginning: DEFLATE, no name, no time. */
function gzipHeader(): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
}

function gzipTrailer(crc32: number, bytes: number): Uint8Array<ArrayBuffer> {
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

/** A member of a zip as a gzip file, whose checksum and length are those that the zip promises. */
export async function asGzip(zip: Blob, member: ZipMember): Promise<Blob | ZipFault> {
  const data = await memberData(zip, member);
  if ('fault' in data) return data;
  const body = member.method === 0 ? storedBlocks(data) : [data];
  return new Blob([gzipHeader(), ...body, gzipTrailer(member.crc32, member.bytes)]);
}

const longestStored = 0xffff;

/** What is not compressed, as DEFLATE has it: blocks of type 0 (RFC 1951, 3.2.4). Nothing is copied. */
function storedBlocks(data: Blob): (Blob | Uint8Array<ArrayBuffer>)[] {
  const blocks: (Blob | Uint8Array<ArrayBuffer>)[] = [];
  let at = 0;
  do {
    const end = Math.min(at + longestStored, data.size);
    blocks.push(storedHeader(end - at, end === data.size), data.slice(at, end));
    at = end;
  } while (at < data.size);
  return blocks;
}

function storedHeader(bytes: number, last: boolean): Uint8Array<ArrayBuffer> {
  const inverse = ~bytes & 0xffff;
  return Uint8Array.of(Number(last), bytes & 0xff, bytes >>> 8, inverse & 0xff, inverse >>> 8);
}
