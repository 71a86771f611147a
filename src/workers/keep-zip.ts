import { keptFolder, keptZipName } from './kept-zips.ts';
import { readChunks } from './read-chunks.ts';
import { scratchWriter } from './scratch-writer.ts';

/** Copies a zip to where those of kept loads lie; false where the browser has no such storage or no room. */
export async function keepZip(loadId: string, zip: Blob): Promise<boolean> {
  const writer = await scratchWriter(keptZipName(loadId), keptFolder);
  if (!writer.lasting) return false;
  try {
    for await (const chunk of readChunks(zip)) {
      if (chunk === 'unreadable') throw new DOMException('', 'NotReadableError');
      writer.write(chunk);
    }
    await writer.finish();
    return true;
  } catch (error) {
    await writer.discard();
    if (error instanceof DOMException) return false;
    throw error;
  }
}
