import { bytesThatTell } from '../reading/file-kind.ts';

/** The first `bytesThatTell` bytes, or fewer if there are no more; a problem as it came. */
export async function headOf<Problem>(chunks: AsyncIterable<Uint8Array | Problem>): Promise<Uint8Array | Problem> {
  const head = new Uint8Array(bytesThatTell);
  let filled = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) return chunk;
    const taken = chunk.subarray(0, head.length - filled);
    head.set(taken, filled);
    filled += taken.length;
    if (filled === head.length) break;
  }
  return head.slice(0, filled);
}

/** All bytes but the first ones; a problem as it came. */
export async function* skipBytes<Problem>(
  chunks: AsyncIterable<Uint8Array | Problem>,
  bytes: number,
): AsyncGenerator<Uint8Array | Problem> {
  let skip = bytes;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) return yield chunk;
    const rest = chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
    if (rest.length > 0) yield rest;
  }
}
