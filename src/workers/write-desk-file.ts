import { writeHead } from '../core/desk-file/desk-head.ts';
import {
  type DeskPart,
  type DeskStore,
  mostInflatedBytes,
  mostLineCharacters,
  writeManifest,
} from '../core/desk-file/desk-manifest.ts';
import { RecordWriter } from '../core/desk-file/record-codec.ts';
import type { DeskToWrite, WritingEnding } from './desk-file-api.ts';
import { fromHex, keyOf, newSeal, sealBody, sealedBytes } from './desk-file-seal.ts';
import { type DeskFileTeller, sumOf } from './desk-file-teller.ts';

/** So many characters go into the compressor at once. */
const batch = 1 << 18;

/** Makes a desk file. It is put together of blobs, which the browser may keep on the disk, so zips never lie in memory. */
export async function writeDeskFile(
  { made, shapes, stores, passphrase }: DeskToWrite,
  tell: DeskFileTeller = () => {},
): Promise<WritingEnding> {
  const written: DeskStore[] = [];
  const parts: Blob[] = [];
  for (const [name, records] of stores) {
    const writer = new RecordWriter();
    const packed = await packRecords(records, writer);
    if (packed === 'too-large') return { kind: 'too-large', store: name };
    const { count, inflated } = packed;
    const [lines, bytes, blobs] = [packed.lines, new Blob(writer.bytes), new Blob(writer.blobs)];
    const sums = [await partOf(lines, tell), await partOf(bytes, tell), await partOf(blobs, tell)] as const;
    if (sums[0] === null || sums[1] === null || sums[2] === null) return { kind: 'unreadable' };
    written.push({ name, count, inflated, records: sums[0], bytes: sums[1], blobs: sums[2] });
    parts.push(lines, bytes, blobs);
  }
  const body = new Blob([writeManifest({ made, shapes, stores: written }), ...parts]);
  return passphrase === null ? finished(writeHead(body.size, null), body, tell) : sealed(body, passphrase, tell);
}

async function sealed(body: Blob, passphrase: string, tell: DeskFileTeller): Promise<WritingEnding> {
  const seal = newSeal();
  const head = writeHead(sealedBytes(body.size, seal), seal);
  const closed = await sealBody(body, await keyOf(passphrase, seal), seal, head, tell);
  return closed === null ? { kind: 'unreadable' } : finished(head, closed, tell);
}

async function finished(head: Uint8Array<ArrayBuffer>, body: Blob, tell: DeskFileTeller): Promise<WritingEnding> {
  const sum = await sumOf(new Blob([head, body]), tell);
  if (sum === null) return { kind: 'unreadable' };
  return {
    kind: 'done',
    file: new Blob([head, body, fromHex(sum)], { type: 'application/octet-stream' }),
    sha256: sum,
  };
}

async function partOf(part: Blob, tell: DeskFileTeller): Promise<DeskPart | null> {
  const sum = await sumOf(part, tell);
  return sum === null ? null : { bytes: part.size, sha256: sum };
}

interface PackedRecords {
  readonly lines: Blob;
  readonly count: number;
  readonly inflated: number;
}

async function packRecords(
  records: Iterable<unknown> | AsyncIterable<unknown>,
  writer: RecordWriter,
): Promise<PackedRecords | 'too-large'> {
  const gzip = new CompressionStream('gzip');
  const lines = new Response(gzip.readable).blob();
  const into = gzip.writable.getWriter();
  const utf8 = new TextEncoder();
  let [count, inflated, waiting] = [0, 0, ''];
  const push = async (): Promise<void> => {
    const bytes = utf8.encode(waiting);
    waiting = '';
    inflated += bytes.length;
    await into.write(bytes);
  };
  try {
    for await (const record of records) {
      const line = writer.line(record);
      if (line.length > mostLineCharacters) return await giveUp(into, lines);
      waiting += `${line}\n`;
      count++;
      if (waiting.length >= batch) await push();
      if (inflated > mostInflatedBytes) return await giveUp(into, lines);
    }
    await push();
    if (inflated > mostInflatedBytes) return await giveUp(into, lines);
    await into.close();
    return { lines: await lines, count, inflated };
  } catch (error) {
    await giveUp(into, lines);
    throw error;
  }
}

async function giveUp(into: WritableStreamDefaultWriter, lines: Promise<Blob>): Promise<'too-large'> {
  await into.abort().catch(() => {});
  await lines.catch(() => {});
  return 'too-large';
}
