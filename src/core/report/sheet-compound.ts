/**
 * Whether a compound file (MS-CFB 2.2, 2.3) is as long as its own table of sectors says. SheetJS reads what is there of one
 * that is cut off, and rejections would be missing without a word.
 */
export function isWholeCompound(bytes: Uint8Array): boolean {
  if (bytes.length < headerBytes) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sector = 1 << view.getUint16(30, true);
  if (sector !== 512 && sector !== 4096) return false;
  const tables = Math.min(view.getUint32(44, true), mostTables);
  let last = 0;
  for (let table = 0; table < tables; table++) {
    const start = (view.getUint32(76 + 4 * table, true) + 1) * sector;
    if (start + sector > bytes.length) return false;
    // What follows in a chain of sectors is in use; free ones are marked in more than one way.
    for (let entry = 0; entry < sector; entry += 4) {
      const next = view.getUint32(start + entry, true);
      if (next < firstMark) last = Math.max(last, next);
    }
  }
  // Some programs do not fill up the last sector.
  return tables > 0 && (last + 1) * sector < bytes.length;
}

const headerBytes = 512;
/** From here up an entry is a mark and no sector. */
const firstMark = 0xfffffffa;
/** As many as the header itself lists: enough for 7 MB, and for more the check ends there. */
const mostTables = 109;
