import type { TextKey } from '../text-key.ts';

/**
 * Remembers keys by the hundred thousand, each with a number. As a Map of strings it would cost three times the time
 * and twice the memory; here keys lie side by side in one array, and nothing is left for the garbage collector.
 */
export class KeyIndex {
  /** All keys, one behind the other. */
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  /** Per key: where its characters begin, its hash, and its number. */
  private starts = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 12);
  private numbers = new Int32Array(1 << 12);
  private count = 0;
  /** Open addressing: one more than the place of a key; never more than half full. */
  private slots = new Int32Array(1 << 13);

  /** The number of a key that is known; otherwise remembers it with `number` and returns -1. */
  claim(key: TextKey, number: number): number {
    const hash = hashOf(key);
    let slot = hash & (this.slots.length - 1);
    for (;;) {
      const at = (this.slots[slot] ?? 0) - 1;
      if (at < 0) break;
      if (this.hashes[at] === hash && this.holds(at, key)) return this.numbers[at] ?? -1;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    this.slots[slot] = this.append(key, hash, number) + 1;
    if (this.count * 2 > this.slots.length) this.spread();
    return -1;
  }

  private holds(at: number, key: TextKey): boolean {
    const from = this.starts[at] ?? 0;
    const end = at + 1 < this.count ? (this.starts[at + 1] ?? 0) : this.used;
    if (end - from !== key.length) return false;
    for (let index = 0; index < key.length; index++) if (this.bytes[from + index] !== key.bytes[index]) return false;
    return true;
  }

  private append(key: TextKey, hash: number, number: number): number {
    const end = this.used + key.length;
    if (end > this.bytes.length) this.bytes = grown(this.bytes, Uint8Array, end);
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts, Int32Array, this.count + 1);
      this.hashes = grown(this.hashes, Int32Array, this.count + 1);
      this.numbers = grown(this.numbers, Int32Array, this.count + 1);
    }
    const at = this.count++;
    this.starts[at] = this.used;
    this.hashes[at] = hash;
    this.numbers[at] = number;
    for (let index = 0; index < key.length; index++) this.bytes[this.used++] = key.bytes[index] ?? 0;
    return at;
  }

  private spread(): void {
    const slots = new Int32Array(this.slots.length * 2);
    for (let at = 0; at < this.count; at++) {
      let slot = (this.hashes[at] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = at + 1;
    }
    this.slots = slots;
  }
}

function hashOf({ bytes, length }: TextKey): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  // The low bits choose the slot, so the high ones are mixed in.
  return hash ^ (hash >>> 15);
}

/** The same in an array half as large again, or as large as it has to be: doubling would waste more than it saves. */
function grown<T extends Uint8Array | Int32Array>(array: T, Kind: new (length: number) => T, least: number): T {
  const larger = new Kind(Math.max(Math.ceil(array.length * 1.5), least));
  larger.set(array);
  return larger;
}
