import { transfer } from 'comlink';
import type { ZipApi } from './zip-api.ts';

/** Blocks under way at once: enough to keep the other worker busy, few enough to hold memory flat. */
const underWay = 4;

/** Hands blocks to the zip worker, a few ahead of what it has done, and takes them back. */
export class ZipFeed {
  full = false;
  private readonly zip: ZipApi;
  private readonly takeBack: (buffer: ArrayBuffer) => void;
  private readonly sent: Promise<ArrayBuffer | 'done' | 'storage-full'>[] = [];

  constructor(zip: ZipApi, takeBack: (buffer: ArrayBuffer) => void) {
    this.zip = zip;
    this.takeBack = takeBack;
  }

  async add(block: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.send(this.zip.add(transfer(block, [block.buffer])));
  }

  /** What is added from now on goes into another member. */
  async nextMember(name: string): Promise<void> {
    await this.send(this.zip.nextMember(name));
  }

  /** Settles when all blocks are written. */
  async drain(): Promise<void> {
    while (this.sent.length > 0) await this.settleOldest();
  }

  private async send(answer: Promise<ArrayBuffer | 'done' | 'storage-full'>): Promise<void> {
    this.sent.push(answer);
    if (this.sent.length >= underWay) await this.settleOldest();
  }

  private async settleOldest(): Promise<void> {
    const answer = await this.sent.shift();
    if (answer === 'storage-full') this.full = true;
    else if (answer instanceof ArrayBuffer) this.takeBack(answer);
  }
}
