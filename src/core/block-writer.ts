/** Fills blocks of one size, whatever the pieces, so that what is made of them depends on the text alone. */
export class BlockWriter {
  private readonly size: number;
  private readonly emit: (block: Uint8Array<ArrayBuffer>) => void;
  private block: Uint8Array<ArrayBuffer>;
  private filled = 0;
  private readonly spare: ArrayBuffer[] = [];

  constructor(size: number, emit: (block: Uint8Array<ArrayBuffer>) => void) {
    this.size = size;
    this.emit = emit;
    this.block = new Uint8Array(size);
  }

  private freshBlock(): Uint8Array<ArrayBuffer> {
    const spare = this.spare.pop();
    return spare === undefined ? new Uint8Array(this.size) : new Uint8Array(spare);
  }

  readonly write = (bytes: Uint8Array): void => {
    let from = 0;
    while (from < bytes.length) {
      const take = Math.min(bytes.length - from, this.size - this.filled);
      this.block.set(bytes.subarray(from, from + take), this.filled);
      this.filled += take;
      from += take;
      if (this.filled === this.size) this.flush();
    }
  };

  /** Takes a block back that whoever it went to has done with, to be filled again: fewer blocks, less memory. */
  reuse(buffer: ArrayBuffer): void {
    if (buffer.byteLength === this.size) this.spare.push(buffer);
  }

  /** Hands on what there is; the last block may be shorter. */
  flush(): void {
    if (this.filled === 0) return;
    const block = this.block.subarray(0, this.filled);
    this.block = this.freshBlock();
    this.filled = 0;
    this.emit(block);
  }
}
