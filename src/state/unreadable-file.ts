/** Which of several files cannot be read any more; null where it is not one of several, or all can. */
export async function unreadableAmong(files: readonly File[]): Promise<string | null> {
  if (files.length === 1) return null;
  for (const file of files) {
    try {
      await file.slice(0, 1).arrayBuffer();
    } catch {
      return file.name;
    }
  }
  return null;
}
