import { wrap } from 'comlink';
import type { FingerprintBook } from '../core/comparison/fingerprint-book.ts';
import { bytesOf, filesName } from '../core/containers/files-name.ts';
import { factsOf, openFiles } from '../core/containers/open-files.ts';
import type { RefusedExport } from '../core/containers/opened-export.ts';
import type { SourceKind } from '../core/containers/source-kind.ts';
import type { OpenedTable } from '../core/conversion/opened-table.ts';
import type { ExportPeople } from '../core/export-people.ts';
import { findingsFile } from '../core/findings-file.ts';
import type { EncodingFacts, Load, RepairCount, ZipEntryFacts, ZipFacts } from '../core/load.ts';
import { type WordsRead, wordEvidence } from '../core/reading/word-evidence.ts';
import { mendsLetters } from '../core/repairs/chosen-repairs.ts';
import { FindingLog } from '../core/rules/finding-log.ts';
import { checkZip } from '../core/zip/zip-check.ts';
import { zipNames } from '../core/zip/zip-name.ts';
import { compareLoad, measuredBy, readSentBefore } from './compare-load.ts';
import { comparisonJob } from './comparison-job.ts';
import type { DigestApi } from './digest-api.ts';
import { ExportSource } from './export-source.ts';
import { findGarbledWords } from './find-garbled-words.ts';
import { type Answers, findingsDesk } from './findings-desk.ts';
import { inflated } from './inflated.ts';
import { keepLoad, keepZipAgain } from './keep-load.ts';
import { peopleDesk } from './people-desk.ts';
import type { PrepareApi, PrepareOutcome, PrepareProgress, PrepareTask } from './prepare-api.ts';
import type { Prepared } from './prepared.ts';
import { ProgressTeller } from './progress-teller.ts';
import { type Hindrance, readExport } from './read-export.ts';
import { type TablesRead, tableDesk } from './table-desk.ts';
import type { TablesApi } from './tables-api.ts';
import type { ZipApi } from './zip-api.ts';

/** Findings that go to the page with each group; the rest stays here. */
const shownAtOnce = 20;

/** The other workers, or in a test the jobs themselves. */
export interface PrepareHelpers {
  readonly zip: ZipApi;
  readonly digest: DigestApi;
  readonly readTables: TablesApi['read'];
}

/** The worker's whole interface; helpers come over ports. */
export function prepareJob(readTables: TablesApi['read']): PrepareApi {
  let last: Prepared | null = null;
  let tables: TablesRead | null = null;
  const done = (): Prepared => {
    if (last === null) throw new Error('There are no findings yet.');
    return last;
  };
  return {
    ...findingsDesk(done, shownAtOnce),
    ...comparisonJob(() => done().compared),
    ...peopleDesk(done),
    ...tableDesk(() => tables),
    async prepare({ zip, digest, ...task }, onProgress): Promise<PrepareOutcome> {
      const helpers = { zip: wrap<ZipApi>(zip), digest: wrap<DigestApi>(digest), readTables };
      const prepared = await prepare(task, helpers, onProgress);
      if (typeof prepared === 'string') return { kind: prepared };
      tables = { tables: prepared.tables, means: task.means.tables };
      if (!('load' in prepared)) return { kind: 'ask-columns' };
      last = prepared;
      return { kind: 'done', load: prepared.load, zip: prepared.zip };
    },
    async findingsFile() {
      const { load, log } = done();
      return new Blob([...findingsFile(load, log.findings(), log.omitted())], { type: 'application/json' });
    },
    async expect(rules) {
      const { load, log } = done();
      log.expect(rules);
      last = { ...done(), load: { ...load, ...log.judgement() } };
      return last.load;
    },
    async repairLog() {
      return new Blob([done().repairLog?.csv() ?? ''], { type: 'text/csv' });
    },
    async allWords() {
      return done().words;
    },
    async garbledWords() {
      return findGarbledWords(done());
    },
    async keep(task, onProgress) {
      return keepLoad(task, done(), onProgress);
    },
    async keepZipAgain(loadId) {
      const { zip } = done();
      if (zip !== null) await keepZipAgain(loadId, zip);
    },
  };
}

