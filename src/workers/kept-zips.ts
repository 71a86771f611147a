/** Where the zips of kept loads lie, in the browser's own storage: a file each, named for the load. */
export async function keptFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('loads', { create: true });
}

export const keptZipName = (loadId: string): string => `${loadId}.zip`;

/** The zip of a load; null when it was never kept or is gone. */
export async function keptZip(loadId: string): Promise<File | null> {
  try {
    const folder = await keptFolder();
    return await (await folder.getFileHandle(keptZipName(loadId))).getFile();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export async function deleteKeptZip(loadId: string): Promise<void> {
  try {
    await (await keptFolder()).removeEntry(keptZipName(loadId));
  } catch (error) {
    // It was not there, or there is no such storage: either way it is gone.
    if (!(error instanceof DOMException)) throw error;
  }
}
