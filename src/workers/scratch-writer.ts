import { scratchFolder } from './scratch-folder.ts';

/**
 * Where a zip is written: a file in the browser's own storage (OPFS), so that a large one costs no memory; in memory
 * where the browser has none or refuses (private windows, WebKitGTK).
 */
export interface ScratchWriter {
  /** False in memory, which ends with the tab. */
  readonly lasting: boolean;
  /** Throws a QuotaExceededError when there is no room. */
  write(bytes: Uint8Array): void;
  /** What was written, readable after this. */
  finish(): Promise<Blob>;
  discard(): Promise<void>;
}

export async function scratchWriter(name: string, folderOf = scratchFolder): Promise<ScratchWriter> {
  return (await fileWriter(name, folderOf)) ?? memoryWriter();
}

async function fileWriter(name: string, folderOf: typeof scratchFolder): Promise<ScratchWriter | null> {
  try {
    const folder = await folderOf();
    const file = await folder.getFileHandle(name, { create: true });
    const access = await file.createSyncAccessHandle();
    access.truncate(0);
    let at = 0;
    return {
      lasting: true,
      write(bytes) {
        // A full disk may take a part only, without an error.
        const written = access.write(bytes, { at });
        if (written < bytes.length) throw new DOMException('', 'QuotaExceededError');
        at += written;
      },
      async finish() {
        access.flush();
        access.close();
        return file.getFile();
      },
      async discard() {
        access.close();
        await folder.removeEntry(name).catch(() => {});
      },
    };
  } catch {
    return null;
  }
}

function memoryWriter(): ScratchWriter {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  return {
    lasting: false,
    write: (bytes) => void pieces.push(bytes.slice()),
    finish: async () => new Blob(pieces, { type: 'application/zip' }),
    async discard() {
      pieces = [];
    },
  };
}