/** Some of these have to be told what their columns hold before anything else can be said. */
export interface AskColumns {
  readonly tables: readonly OpenedTable[];
}

/** From the files of a load to its verdict and zip. */
export async function prepare(
  task: PrepareTask,
  helpers: PrepareHelpers,
  onProgress: (progress: PrepareProgress) => void,
): Promise<Prepared | AskColumns | Hindrance> {
  const { files, inTerm } = task;
  const { digest } = helpers;
  const progress = new ProgressTeller(onProgress);
  const sentBefore = inTerm === null ? null : await readSentBefore(inTerm);
  const settings = sentBefore === null ? task.settings : measuredBy(task.settings, sentBefore);
  const read = await openAndRead({ ...task, settings }, helpers, progress);
  if (typeof read === 'string' || !('log' in read)) return read;
  // Not earlier: while the export is read and compressed, both cores are busy.
  const digesting = digest.sha256(files.length === 1 ? (files[0] ?? new Blob()) : new Blob([...files]));
  const { log, repairs, users, userLines, kind, encoding, members, leftOut, book } = read;
  const blocked = log.verdict() === 'blocked';
  const name = task.zipName ?? inTerm?.zipName ?? zipNames(files[0]?.name ?? '').zip;
  const zipped = blocked ? null : await proveZip(name, read, helpers, progress);
  if (typeof zipped === 'string') return zipped;
  const sha256 = await digesting;
  if (sha256 === null) return 'unreadable';
  const isCompared = inTerm !== null && sentBefore !== null && book !== null;
  const compared = isCompared ? await compareLoad(book, sha256, inTerm, sentBefore, settings.thresholds) : null;
  const evident = read.words.length === 0 ? null : wordEvidence(read.words, mendsLetters(read.chosen));
  const load: Load = {
    source: { name: filesName(files), bytes: bytesOf(files), sha256, kind, encoding },
    preset: settings.preset,
    ...log.judgement(),
    files: read.files,
    members,
    leftOut,
    users,
    groups: log.groups(shownAtOnce),
    repairs,
    refusedRepairs: read.refusedRepairs,
    unread: read.unread,
    usersPerFile: read.usersPerFile,
    words: evident?.evidence ?? null,
    zip: zipped?.facts ?? null,
    comparison: compared?.facts ?? null,
  };
  const words = evident?.words ?? [];
  const { reread, secrets, tables, repairLog, chosen, people } = read;
  const left = { log, reread, secrets, words, userLines, book, compared, repairLog, chosen, people, tables };
  return { ...left, load, zip: zipped?.blob ?? null };
}

interface Read
  extends Answers,
    Pick<Load, 'files' | 'repairs' | 'refusedRepairs' | 'unread' | 'usersPerFile' | 'members' | 'leftOut' | 'users'>,
    Pick<Prepared, 'repairLog' | 'chosen'> {
  readonly userLines: Uint32Array;
  readonly kind: SourceKind;
  readonly encoding: EncodingFacts | null;
  readonly words: readonly WordsRead[];
  /** Of XML that went in, as far as that is known. */
  readonly bytes: number;
  readonly book: FingerprintBook | null;
  readonly people: ExportPeople | null;
  readonly tables: readonly OpenedTable[];
}

