import {
  bytesThatHoldHead,
  type DeskFrame,
  deskFormat,
  deskVersion,
  readFrame,
  readSeal,
  sumBytes,
} from '../core/desk-file/desk-head.ts';
import {
  type DeskPart,
  type DeskStore,
  lengthBytes,
  mostLineCharacters,
  readManifest,
} from '../core/desk-file/desk-manifest.ts';
import { type DeskRefusalReason, deskRefusal } from '../core/desk-file/desk-refusals.ts';
import { readRecord } from '../core/desk-file/record-codec.ts';
import { bytesThatTell, fileKind } from '../core/reading/file-kind.ts';
import type { Desk, DeskToRead, ReadingEnding } from './desk-file-api.ts';
import { bytesOf, fromHex, keyOf, openBody } from './desk-file-seal.ts';
import { type DeskFileTeller, sumOf } from './desk-file-teller.ts';
import { inflateChunks } from './inflater.ts';

type Refused = Extract<ReadingEnding, { kind: 'refused' }>;
const refused = (why: DeskRefusalReason, what?: string): Refused => ({
  kind: 'refused',
  refusal: deskRefusal(why, what ?? null),
});

/**
 * Opens a desk file, or says why not. First the file as a whole is proved, then its version told, then it is unsealed, and
 * then each part is proved and read; only when the last record has been read is there a desk.
 */
export async function readDeskFile(
  { file, passphrase, newestShapes }: DeskToRead,
  tell: DeskFileTeller = () => {},
): Promise<ReadingEnding> {
  const first = await bytesOf(file.slice(0, Math.max(bytesThatHoldHead, bytesThatTell)));
  if (first === null) return refused('unreadable');
  if (first.length === 0) return refused('empty');
  const frame = readFrame(first.subarray(0, bytesThatHoldHead), file.size);
  if (frame.kind === 'not-a-desk-file') return refused('not-a-desk-file', looksLike(first));
  if (frame.kind !== 'frame') return refused(frame.kind);

  const sum = await provedSum(file, tell);
  if (typeof sum !== 'string') return sum;
  const { format, version } = frame.json;
  if (format !== deskFormat || typeof version !== 'number') return refused('tampered');
  if (version > deskVersion) return refused('newer');
  if (version !== deskVersion) return refused('tampered');

  const body = await openedBody(file, frame, passphrase, tell);
  if (!(body instanceof Blob)) return body;
  const desk = await readBody(body, newestShapes, tell);
  return 'kind' in desk ? desk : { kind: 'done', desk, sha256: sum };
}

/** What it is instead, where that can be told from its beginning. */
function looksLike(first: Uint8Array): string | undefined {
  const found = fileKind(first);
  const names = { empty: 'an empty file', xml: 'an XML file', zip: 'a zip file', gzip: 'a compressed file' };
  return found.kind === 'other' ? found.looksLike : names[found.kind];
}

async function provedSum(file: Blob, tell: DeskFileTeller): Promise<string | Refused> {
  const written = await bytesOf(file.slice(-sumBytes));
  const sum = await sumOf(file.slice(0, -sumBytes), tell);
  if (written === null || sum === null) return refused('unreadable');
  const proved = fromHex(sum).every((byte, at) => byte === written[at]);
  return proved ? sum : refused('damaged');
}

async function openedBody(
  file: Blob,
  { headBytes, bodyBytes, json }: Extract<DeskFrame, { kind: 'frame' }>,
  passphrase: string | null,
  tell: DeskFileTeller,
): Promise<Blob | Exclude<ReadingEnding, { kind: 'done' }>> {
  const body = file.slice(headBytes, headBytes + bodyBytes);
  const seal = readSeal(json);
  if (seal === 'forged') return refused('tampered');
  if (seal === null) return body;
  if (passphrase === null || passphrase === '') return { kind: 'passphrase-needed' };
  const head = await bytesOf(file.slice(0, headBytes));
  if (head === null) return refused('unreadable');
  const opened = await openBody(body, await keyOf(passphrase, seal), seal, head, tell);
  return opened instanceof Blob ? opened : refused(opened);
}

async function readBody(body: Blob, newestShapes: number, tell: DeskFileTeller): Promise<Desk | Refused> {
  const length = await bytesOf(body.slice(0, lengthBytes));
  if (length === null) return refused('unreadable');
  if (length.length < lengthBytes) return refused('tampered');
  const end = lengthBytes + new DataView(length.buffer).getUint32(0);
  if (end > body.size) return refused('tampered');
  const text = await bytesOf(body.slice(lengthBytes, end));
  if (text === null) return refused('unreadable');
  const manifest = readManifest(new TextDecoder().decode(text), body.size - end);
  if (manifest === null) return refused('tampered');
  if (manifest.shapes > newestShapes) return refused('newer');

  const stores = new Map<string, readonly unknown[]>();
  let at = end;
  const take = (part: DeskPart): Blob => {
    const begin = at;
    at += part.bytes;
    return body.slice(begin, at);
  };
  for (const store of manifest.stores) {
    const parts = [take(store.records), take(store.bytes), take(store.blobs)] as const;
    const records = await readStore(store, ...parts, tell);
    if (typeof records === 'string') return refused(records);
    stores.set(store.name, records);
  }
  return { made: manifest.made, shapes: manifest.shapes, stores };
}

async function readStore(
  store: DeskStore,
  lines: Blob,
  bytes: Blob,
  blobs: Blob,
  tell: DeskFileTeller,
): Promise<readonly unknown[] | 'tampered' | 'unreadable'> {
  const sums = [await sumOf(lines, tell), await sumOf(bytes, tell), await sumOf(blobs, tell)];
  const area = await bytesOf(bytes);
  if (area === null || sums.includes(null)) return 'unreadable';
  const expected = [store.records, store.bytes, store.blobs].map((part) => part.sha256);
  if (sums.some((sum, index) => sum !== expected[index])) return 'tampered';

  const records: unknown[] = [];
  for await (const line of inflatedLines(lines, store.inflated)) {
    const read = line === null || records.length === store.count ? null : readRecord(line, { bytes: area, blobs });
    if (read === null) return 'tampered';
    records.push(read.record);
    tell({ stage: 'records', done: records.length, of: store.count });
  }
  return records.length === store.count ? records : 'tampered';
}

/** The lines in a gzip stream; null where it is broken, is not as long as was said, or does not end with a line. */
async function* inflatedLines(gzip: Blob, bytes: number): AsyncGenerator<string | null> {
  const utf8 = new TextDecoder();
  let [soFar, rest] = [0, ''];
  for await (const chunk of inflateChunks(gzip)) {
    soFar += chunk?.length ?? 0;
    if (chunk === null || soFar > bytes) {
      yield null;
      return;
    }
    const lines = (rest + utf8.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length <= mostLineCharacters) continue;
    yield null;
    return;
  }
  if (soFar < bytes || rest !== '') yield null;
}
