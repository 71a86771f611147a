import type { ZipEntryFacts } from '../load.ts';
import { Utf8Decoder } from '../reading/utf8-decoder.ts';
import { outputDeclaration } from '../repairs/output-declaration.ts';
import { asGzip } from './gzip-frame.ts';
import { UserCounter } from './user-counter.ts';
import { readZipDirectory, type ZipFault, type ZipMember } from './zip-directory.ts';

/** D 2: what Alma takes. */
const mostMembers = 50;
const mostBytes = 4 * 1024 ** 3;

/** Inflates a gzip stream, piece by piece; null when its data or checksum are wrong. */
export type Inflate = (gzip: Blob) => AsyncIterable<Uint8Array | null>;

/** How far the check has come, in bytes of XML. */
export type CheckProgress = (bytes: number, users: number) => void;

/**
 * Proves a zip from its final bytes, as if somebody else had made it: directory, plain `.xml` members with DEFLATE and
 * no password, CRC-32, UTF-8 without a byte order mark, one declaration, well-formed XML, root `<users>`, and how many
 * users there are. Constant memory.
 */
export async function checkZip(
  zip: Blob,
  inflate: Inflate,
  progress: CheckProgress,
): Promise<ZipEntryFacts[] | ZipFault> {
  if (zip.size > mostBytes) return { fault: 'The zip is larger than 4 GB.' };
  const members = await readZipDirectory(zip);
  if ('fault' in members) return members;
  if (members.length === 0 || members.length > mostMembers) return { fault: 'The zip must hold 1 to 50 files.' };
  if (new Set(members.map((member) => member.name)).size < members.length) {
    return { fault: 'Two files in the zip have one name.' };
  }
  const entries: ZipEntryFacts[] = [];
  let [bytes, users] = [0, 0];
  for (const member of members) {
    const entry = await checkMember(zip, member, inflate, (more, found) => progress(bytes + more, users + found));
    if ('fault' in entry) return entry;
    bytes += entry.bytes;
    users += entry.users;
    entries.push(entry);
  }
  return entries;
}

async function checkMember(
  zip: Blob,
  member: ZipMember,
  inflate: Inflate,
  progress: CheckProgress,
): Promise<ZipEntryFacts | ZipFault> {
  if (!/^[^/\\]+\.xml$/.test(member.name)) return { fault: `“${member.name}” is not a plain .xml name.` };
  if (member.encrypted || member.method !== 8) return { fault: `“${member.name}” is not plainly compressed.` };
  const framed = await asGzip(zip, member);
  if ('fault' in framed) return framed;
  const counter = new UserCounter(outputDeclaration);
  const utf8 = new Utf8Decoder(false);
  let bytes = 0;
  const push = (chunk: Uint8Array, last: boolean): void => {
    const decoded = utf8.decode(chunk, last);
    if (decoded === null) counter.fault ??= 'It is not UTF-8.';
    else counter.push(decoded.bytes, last);
  };
  for await (const chunk of inflate(framed)) {
    if (chunk === null) return { fault: `The checksum of “${member.name}” is wrong.` };
    push(chunk, false);
    bytes += chunk.length;
    progress(bytes, counter.users);
    if (counter.fault !== null) break;
  }
  push(new Uint8Array(), true);
  if (counter.fault !== null) return { fault: `“${member.name}”: ${counter.fault}` };
  if (bytes !== member.bytes) return { fault: `“${member.name}” has another length than the zip says.` };
  const crc32 = member.crc32.toString(16).padStart(8, '0');
  return { name: member.name, bytes, crc32, users: counter.users };
}
