import { tellProblem } from './problems.ts';
import { lastSaved } from './saved.ts';

declare global {
  interface Window {
    /** Chromium only. */
    readonly showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
  }

  interface FileSystemFileHandle {
    /** Chromium only. */
    readonly remove?: () => Promise<void>;
  }
}

/**
 * Saves where the person chooses, or as a download where the browser has no such dialog (decided at the click).
 * A file is streamed, so its size costs no memory. True when it is saved, or a download has begun.
 */
export async function saveFile(blob: Blob, name: string): Promise<boolean> {
  return (await saveMade(name, async () => ({ blob }))) !== null;
}

/**
 * The same for what is made only then: a browser opens its dialog within seconds of a click, and making may take longer.
 * `make` gives null when there is nothing to save; telling why is its own affair. Gives what was made, once it is saved.
 */
export async function saveMade<Made extends { readonly blob: Blob }>(
  name: string,
  make: () => Promise<Made | null>,
): Promise<Made | null> {
  try {
    const handle = await window.showSaveFilePicker?.({ suggestedName: name });
    const made = await make();
    if (made === null) {
      if (handle !== undefined) await takeAwayEmpty(handle);
      return null;
    }
    if (handle === undefined) download(made.blob, name);
    else await made.blob.stream().pipeTo(await handle.createWritable());
    lastSaved.value = { name: handle?.name ?? name };
    return made;
  } catch (error) {
    const chosenNot = error instanceof DOMException && error.name === 'AbortError';
    if (!chosenNot) tellProblem(`${name} could not be saved. Try another folder.`, error);
    return null;
  }
}

/** The dialog has made an empty file already, which must not be taken for the one that was wanted. */
export async function takeAwayEmpty(handle: FileSystemFileHandle): Promise<void> {
  const { size } = await handle.getFile();
  if (size === 0) await handle.remove?.();
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download reads the blob after the click; a minute is far more than it needs to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
