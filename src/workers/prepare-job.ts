import { wrap } from 'comlink';
import { BlockWriter } from '../core/block-writer.ts';
import { ExportPass } from '../core/export-pass.ts';
import { findingsFile } from '../core/findings-file.ts';
import type { EncodingFacts, Load, RepairCount, ZipEntryFacts, ZipFacts } from '../core/load.ts';
import { byteOrderMark, type DecoderMaker, decodersFor } from '../core/reading/choose-decoder.ts';
import { asLatin1, bytesThatTell, type FileKind, fileKind, isWhiteSpace } from '../core/reading/file-kind.ts';
import type { Rereading } from '../core/reading/search-export.ts';
import { FindingLog } from '../core/rules/finding-log.ts';
import type { RuleSettings } from '../core/rules/rule-settings.ts';
import { checkZip } from '../core/zip/zip-check.ts';
import { zipNames } from '../core/zip/zip-name.ts';
import type { DigestApi } from './digest-api.ts';
import { type Answers, findingsDesk } from './findings-desk.ts';
import type { PrepareApi, PrepareOutcome, PrepareProgress, PrepareTask } from './prepare-api.ts';
import { ProgressTeller } from './progress-teller.ts';
import { readChunks } from './read-chunks.ts';
import type { ZipApi } from './zip-api.ts';
import { inflated, ZipFeed } from './zip-feed.ts';

/** Findings that go to the page with each group; the rest stays here. */
const shownAtOnce = 20;

/** The zip worker gets blocks of this size, whatever the chunks of the export, so that its bytes depend on the text alone. */
const blockBytes = 1 << 19;

/** The other workers, or in a test the jobs themselves. */
export interface PrepareHelpers {
  readonly zip: ZipApi;
  readonly digest: DigestApi;
}

export interface Prepared extends Answers {
  readonly load: Load;
  readonly zip: Blob | null;
}

/** What ended a preparation before it came to a verdict. */
export type Hindrance = 'unreadable' | 'storage-full';

/** The worker's whole interface; helpers come over ports. */
export function prepareJob(): PrepareApi {
  let last: Prepared | null = null;
  const done = (): Prepared => {
    if (last === null) throw new Error('There are no findings yet.');
    return last;
  };
  return {
    ...findingsDesk(done, shownAtOnce),
    async prepare({ zip, digest, ...task }, onProgress): Promise<PrepareOutcome> {
      const helpers = { zip: wrap<ZipApi>(zip), digest: wrap<DigestApi>(digest) };
      const prepared = await prepare(task, helpers, onProgress);
      if (typeof prepared === 'string') return { kind: prepared };
      last = prepared;
      return { kind: 'done', load: prepared.load, zip: prepared.zip };
    },
    async findingsFile() {
      const { load, log } = done();
      return new Blob([...findingsFile(load, log.findings(), log.omitted())], { type: 'application/json' });
    },
  };
}

/** From a file to its verdict and zip. */
export async function prepare(
  task: PrepareTask,
  { zip, digest }: PrepareHelpers,
  onProgress: (progress: PrepareProgress) => void,
): Promise<Prepared | Hindrance> {
  const { file, settings } = task;
  const progress = new ProgressTeller(onProgress);
  const reading = await read(task, zip, progress);
  if (typeof reading === 'string') return reading;
  // Not earlier: while the export is read and compressed, both cores are busy.
  const digesting = digest.sha256(file);
  const { log, repairs, users, kind, encoding, reread, secrets } = reading;
  const blocked = log.verdict() === 'blocked';
  const zipped = blocked ? null : await proveZip(file, users, { zip, digest }, progress);
  if (typeof zipped === 'string') return zipped;
  const sha256 = await digesting;
  if (sha256 === null) return 'unreadable';
  const load: Load = {
    source: { name: file.name, bytes: file.size, sha256, kind, encoding },
    preset: settings.preset,
    verdict: log.verdict(),
    users,
    counts: log.counts(),
    people: log.people(),
    groups: log.groups(shownAtOnce),
    repairs,
    zip: zipped?.facts ?? null,
  };
  return { load, zip: zipped?.blob ?? null, log, reread, secrets };
}

interface Reading extends Answers {
  readonly encoding: EncodingFacts | null;
  readonly repairs: readonly RepairCount[];
  readonly users: number;
  readonly kind: 'xml' | 'unknown';
}

async function read(task: PrepareTask, zip: ZipApi, progress: ProgressTeller): Promise<Reading | Hindrance> {
  const { file } = task;
  const head = await readHead(file);
  if (head === null) return 'unreadable';
  const kind = await wholeKind(file, fileKind(head));
  if (kind.kind !== 'xml') return notXml(kind, task.settings);
  const mark = byteOrderMark(head);
  for (const decoder of decodersFor(head, task.encoding)) {
    const reading = await readAs(decoder, mark?.bytes ?? 0, task, zip, progress);
    if (reading !== 'other-encoding') return reading;
  }
  throw new Error('No encoding fits, though the last one tried fits every file.');
}

