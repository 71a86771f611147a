/** Which users of a file, by index: a bit each. */
export class UserSet {
  size = 0;
  private bits = new Uint8Array(128);

  add(index: number): void {
    const at = index >> 3;
    if (at >= this.bits.length) {
      const larger = new Uint8Array(Math.max(at + 1, this.bits.length * 2));
      larger.set(this.bits);
      this.bits = larger;
    }
    const before = this.bits[at] ?? 0;
    const bit = 1 << (index & 7);
    if ((before & bit) !== 0) return;
    this.bits[at] = before | bit;
    this.size++;
  }
}
