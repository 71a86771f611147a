import { Zip, type ZipInputFile } from 'fflate';
import { gzipHeaderBytes, gzipTrailerBytes, readGzipTrailer } from './gzip-frame.ts';

/** DEFLATE, APPNOTE 4.4.5. */
const deflated = 8;
/** APPNOTE 4.4.2: made on Unix, so that no program reads anything into the attributes. */
const unix = 3;

/**
 * Writes a zip as a stream: fflate makes the container, the platform's gzip stream the DEFLATE data and its CRC-32.
 * The same blocks give the same bytes, for no time or machine goes in.
 */
export class ZipWriter {
  private readonly zip: Zip;
  private member: { writer: WritableStreamDefaultWriter<BufferSource>; done: Promise<void> } | null = null;

  /** `write` is given the bytes of the zip in order; what it throws comes out of `add`, `close` or `finish`. */
  constructor(write: (bytes: Uint8Array) => void) {
    this.zip = new Zip((error, bytes) => {
      if (error !== null) throw error;
      write(bytes);
    });
  }

  /** Begins a member; the one before must be closed. */
  open(name: string): void {
    const gzip = new CompressionStream('gzip');
    const file: ZipInputFile = {
      filename: name,
      compression: deflated,
      // The earliest day a zip can tell, read in local time by fflate: the same everywhere.
      mtime: new Date(1980, 0, 1),
      os: unix,
      crc: 0,
      size: 0,
      ondata: () => {},
    };
    this.zip.add(file);
    this.member = { writer: gzip.writable.getWriter(), done: unframe(gzip.readable, file) };
  }

  /** Adds to the open member; settles when there is room for more. */
  async add(block: Uint8Array<ArrayBuffer>): Promise<void> {
    await Promise.race([this.member?.writer.write(block), this.member?.done]);
  }

  async close(): Promise<void> {
    await Promise.all([this.member?.writer.close(), this.member?.done]);
    this.member = null;
  }

  finish(): void {
    this.zip.end();
  }
}

/** Hands the raw DEFLATE data inside a gzip stream to a member, and its CRC-32 and length with the last piece. */
async function unframe(gzip: ReadableStream<Uint8Array>, file: ZipInputFile): Promise<void> {
  const reader = gzip.getReader();
  let skip = gzipHeaderBytes;
  let held = new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const piece = value.subarray(Math.min(skip, value.length));
    skip -= value.length - piece.length;
    const all = new Uint8Array(held.length + piece.length);
    all.set(held);
    all.set(piece, held.length);
    const ready = Math.max(0, all.length - gzipTrailerBytes);
    if (ready > 0) file.ondata?.(null, all.subarray(0, ready), false);
    held = all.slice(ready);
  }
  const { crc32, bytes } = readGzipTrailer(held);
  file.crc = crc32;
  file.size = bytes;
  file.ondata?.(null, new Uint8Array(), true);
}
