/** A stretch of bytes, from `start` up to `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes stretches out of a stream of bytes, in rising order and not overlapping, and hands on each in one piece or more,
 * then `ended`. Reads no further than it must. False when the stream is shorter than the last stretch.
 */
export async function copyRanges(
  chunks: AsyncIterable<Uint8Array>,
  ranges: readonly ByteRange[],
  sink: { write(bytes: Uint8Array): void; ended(range: ByteRange): void },
): Promise<boolean> {
  let next = 0;
  let at = 0;
  for await (const chunk of chunks) {
    const end = at + chunk.length;
    for (let range = ranges[next]; range !== undefined && range.start < end; range = ranges[next]) {
      sink.write(chunk.subarray(Math.max(0, range.start - at), range.end - at));
      if (range.end > end) break;
      sink.ended(range);
      next++;
    }
    at = end;
    if (next === ranges.length) break;
  }
  return next === ranges.length;
}
