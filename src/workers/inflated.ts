import { transfer } from 'comlink';
import type { InflateApi } from './inflate-api.ts';

/** The inflated bytes of a gzip stream, block by block, one block ahead; null when it is broken. A block holds until the next. */
export async function* inflated(worker: InflateApi, gzip: Blob): AsyncGenerator<Uint8Array | null> {
  await worker.beginInflating(gzip);
  let ahead = worker.inflate(null);
  let done: ArrayBuffer | null = null;
  for (;;) {
    const block = await ahead;
    if (block === null) {
      yield null;
      return;
    }
    if (!block.last) ahead = worker.inflate(done === null ? null : transfer(done, [done]));
    yield block.bytes;
    if (block.last) return;
    done = block.bytes.buffer;
  }
}