async function openAndRead(
  task: PrepareTask,
  { zip, digest, readTables }: PrepareHelpers,
  progress: ProgressTeller<PrepareProgress>,
): Promise<Read | AskColumns | Hindrance> {
  const { files, means, tables: choices, encoding } = task;
  const source = new ExportSource(digest, (file, chosen) =>
    readTables(file, chosen, (bytes, totalBytes) => progress.now({ stage: 'table', bytes, totalBytes, users: 0 })),
  );
  const unpacking = (bytes: number): void =>
    progress.now({ stage: 'unpacking', bytes, totalBytes: Math.max(bytes, bytesOf(files)), users: 0 });
  const opened = await openFiles(files, { source, means, choices, encoding, progress: unpacking });
  if (opened === 'unreadable') return opened;
  if ('rule' in opened) return refused(opened, task);
  const { tables } = opened;
  if (tables.some(({ guess }) => !guess.enough)) return { tables };
  const reading = await readExport(opened, task, zip, progress);
  source.goOnAlone();
  if (typeof reading === 'string') return reading;
  if ('rule' in reading) return refused(reading, task);
  const { log, users, userLines, bytes, facts, secrets, rereadings, book, conversions, repairs: mended } = reading;
  const { kind, leftOut, irregular } = opened;
  const packed: RepairCount[] = irregular === 0 ? [] : [{ repair: 'repack-zip', count: irregular }];
  const chosen: RepairCount[] = mended?.log.counts() ?? [];
  const isSplit = reading.usersPerFile !== null && reading.files > 1;
  const split: RepairCount[] = isSplit ? [{ repair: 'split-files', count: reading.files - 1 }] : [];
  const converted = [...conversions.values()].flatMap((conversion) => conversion.repairs());
  const repairs = log.verdict() === 'blocked' ? [] : [...facts.repairs, ...packed, ...converted, ...chosen, ...split];
  return {
    log,
    users,
    bytes,
    kind,
    leftOut,
    repairs,
    files: opened.files,
    encoding: facts.encoding,
    members: facts.members.map((member, index) => ({
      ...member,
      form: opened.members[index]?.form ?? 'xml',
      sif: conversions.get(opened.members[index]?.name ?? null)?.sifFacts() ?? null,
    })),
    words: facts.words,
    userLines,
    secrets,
    book,
    refusedRepairs: reading.refused,
    unread: { ...facts.unread, typed: mended?.replaced.facts().letters ?? [] },
    usersPerFile: reading.usersPerFile,
    repairLog: mended?.log ?? null,
    people: reading.people,
    chosen: mended?.chosen ?? {},
    reread: (file) => rereadings.get(file) ?? null,
    tables,
  };
}

/** Nothing in it can be read, and that is the only thing to say. */
function refused({ kind, file, rule, detail }: RefusedExport, { files, settings }: PrepareTask): Read {
  const log = new FindingLog(settings.preset);
  log.add({ rule, user: null, file, place: null, field: null, value: null, count: 1, other: null, detail });
  return {
    log,
    kind,
    files: factsOf(files),
    encoding: null,
    repairs: [],
    members: [],
    leftOut: [],
    words: [],
    users: 0,
    userLines: new Uint32Array(),
    bytes: 0,
    secrets: new Set(),
    book: null,
    refusedRepairs: [],
    unread: { letters: [], more: 0, typed: [] },
    usersPerFile: null,
    repairLog: null,
    people: null,
    chosen: {},
    reread: () => null,
    tables: [],
  };
}

async function proveZip(
  name: string,
  { users, bytes: totalBytes }: Read,
  { zip, digest }: PrepareHelpers,
  progress: ProgressTeller<PrepareProgress>,
): Promise<{ facts: ZipFacts; blob: Blob } | Hindrance> {
  const blob = await zip.finish();
  if (blob === null) return 'storage-full';
  const digesting = digest.sha256(blob);
  const entries = await checkZip(
    blob,
    (gzip) => inflated(zip, gzip),
    (bytes, found) => progress.now({ stage: 'checking', bytes: Math.min(bytes, totalBytes), totalBytes, users: found }),
  );
  const sha256 = await digesting;
  // A zip of ours that fails its own check is a bug of ours, never a fact about the export.
  if ('fault' in entries) throw new Error(`The finished zip failed its check. ${entries.fault}`);
  if (usersOf(entries) !== users) throw new Error('The finished zip holds another number of users than the export.');
  if (sha256 === null) return 'unreadable';
  return { facts: { name, bytes: blob.size, sha256, entries }, blob };
}

function usersOf(entries: readonly ZipEntryFacts[]): number {
  return entries.reduce((sum, entry) => sum + entry.users, 0);
}
