/** Which users of a file, by index: a bit each. */
export class UserSet {
  size = 0;
  private bits = new Uint8Array(128);

  add(index: number): void {
    const at = index >> 3;
    if (at >= this.bits.length) this.grow(at + 1);
    const before = this.bits[at] ?? 0;
    const bit = 1 << (index & 7);
    if ((before & bit) !== 0) return;
    this.bits[at] = before | bit;
    this.size++;
  }

  addAll({ bits }: UserSet): void {
    if (bits.length > this.bits.length) this.grow(bits.length);
    for (const [at, more] of bits.entries()) {
      const before = this.bits[at] ?? 0;
      this.bits[at] = before | more;
      this.size += bitsIn(more & ~before);
    }
  }

  /** In rising order. */
  *indexes(): Generator<number> {
    for (const [at, byte] of this.bits.entries()) {
      for (let bit = 0; bit < 8; bit++) if ((byte & (1 << bit)) !== 0) yield at * 8 + bit;
    }
  }

  /** How many there are that are not in the other set. */
  sizeWithout(other: UserSet): number {
    return this.bits.reduce((size, bits, at) => size + bitsIn(bits & ~(other.bits[at] ?? 0)), 0);
  }

  private grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, this.bits.length * 2));
    larger.set(this.bits);
    this.bits = larger;
  }
}

function bitsIn(byte: number): number {
  let count = 0;
  for (let rest = byte; rest !== 0; rest &= rest - 1) count++;
  return count;
}
