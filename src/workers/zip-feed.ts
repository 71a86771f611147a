import { transfer } from 'comlink';
import type { Written, ZipApi } from './zip-api.ts';

/** Blocks under way at once: enough to keep the other worker busy, few enough to hold memory flat. */
const underWay = 4;

/** Hands blocks to the zip worker, a few ahead of what it has done. */
export class ZipFeed {
  full = false;
  private readonly zip: ZipApi;
  private readonly sent: Promise<Written>[] = [];

  constructor(zip: ZipApi) {
    this.zip = zip;
  }

  async add(block: Uint8Array<ArrayBuffer>): Promise<void> {
    this.sent.push(this.zip.add(transfer(block, [block.buffer])));
    if (this.sent.length >= underWay) await this.settleOldest();
  }

  /** Settles when all blocks are written. */
  async drain(): Promise<void> {
    while (this.sent.length > 0) await this.settleOldest();
  }

  private async settleOldest(): Promise<void> {
    if ((await this.sent.shift()) === 'storage-full') this.full = true;
  }
}
