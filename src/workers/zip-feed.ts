import { transfer } from 'comlink';
import type { ZipApi } from './zip-api.ts';

/** Blocks under way at once: enough to keep the other worker busy, few enough to hold memory flat. */
const underWay = 4;

/** Hands blocks to the zip worker, a few ahead of what it has done, and takes them back. */
export class ZipFeed {
  full = false;
  private readonly zip: ZipApi;
  private readonly takeBack: (buffer: ArrayBuffer) => void;
  private readonly sent: Promise<ArrayBuffer | 'storage-full'>[] = [];

  constructor(zip: ZipApi, takeBack: (buffer: ArrayBuffer) => void) {
    this.zip = zip;
    this.takeBack = takeBack;
  }

  async add(block: Uint8Array<ArrayBuffer>): Promise<void> {
    this.sent.push(this.zip.add(transfer(block, [block.buffer])));
    if (this.sent.length >= underWay) await this.settleOldest();
  }

  /** What is added from now on goes into another member. */
  async nextMember(name: string): Promise<void> {
    await this.drain();
    if (!this.full && !(await this.zip.nextMember(name))) this.full = true;
  }

  /** Settles when all blocks are written. */
  async drain(): Promise<void> {
    while (this.sent.length > 0) await this.settleOldest();
  }

  private async settleOldest(): Promise<void> {
    const answer = await this.sent.shift();
    if (answer === 'storage-full') this.full = true;
    else if (answer !== undefined) this.takeBack(answer);
  }
}
