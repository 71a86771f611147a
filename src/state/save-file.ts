import { tellProblem } from './problems.ts';
import { lastSaved } from './saved.ts';

declare global {
  interface Window {
    /** Chromium only. */
    readonly showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
  }
}

/**
 * Saves where the person chooses, or as a download where the browser has no such dialog (decided at the click).
 * A file is streamed, so its size costs no memory.
 */
export async function saveFile(blob: Blob, name: string): Promise<void> {
  try {
    if (window.showSaveFilePicker !== undefined) {
      const handle = await window.showSaveFilePicker({ suggestedName: name });
      await blob.stream().pipeTo(await handle.createWritable());
      lastSaved.value = { name: handle.name };
    } else {
      download(blob, name);
      lastSaved.value = { name };
    }
  } catch (error) {
    const chosenNot = error instanceof DOMException && error.name === 'AbortError';
    if (!chosenNot) tellProblem(`${name} could not be saved. Try another folder.`, error);
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download reads the blob after the click; a minute is far more than it needs to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
