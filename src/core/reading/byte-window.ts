/**
 * The stretch of UTF-8 that is being read: what came last, and before it whatever is still needed (the user
 * that has begun, a tag cut by the border of a chunk). All positions are indices into `bytes`; `base` turns them
 * into offsets from the start of the text. Memory: one chunk and the longest thing kept.
 */
export class ByteWindow {
  bytes = new Uint8Array(1 << 16);
  /** How many of `bytes` are filled. */
  end = 0;
  /** The offset of `bytes[0]` in the whole text. */
  base = 0;

  /** Drops all before `keep` and adds a chunk behind the rest. Returns by how much positions have shrunk. */
  advance(keep: number, chunk: Uint8Array): number {
    const rest = this.end - keep;
    const size = rest + chunk.length;
    if (size > this.bytes.length) {
      const larger = new Uint8Array(Math.max(size, Math.min(this.bytes.length * 2, size + (1 << 22))));
      larger.set(this.bytes.subarray(keep, this.end));
      this.bytes = larger;
    } else {
      this.bytes.copyWithin(0, keep, this.end);
    }
    this.bytes.set(chunk, rest);
    this.end = size;
    this.base += keep;
    return keep;
  }
}
