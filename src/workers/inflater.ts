import type { InflatedBlock } from './inflate-api.ts';
import { readChunks } from './read-chunks.ts';

const blockBytes = 1 << 19;
/** The platform inflates all that it is given at once, whoever may want it: up to a thousandfold. So it is given little. */
const morselBytes = 1 << 14;

/**
 * Inflates a gzip stream into blocks of one size. The platform's inflater gives pieces of its own size, which would
 * have to be copied across the thread one by one.
 */
export class Inflater {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  private rest: Uint8Array<ArrayBuffer> = new Uint8Array();

  constructor(gzip: Blob) {
    const inflating = new DecompressionStream('gzip');
    this.reader = inflating.readable.getReader();
    // What goes wrong here goes wrong in the reader too, which tells it.
    feed(gzip, inflating.writable.getWriter()).catch(() => {});
  }

  /** Null when the data or its checksum are wrong. */
  async next(reuse: ArrayBuffer | null): Promise<InflatedBlock | null> {
    const block = new Uint8Array(reuse ?? new ArrayBuffer(blockBytes));
    let filled = 0;
    for (;;) {
      const take = this.rest.subarray(0, block.length - filled);
      block.set(take, filled);
      filled += take.length;
      this.rest = this.rest.subarray(take.length);
      if (filled === block.length) return { bytes: block, last: false };
      free(this.rest.buffer);
      const piece = await this.read();
      if (piece === null) return null;
      if (piece.done) return { bytes: block.subarray(0, filled), last: true };
      this.rest = piece.value;
    }
  }

  /** Gives up the rest. */
  cancel(): void {
    this.reader.cancel().catch(() => {});
  }

  /** The platform throws a TypeError for broken data; that is a fact about the zip, not a bug. */
  private async read(): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>> | null> {
    try {
      return await this.reader.read();
    } catch {
      return null;
    }
  }
}

/** The same on this thread, as the blocks come; null when it is broken. A block holds until the next. */
export async function* inflateChunks(gzip: Blob): AsyncGenerator<Uint8Array | null> {
  const inflater = new Inflater(gzip);
  let spare: ArrayBuffer | null = null;
  for (;;) {
    const block = await inflater.next(spare);
    yield block === null ? null : block.bytes;
    if (block === null || block.last) return;
    spare = block.bytes.buffer;
  }
}

async function feed(gzip: Blob, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  for await (const chunk of readChunks(gzip)) {
    if (chunk === 'unreadable') return writer.abort();
    for (let at = 0; at < chunk.length; at += morselBytes) await writer.write(chunk.slice(at, at + morselBytes));
  }
  await writer.close();
}

const { port1: nowhere, port2 } = new MessageChannel();
port2.close();

/** Gives memory back at once. Left to the garbage collector, 64 MB of pieces lie about before it cares to look. */
function free(buffer: ArrayBuffer): void {
  if (buffer.byteLength > 0) nowhere.postMessage(null, [buffer]);
}
