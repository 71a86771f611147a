import { BlockWriter } from '../core/block-writer.ts';
import type { PartSink } from '../core/zip/part-writer.ts';
import type { ZipNames } from '../core/zip/zip-name.ts';
import type { ZipApi } from './zip-api.ts';
import { ZipFeed } from './zip-feed.ts';

/** The zip worker gets blocks of this size, whatever the chunks of the export, so that its bytes depend on the text alone. */
const blockBytes = 1 << 19;

/** The text of the parts on its way to the zip worker: taken at once, handed on when `flow` is awaited. */
export class PartFeed implements PartSink {
  private readonly feed: ZipFeed;
  private readonly names: ZipNames;
  private readonly blocks: BlockWriter;
  private readonly waiting: (Uint8Array<ArrayBuffer> | 'next-part')[] = [];
  private parts = 1;

  /** The zip is begun, with its first member. */
  constructor(zip: ZipApi, names: ZipNames) {
    this.names = names;
    this.blocks = new BlockWriter(blockBytes, (block) => this.waiting.push(block));
    this.feed = new ZipFeed(zip, (buffer) => this.blocks.reuse(buffer));
  }

  /** There is no room for the zip. */
  get full(): boolean {
    return this.feed.full;
  }

  write(bytes: Uint8Array): void {
    this.blocks.write(bytes);
  }

  nextPart(): void {
    this.blocks.flush();
    this.waiting.push('next-part');
  }

  /** Settles when the worker may be given more. */
  async flow(): Promise<void> {
    for (const next of this.waiting.splice(0)) {
      if (next !== 'next-part') await this.feed.add(next);
      else await this.feed.nextMember(this.names.member(++this.parts));
    }
  }

  /** Hands on what is left, and settles when all is written. */
  async end(): Promise<void> {
    this.blocks.flush();
    await this.flow();
    await this.feed.drain();
  }
}
