import { transfer } from 'comlink';
import { ZipWriter } from '../core/zip/zip-writer.ts';
import { inflateJob } from './inflate-job.ts';
import { type ScratchWriter, scratchWriter } from './scratch-writer.ts';
import type { ZipApi } from './zip-api.ts';

interface OpenZip {
  readonly writer: ZipWriter;
  readonly scratch: ScratchWriter;
}

export function zipJob(): ZipApi {
  let open: OpenZip | null = null;
  /** Settles when the member that was begun last takes blocks. */
  let begun: Promise<boolean> = Promise.resolve(true);

  async function discard(): Promise<void> {
    // Blocks may wait for a member to begin: they belong to this zip, and must not get into the next.
    await begun.catch(() => false);
    await open?.scratch.discard();
    open = null;
  }

  return {
    async begin(scratchName, memberName) {
      await discard();
      const scratch = await scratchWriter(scratchName);
      const writer = new ZipWriter((bytes) => scratch.write(bytes));
      open = { writer, scratch };
      begun = Promise.resolve(true);
      writer.open(memberName);
    },
    async add(block) {
      await begun;
      if (await fits(open?.writer.add(block))) return transfer(block.buffer, [block.buffer]);
      await discard();
      return 'storage-full';
    },
    async nextMember(name) {
      const before = begun;
      begun = before.then(() => {
        const writer = open?.writer;
        return fits(writer?.close().then(() => writer.open(name)));
      });
      if (await begun) return 'done';
      await discard();
      return 'storage-full';
    },
    async finish() {
      await begun;
      if (open === null) return null;
      const { writer, scratch } = open;
      const written = await fits(writer.close().then(() => writer.finish()));
      if (!written) {
        await discard();
        return null;
      }
      open = null;
      return scratch.finish();
    },
    discard,
    ...inflateJob(),
  };
}

/** False when there was no room; other errors are bugs and thrown. */
async function fits(work: Promise<void> | undefined): Promise<boolean> {
  try {
    await work;
    return work !== undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false;
    throw error;
  }
}
