/** Reading a zip from its end, as APPNOTE 6.3 wants it: end record, central directory, local headers; Zip64 too. */

import { type MemberNumbers, zip64End, zip64Numbers } from './zip64.ts';

export interface ZipMember extends MemberNumbers {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 DEFLATE. */
  readonly method: number;
  readonly crc32: number;
}

/** Why a zip cannot be read, as a sentence. */
export interface ZipFault {
  readonly fault: string;
}

const endBytes = 22;
const longestComment = 0xffff;
const directoryBytes = 46;
const localBytes = 30;

/** The members in the order of the central directory; never believes a size it has not seen the bytes of. */
export async function readZipDirectory(zip: Blob): Promise<ZipMember[] | ZipFault> {
  const tailStart = Math.max(0, zip.size - endBytes - longestComment);
  const tail = await view(zip, tailStart, zip.size);
  const end = findEnd(tail);
  if (end < 0) return { fault: 'The zip has no end: it is cut off or no zip at all.' };
  const place = (await zip64End(zip, tailStart + end)) ?? {
    count: tail.getUint16(end + 10, true),
    size: tail.getUint32(end + 12, true),
    start: tail.getUint32(end + 16, true),
    saidAt: tailStart + end,
  };
  if (place.start + place.size !== place.saidAt) {
    return { fault: 'The directory of the zip is not where its end says.' };
  }
  return readMembers(await view(zip, place.start, place.saidAt), place.count);
}

async function view(zip: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await zip.slice(start, end).arrayBuffer());
}

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - endBytes; at >= 0; at--) {
    const whole = at + endBytes + tail.getUint16(at + 20, true) === tail.byteLength;
    if (whole && tail.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function readMembers(directory: DataView, count: number): ZipMember[] | ZipFault {
  const members: ZipMember[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + directoryBytes > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50) {
      return { fault: 'The directory of the zip is broken.' };
    }
    const flags = directory.getUint16(at + 8, true);
    const nameBytes = directory.getUint16(at + 28, true);
    const extraBytes = directory.getUint16(at + 30, true);
    const commentBytes = directory.getUint16(at + 32, true);
    const extraAt = at + directoryBytes + nameBytes;
    const next = extraAt + extraBytes + commentBytes;
    if (next > directory.byteLength) return { fault: 'The directory of the zip is cut off.' };
    const name = new Uint8Array(directory.buffer, at + directoryBytes, nameBytes);
    const numbers = zip64Numbers(directory, at, extraAt, extraAt + extraBytes);
    if (numbers === null) return { fault: 'The directory of the zip is broken.' };
    members.push({
      name: new TextDecoder().decode(name),
      encrypted: (flags & 1) !== 0,
      method: directory.getUint16(at + 10, true),
      crc32: directory.getUint32(at + 16, true),
      ...numbers,
    });
    at = next;
  }
  if (at !== directory.byteLength) return { fault: 'The directory of the zip holds more than it says.' };
  return members;
}

/** The compressed bytes of a member, behind its local header. */
export async function memberData(zip: Blob, member: ZipMember): Promise<Blob | ZipFault> {
  const header = await view(zip, member.offset, member.offset + localBytes);
  if (header.byteLength < localBytes || header.getUint32(0, true) !== 0x04034b50) {
    return { fault: `The zip has no header where “${member.name}” should begin.` };
  }
  const name = await view(zip, member.offset + localBytes, member.offset + localBytes + header.getUint16(26, true));
  const agrees =
    (header.getUint16(6, true) & 1) === Number(member.encrypted) &&
    header.getUint16(8, true) === member.method &&
    new TextDecoder().decode(name) === member.name;
  if (!agrees) return { fault: `The header of “${member.name}” says otherwise than the directory of the zip.` };
  const start = member.offset + localBytes + header.getUint16(26, true) + header.getUint16(28, true);
  const data = zip.slice(start, start + member.compressedBytes);
  if (data.size !== member.compressedBytes) return { fault: `The zip is cut off inside “${member.name}”.` };
  return data;
}
