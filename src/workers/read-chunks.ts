/** One read. Larger reads are no faster (BYOB 1 MiB: 1,373 MB/s, docs/speed.md) and cost memory. */
const chunkBytes = 1 << 19;

/**
 * In a worker Chromium (156) collects a stream as garbage that nobody holds but who waits for it, and then the wait never
 * ends: tests/browser/kept-desk.test.ts reads often enough for that.
 */
const beingRead = new Set<unknown>();

/**
 * The bytes of a file or other blob, a chunk at a time; a chunk holds until the next is asked for. A file that was
 * moved or changed since it was chosen ends with `unreadable`.
 */
export async function* readChunks(blob: Blob): AsyncGenerator<Uint8Array | 'unreadable'> {
  const stream = blob.stream();
  beingRead.add(stream);
  const read = chunkReader(stream);
  try {
    for (;;) {
      const chunk = await orUnreadable(read.next());
      if (chunk === 'unreadable') yield 'unreadable';
      if (chunk === null || chunk === 'unreadable') return;
      yield chunk;
    }
  } finally {
    await read.cancel();
    beingRead.delete(stream);
  }
}

interface ChunkReader {
  next(): Promise<Uint8Array | null>;
  cancel(): Promise<void>;
}

/** Reads into one buffer again and again where the browser can, else takes the chunks it is given. */
function chunkReader(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ChunkReader {
  const byob = byobReader(stream);
  if (byob === null) {
    const reader = stream.getReader();
    return { next: async () => (await reader.read()).value ?? null, cancel: () => reader.cancel().catch(() => {}) };
  }
  let buffer = new ArrayBuffer(chunkBytes);
  return {
    async next() {
      const { done, value } = await byob.read(new Uint8Array(buffer));
      if (value === undefined) return null;
      buffer = value.buffer;
      return done ? null : value;
    },
    cancel: () => byob.cancel().catch(() => {}),
  };
}

function byobReader(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

async function orUnreadable<T>(reading: Promise<T>): Promise<T | 'unreadable'> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return 'unreadable';
    throw error;
  }
}
