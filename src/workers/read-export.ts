import { BookWriter } from '../core/comparison/book-writer.ts';
import type { FingerprintBook } from '../core/comparison/fingerprint-book.ts';
import type { MemberChunk } from '../core/containers/member-chunk.ts';
import { isReadable } from '../core/containers/open-export.ts';
import type { Member, OpenedExport, OpenedFiles, RefusedExport } from '../core/containers/opened-export.ts';
import type { Conversion } from '../core/conversion/conversion.ts';
import { ConvertedDecoder } from '../core/conversion/converted-decoder.ts';
import { type ExportFacts, ExportPass } from '../core/export-pass.ts';
import { ExportPeople } from '../core/export-people.ts';
import { fileOf } from '../core/file-of.ts';
import type { Rereading } from '../core/reading/search-export.ts';
import { leftOutUsers, type OfferedRepairId } from '../core/repairs/chosen-repairs.ts';
import { ExportRepairs } from '../core/repairs/export-repairs.ts';
import type { FindingLog } from '../core/rules/finding-log.ts';
import { planParts, raisedUsers } from '../core/zip/part-plan.ts';
import { PartWriter } from '../core/zip/part-writer.ts';
import { zipNames } from '../core/zip/zip-name.ts';
import { EncodingChoice } from './encoding-choice.ts';
import { IntoFiles } from './into-files.ts';
import { PartFeed } from './part-feed.ts';
import type { PrepareProgress, PrepareTask } from './prepare-api.ts';
import type { ProgressTeller } from './progress-teller.ts';
import type { ZipApi } from './zip-api.ts';

/** What ended a preparation before it came to a verdict. */
export type Hindrance = 'unreadable' | 'storage-full';

/** What reading an export came to. Unless it is blocked, its zip is written and only wants to be finished. */
export interface Reading {
  readonly log: FindingLog;
  readonly users: number;
  /** The line of its file in which each user begins. */
  readonly userLines: Uint32Array;
  readonly facts: ExportFacts;
  /** Digits that must not be shown. */
  readonly secrets: ReadonlySet<string>;
  /** Each document, to be read again as it was read. */
  readonly rereadings: ReadonlyMap<string | null, Rereading>;
  /** How many bytes of XML went in, as far as its containers say. */
  readonly bytes: number;
  /** What is remembered of its users; null outside of a term. */
  readonly book: FingerprintBook | null;
  /** What was mended on the way; null where nothing was chosen. */
  readonly repairs: ExportRepairs | null;
  readonly people: ExportPeople;
  /** What was chosen and cannot be done to this export. */
  readonly refused: readonly OfferedRepairId[];
  /** The documents that were no XML, by the names that findings have for them. */
  readonly conversions: ReadonlyMap<string | null, Conversion>;
  /** How many files the zip has, and how many users are at most in each (null: however many). */
  readonly files: number;
  readonly usersPerFile: number | null;
}

/** Reads all documents of an export, as often as their encodings want it, and writes the repaired text into a zip. */
export async function readExport(
  opened: OpenedFiles,
  task: PrepareTask,
  zip: ZipApi,
  progress: ProgressTeller<PrepareProgress>,
): Promise<Reading | RefusedExport | Hindrance> {
  const encodings = new EncodingChoice(opened.members, task.encoding);
  let chosen = task.repairs;
  for (;;) {
    const ending = await new ExportReading(opened, encodings, { ...task, repairs: chosen }, progress).read(zip);
    if (ending === 'too-many-broken') {
      const { 'leave-out-broken-users': _, ...others } = chosen;
      chosen = others;
      continue;
    }
    if (typeof ending === 'object' && 'raisedTo' in ending) {
      chosen = { ...chosen, 'split-files': ending.raisedTo };
      continue;
    }
    if (typeof ending !== 'object' || !('otherEncoding' in ending)) {
      const isRefused = chosen['leave-out-broken-users'] !== task.repairs['leave-out-broken-users'];
      if (typeof ending !== 'object' || 'rule' in ending || !isRefused) return ending;
      return { ...ending, refused: ['leave-out-broken-users'] };
    }
    let bytes = 0;
    const totalBytes = totalOf(opened);
    await encodings.correct(ending.otherEncoding, (more) => {
      bytes += more;
      progress.now({ stage: 'reading', bytes: Math.min(bytes, totalBytes), totalBytes, users: 0 });
    });
  }
}

