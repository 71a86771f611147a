/**
 * The folder of zips in the making and not yet let go, in the browser's own storage. Each belongs to one tab, which
 * holds a Web Lock of its name; a file without a holder is a leftover of a closed or crashed tab.
 */
export async function scratchFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('zips', { create: true });
}

const lockOf = (name: string): string => `termload-zip-${name}`;

/** A name for one zip, ours until `release` deletes it. */
export interface Scratch {
  readonly name: string;
  release(): Promise<void>;
}

export async function holdScratch(): Promise<Scratch> {
  const name = `${randomName()}.zip`;
  const letGo = await hold(lockOf(name));
  return {
    name,
    async release() {
      await remove(name);
      letGo();
    },
  };
}

/** Plain http on another computer has no `randomUUID`. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

/** Takes a lock until the function it gives is called; without locks there is no such storage either. */
async function hold(lock: string): Promise<() => void> {
  let letGo = (): void => {};
  if (navigator.locks === undefined) return letGo;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await new Promise<void>((granted) => {
    void navigator.locks.request(lock, () => {
      granted();
      return held;
    });
  });
  return letGo;
}

/** Deletes what closed tabs have left behind. */
export async function sweepScratch(): Promise<void> {
  try {
    const folder = await scratchFolder();
    const locks = await navigator.locks.query();
    const held = new Set(locks.held?.map((lock) => lock.name));
    for await (const name of folder.keys()) if (!held.has(lockOf(name))) await remove(name);
  } catch {
    // No such storage here: then nothing was left in it either.
  }
}

/** A worker that was just ended may hold its file for a moment more. */
async function remove(name: string): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      const folder = await scratchFolder();
      await folder.removeEntry(name);
      return;
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NoModificationAllowedError') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