/** Reads the file in one encoding, behind the bytes of its byte order mark. */
async function readAs(
  decoder: DecoderMaker,
  skip: number,
  { file, scratch, settings }: PrepareTask,
  zip: ZipApi,
  progress: ProgressTeller,
): Promise<Reading | Hindrance | 'other-encoding'> {
  await zip.begin(scratch, zipNames(file.name).member);
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  const writer = new BlockWriter(blockBytes, (block) => blocks.push(block));
  const feed = new ZipFeed(zip, (buffer) => writer.reuse(buffer));
  const pass = new ExportPass(decoder(), settings, writer.write);
  let bytes = skip;
  for await (const chunk of readChunks(file.slice(skip))) {
    if (chunk === 'unreadable') return 'unreadable';
    if (!pass.push(chunk, false)) return 'other-encoding';
    if (!pass.blocked) for (const block of blocks.splice(0)) await feed.add(block);
    if (feed.full) return 'storage-full';
    bytes += chunk.length;
    progress.now({ stage: 'reading', bytes, totalBytes: file.size, users: pass.users });
  }
  if (!pass.push(new Uint8Array(), true)) return 'other-encoding';
  const { encoding, repairs } = pass.finish(skip > 0);
  if (!pass.blocked) {
    writer.flush();
    for (const block of blocks) await feed.add(block);
  }
  await feed.drain();
  if (feed.full) return 'storage-full';
  if (pass.blocked) await zip.discard();
  const { log, users, waymarks, secrets } = pass;
  const again = plainRereading(file, skip, decoder, waymarks);
  return { log, encoding, repairs, users, kind: 'xml', reread: () => again, secrets };
}

/** The export itself, to be read again. */
function plainRereading(
  file: File,
  markBytes: number,
  decoder: DecoderMaker,
  waymarks: Rereading['waymarks'],
): Rereading {
  const chunks = (from: number) => readChunks(file.slice(from));
  return { decoder, chunks, totalBytes: file.size, markBytes, waymarks, firstUser: 0 };
}

async function proveZip(
  file: File,
  users: number,
  { zip, digest }: PrepareHelpers,
  progress: ProgressTeller,
): Promise<{ facts: ZipFacts; blob: Blob } | Hindrance> {
  const blob = await zip.finish();
  if (blob === null) return 'storage-full';
  const digesting = digest.sha256(blob);
  const entries = await checkZip(
    blob,
    (gzip) => inflated(zip, gzip),
    (bytes, found) => progress.now({ stage: 'checking', bytes, totalBytes: file.size, users: found }),
  );
  const sha256 = await digesting;
  // A zip of ours that fails its own check is a bug of ours, never a fact about the export.
  if ('fault' in entries) throw new Error(`The finished zip failed its check. ${entries.fault}`);
  if (usersOf(entries) !== users) throw new Error('The finished zip holds another number of users than the export.');
  if (sha256 === null) return 'unreadable';
  return { facts: { name: zipNames(file.name).zip, bytes: blob.size, sha256, entries }, blob };
}

function usersOf(entries: readonly ZipEntryFacts[]): number {
  return entries.reduce((sum, entry) => sum + entry.users, 0);
}

async function readHead(file: File): Promise<Uint8Array | null> {
  const head = new Uint8Array(Math.min(bytesThatTell, file.size));
  let filled = 0;
  for await (const chunk of readChunks(file.slice(0, head.length))) {
    if (chunk === 'unreadable') return null;
    head.set(chunk, filled);
    filled += chunk.length;
  }
  return filled < head.length ? null : head;
}

/** A file that begins with white space only may have more behind it. */
async function wholeKind(file: File, kind: FileKind): Promise<FileKind> {
  if (kind.kind !== 'empty') return kind;
  for await (const chunk of readChunks(file.slice(bytesThatTell))) {
    const blank = chunk !== 'unreadable' && isWhiteSpace(asLatin1(chunk));
    if (!blank) return { kind: 'other', looksLike: 'plain text' };
  }
  return kind;
}

function notXml(kind: Exclude<FileKind, { kind: 'xml' }>, { preset }: RuleSettings): Reading {
  const log = new FindingLog(preset);
  const rule = kind.kind === 'empty' ? 'empty-file' : 'not-a-user-export';
  const detail = kind.kind === 'empty' ? null : `This looks like ${kind.looksLike}.`;
  log.add({ rule, user: null, file: null, place: null, field: null, value: null, count: 1, other: null, detail });
  return { log, encoding: null, repairs: [], users: 0, kind: 'unknown', reread: () => null, secrets: new Set() };
}