/** A document, by its number, was taken for UTF-8 and is not. */
interface OtherEncoding {
  readonly otherEncoding: number;
}

/** So few users a file make more files than a zip may hold; with so many they may not. */
interface OtherUsersPerFile {
  readonly raisedTo: number;
}

/** `too-many-broken`: what would be left by leaving out broken users is not the export any more. */
type Ending = RefusedExport | Hindrance | OtherEncoding | OtherUsersPerFile | 'too-many-broken';

class ExportReading {
  private readonly opened: OpenedFiles;
  private readonly encodings: EncodingChoice;
  private readonly task: PrepareTask;
  private readonly progress: ProgressTeller<PrepareProgress>;
  private readonly totalBytes: number;
  private readonly repairs: ExportRepairs | null;
  /** Of the documents that are no XML, by the name that findings have for them. */
  private readonly conversions = new Map<string | null, Conversion>();
  private readonly leftOut: ReadonlySet<number>;
  private bytes = 0;

  constructor(
    opened: OpenedFiles,
    encodings: EncodingChoice,
    task: PrepareTask,
    progress: ProgressTeller<PrepareProgress>,
  ) {
    this.opened = opened;
    this.encodings = encodings;
    this.task = task;
    this.progress = progress;
    this.totalBytes = totalOf(opened);
    this.leftOut = new Set(leftOutUsers(task.repairs));
    const { 'split-files': _, ...ofText } = task.repairs;
    this.repairs = Object.keys(ofText).length === 0 ? null : new ExportRepairs(ofText);
  }

  async read(zip: ZipApi): Promise<Reading | Ending> {
    const { files, scratch, settings, inTerm, repairs, zipName } = this.task;
    const usersPerFile = repairs['split-files'] ?? null;
    const { members } = this.opened;
    const names = zipNames(zipName ?? files[0]?.name ?? '');
    await zip.begin(scratch, names.member(1));
    const feed = new PartFeed(zip, names);
    const book = inTerm === null ? null : new BookWriter();
    const parts = new PartWriter(planParts(members, usersPerFile), feed);
    const pass = new ExportPass(settings, parts, book);
    for (let member = 0; member < members.length && !pass.ended; member++) {
      const ending = await this.readMember(member, pass, feed);
      if (ending === null) continue;
      if (typeof ending === 'object') await zip.discard();
      return ending;
    }
    if (this.repairs?.tooManyBroken === true) {
      await zip.discard();
      return 'too-many-broken';
    }
    if (parts.overfull && !pass.blocked && usersPerFile !== null && usersPerFile < pass.users) {
      await zip.discard();
      return { raisedTo: raisedUsers(usersPerFile, pass.users) };
    }
    const facts = pass.finish();
    new IntoFiles(this.repairs, this.conversions).point(pass, facts);
    if (!pass.blocked) await feed.end();
    if (feed.full) return 'storage-full';
    if (pass.blocked) await zip.discard();
    const { log, users, userLines, secrets } = pass;
    return {
      log,
      users,
      userLines,
      facts,
      secrets,
      rereadings: this.rereadings(facts),
      bytes: this.totalBytes,
      book: pass.blocked ? null : (book?.finish() ?? null),
      repairs: this.repairs,
      people: new ExportPeople(this.repairs?.users ?? users, pass.groups, this.repairs?.log ?? null),
      refused: [],
      conversions: this.conversions,
      files: parts.parts,
      usersPerFile,
    };
  }

