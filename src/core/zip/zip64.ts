/** Zip64 (APPNOTE 4.3.14, 4.3.15, 4.5.3): some programs write it for any zip, not only for more than 4 GB. */

/** Where the central directory of a zip lies. */
export interface DirectoryPlace {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  /** Where the record that says so begins: directly behind the directory. */
  readonly saidAt: number;
}

/** Sizes of a member, and where its local header is. */
export interface MemberNumbers {
  readonly bytes: number;
  readonly compressedBytes: number;
  readonly offset: number;
}

const locatorBytes = 20;
const recordBytes = 56;
const elsewhere = 0xffffffff;
/** The id of the extra field that holds the real numbers. */
const numbersId = 1;

/** What the Zip64 end record says, or null where there is none. `end`: where the ordinary end record begins. */
export async function zip64End(zip: Blob, end: number): Promise<DirectoryPlace | null> {
  const locator = await viewOf(zip, end - locatorBytes, locatorBytes);
  if (locator === null || locator.getUint32(0, true) !== 0x07064b50) return null;
  const saidAt = number(locator, 8);
  const record = await viewOf(zip, saidAt, recordBytes);
  if (record === null || record.getUint32(0, true) !== 0x06064b50) return null;
  return { count: number(record, 32), size: number(record, 40), start: number(record, 48), saidAt };
}

async function viewOf(zip: Blob, start: number, bytes: number): Promise<DataView | null> {
  if (start < 0 || start + bytes > zip.size) return null;
  return new DataView(await zip.slice(start, start + bytes).arrayBuffer());
}

/** Eight bytes; exact up to 9 PB, far beyond any file. */
function number(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Sizes and place of a member from its directory entry at `at`, or from its extra field; null when that is missing. */
export function zip64Numbers(
  directory: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): MemberNumbers | null {
  let next = numbersAt(directory, extraStart, extraEnd);
  let missing = false;
  const read = (place: number): number => {
    const plain = directory.getUint32(place, true);
    if (plain !== elsewhere) return plain;
    if (next === null || next.at + 8 > next.end) {
      missing = true;
      return 0;
    }
    const value = number(directory, next.at);
    next = { at: next.at + 8, end: next.end };
    return value;
  };
  // The order in which the extra field has them, each only where the entry itself does not.
  const numbers = { bytes: read(at + 24), compressedBytes: read(at + 20), offset: read(at + 42) };
  return missing ? null : numbers;
}

function numbersAt(directory: DataView, start: number, end: number): { at: number; end: number } | null {
  for (let at = start; at + 4 <= end; at += 4 + directory.getUint16(at + 2, true)) {
    const stop = at + 4 + directory.getUint16(at + 2, true);
    if (directory.getUint16(at, true) === numbersId && stop <= end) return { at: at + 4, end: stop };
  }
  return null;
}
