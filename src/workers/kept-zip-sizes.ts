import { keptFolder } from './kept-zips.ts';

/** The zips of kept loads with their bytes, by the name of their files. None where the browser has no such storage. */
export async function keptZipSizes(): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  try {
    for await (const [name, entry] of (await keptFolder()).entries()) {
      if (entry instanceof FileSystemFileHandle) sizes.set(name, (await entry.getFile()).size);
    }
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
  return sizes;
}