  private rereadings({ members, waymarks }: ExportFacts): Map<string | null, Rereading> {
    const { encodings, opened } = this;
    let firstUser = 0;
    return new Map(
      members.map(({ users }, index) => {
        const member = opened.members[index];
        if (member === undefined) throw new Error('More documents were read than there are.');
        const conversion = this.conversions.get(member.name) ?? null;
        const reading: Rereading = {
          decoder: conversion === null ? encodings.decoder(index) : () => new ConvertedDecoder(conversion),
          chunks: (from) => readable(member.chunks(from)),
          totalBytes: member.sizeKnown ? member.bytes : null,
          markBytes: encodings.markBytes(index),
          isConverted: conversion !== null,
          waymarks: waymarks[index] ?? [],
          // Its users are counted in the export, where nobody is left out.
          firstUser: this.repairs?.usersBefore(index) ?? firstUser,
        };
        firstUser += users;
        return [member.name, reading];
      }),
    );
  }

  private async readMember(member: number, pass: ExportPass, feed: PartFeed): Promise<Ending | null> {
    const { encodings } = this;
    const opened = this.opened.members[member];
    if (opened === undefined) throw new Error(`There is no document ${member}.`);
    const { name } = opened;
    const conversion = this.convert(opened);
    const decoder = conversion === null ? encodings.decoder(member)() : new ConvertedDecoder(conversion);
    pass.begin(name, { decoder: this.repairs?.begin(name, decoder) ?? decoder, bom: encodings.markBytes(member) > 0 });
    const firstUser = this.repairs?.usersBefore(member) ?? pass.users;
    let read = 0;
    for await (const chunk of conversion?.chunks() ?? encodings.chunks(member)) {
      if (chunk === 'unreadable') return 'unreadable';
      if (!(chunk instanceof Uint8Array)) return this.refuse(chunk.fault, member);
      if (!pass.push(chunk, false)) return { otherEncoding: member };
      if (conversion !== null) this.noteConversion(pass, name, firstUser, conversion);
      if (!pass.blocked) await feed.flow();
      if (feed.full) return 'storage-full';
      const now = conversion?.bytesRead ?? read + chunk.length;
      this.tell(now - read, pass.users);
      read = now;
    }
    return pass.push(new Uint8Array(), true) ? null : { otherEncoding: member };
  }

  /** Who is left out by choice is nobody to tell of; the conversion does not know that. */
  private noteConversion(pass: ExportPass, file: string | null, firstUser: number, conversion: Conversion): void {
    for (const { rule, place, user, field, value, detail } of conversion.takeNotes()) {
      const who = user === null ? null : { index: firstUser + user.number, primaryId: user.primaryId };
      if (who !== null && this.leftOut.has(who.index)) continue;
      pass.log.add({ rule, user: who, file, place, field, value, count: 1, other: null, detail });
    }
  }

  private convert({ name, convert }: Member): Conversion | null {
    const conversion = convert?.() ?? null;
    if (conversion !== null) this.conversions.set(name, conversion);
    return conversion;
  }

  private tell(bytes: number, users: number): void {
    this.bytes = Math.min(this.bytes + bytes, this.totalBytes);
    this.progress.now({ stage: 'reading', bytes: this.bytes, totalBytes: this.totalBytes, users });
  }

  /** What came before in a broken container may be as wrong as its end, so nothing else is said of it. */
  private async refuse(detail: string, member: number): Promise<RefusedExport | 'unreadable'> {
    for (const file of this.task.files) if (!(await isReadable(file))) return 'unreadable';
    const { kind, files } = this.opened;
    const file = kind === 'several' ? (fileOf(files, member)?.name ?? null) : null;
    return { kind, file, rule: 'zip-unreadable', detail };
  }
}

/** It was whole when it was read, so what is wrong with it now is that it is no longer the same. */
async function* readable(chunks: AsyncIterable<MemberChunk>): AsyncGenerator<Uint8Array | 'unreadable'> {
  for await (const chunk of chunks) yield chunk instanceof Uint8Array ? chunk : 'unreadable';
}

function totalOf({ members }: OpenedExport): number {
  return members.reduce((sum, { bytes }) => sum + bytes, 0);
}
