import { sumBytes } from '../core/desk-file/desk-head.ts';

declare global {
  interface FileSystemHandle {
    /** Chromium only. */
    readonly queryPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
    readonly requestPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
  }

  interface Window {
    /** Chromium only. Unlike the dialog for saving it leaves the chosen file as it is. */
    readonly showOpenFilePicker?: () => Promise<readonly FileSystemFileHandle[]>;
  }
}

/** By which a desk file is known again: its size, and the sum that it ends with. */
export interface FileMark {
  readonly bytes: number;
  readonly sum: string;
}

const readwrite = { mode: 'readwrite' } as const;

/** Whether the browser lets the app write there without asking. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return (await handle.queryPermission?.(readwrite)) === 'granted';
}

/** Asks the person, where that is needed; only right after a click. */
export async function askToWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return (await mayWrite(handle)) || (await handle.requestPermission?.(readwrite)) === 'granted';
}

async function markOf(handle: FileSystemFileHandle): Promise<FileMark> {
  const file = await handle.getFile();
  const end = new Uint8Array(await file.slice(-sumBytes).arrayBuffer());
  return { bytes: file.size, sum: Array.from(end, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

/**
 * Writes a file to its place. `expected`: what must lie there still, or nothing is written; null overwrites whatever does.
 * What is there stays whole until the new one is: the browser writes beside it and puts it in its place at the end.
 */
export async function writeThere(
  handle: FileSystemFileHandle,
  file: Blob,
  expected: FileMark | null,
): Promise<'done' | 'changed-there' | 'gone' | 'storage-full' | 'not-written'> {
  try {
    if (expected !== null && !(await isThere(handle, expected))) return 'changed-there';
    const writable = await handle.createWritable();
    await file.stream().pipeTo(writable, { preventClose: true });
    // Once more, because writing to a shared drive takes its time.
    if (expected === null || (await isThere(handle, expected))) {
      await writable.close();
      return 'done';
    }
    await writable.abort();
    return 'changed-there';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'NotFoundError') return 'gone';
    return error.name === 'QuotaExceededError' ? 'storage-full' : 'not-written';
  }
}

async function isThere(handle: FileSystemFileHandle, expected: FileMark): Promise<boolean> {
  const { bytes, sum } = await markOf(handle);
  return bytes === expected.bytes && sum === expected.sum;
}
