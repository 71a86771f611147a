import { openFiles } from '../core/containers/open-files.ts';
import type { ByteSource, Member, OpenedFiles } from '../core/containers/opened-export.ts';
import type { ConversionMeans } from '../core/conversion/conversion-means.ts';
import { ConvertedDecoder } from '../core/conversion/converted-decoder.ts';
import { MemberPass } from '../core/member-pass.ts';
import type { Place } from '../core/place.ts';
import type { RuleId } from '../core/rules/rule-facts.ts';
import type { UserRecord } from '../core/user-record.ts';
import { EncodingChoice } from './encoding-choice.ts';

/** Why the users of a file cannot be read to the last one. */
export interface UsersFault {
  readonly rule: RuleId;
  /** Which of its documents; null for the file itself. */
  readonly file: string | null;
  readonly place: Place | null;
  readonly detail: string | null;
}

/** Bytes of XML that were read, of so many as far as it is known beforehand, and how many users were in them. */
export type UsersProgress = (bytes: number, totalBytes: number, users: number) => void;

export interface UsersTask {
  /** One, or several as one. */
  readonly files: readonly File[];
  readonly source: ByteSource;
  readonly means: ConversionMeans;
  readonly progress: UsersProgress;
  /** Asked between chunks; false ends it with `cancelled`. */
  isWanted(): boolean;
  /** How their documents are to be read, as soon as they are known; or why they are not what was asked for. */
  adapt(opened: OpenedFiles): OpenedFiles | UsersFault;
  /** Called before the first user, and once more if another encoding makes all begin anew. The record holds until it returns. */
  begin(): (user: UserRecord) => void;
}

/**
 * Reads all users of a file, whatever it is packed in, without judging them. One that ends early is refused as a whole: those
 * who are missing would be taken for users who are not there. Several are read as one, but for tables. Null when it went
 * well.
 */
export async function readUsers(task: UsersTask): Promise<UsersFault | 'unreadable' | 'mixed' | 'cancelled' | null> {
  const { files, source, means, progress } = task;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const unpacking = (bytes: number): void => progress(bytes, Math.max(bytes, size), 0);
  const found = await openFiles(files, { source, means, choices: new Map(), encoding: null, progress: unpacking });
  if (found === 'unreadable') return found;
  if ('rule' in found) return { rule: found.rule, file: found.file, place: null, detail: found.detail };
  if (files.length > 1 && found.tables.length > 0) return 'mixed';
  const opened = task.adapt(found);
  if ('rule' in opened) return opened;
  const encodings = new EncodingChoice(opened.members, null);
  for (;;) {
    const ending = await new UsersReading(opened, encodings, task).read();
    if (ending === null || typeof ending === 'string' || 'rule' in ending) return ending;
    await encodings.correct(ending.otherEncoding, () => {});
  }
}

const nowhere = { write() {}, landmark() {} };

/** A document, by its number, was taken for UTF-8 and is not. */
type Ending = UsersFault | 'unreadable' | 'cancelled' | { readonly otherEncoding: number } | null;

class UsersReading {
  private readonly opened: OpenedFiles;
  private readonly encodings: EncodingChoice;
  private readonly task: UsersTask;
  private readonly totalBytes: number;
  private users = 0;
  private bytes = 0;
  private fault: UsersFault | null = null;

  constructor(opened: OpenedFiles, encodings: EncodingChoice, task: UsersTask) {
    this.opened = opened;
    this.encodings = encodings;
    this.task = task;
    this.totalBytes = opened.members.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  async read(): Promise<Ending> {
    const look = this.task.begin();
    for (const [number, member] of this.opened.members.entries()) {
      const ending = await this.readMember(number, member, look);
      if (ending !== null) return ending;
    }
    const [{ name = null } = {}] = this.opened.members;
    return this.users > 0 ? null : { rule: 'no-users', file: name, place: null, detail: null };
  }

  private async readMember(
    number: number,
    { name, convert }: Member,
    look: (user: UserRecord) => void,
  ): Promise<Ending> {
    const { encodings } = this;
    const conversion = convert?.() ?? null;
    const pass = new MemberPass(
      {
        decoder: conversion === null ? encodings.decoder(number)() : new ConvertedDecoder(conversion),
        bom: encodings.markBytes(number) > 0,
        usersBefore: this.users,
      },
      {
        user: look,
        problem: ({ rule, place, detail }) => {
          if (pass.ended) this.fault ??= { rule, file: name, place, detail };
        },
        decoded() {},
      },
      nowhere,
    );
    pass.abandon();
    let read = 0;
    for await (const chunk of conversion?.chunks() ?? encodings.chunks(number)) {
      if (!this.task.isWanted()) return 'cancelled';
      if (chunk === 'unreadable') return 'unreadable';
      if (!(chunk instanceof Uint8Array)) {
        return { rule: 'zip-unreadable', file: name, place: null, detail: chunk.fault };
      }
      if (!pass.push(chunk, false)) return { otherEncoding: number };
      if (this.fault !== null) return this.fault;
      conversion?.takeNotes();
      const now = conversion?.bytesRead ?? read + chunk.length;
      this.bytes = Math.min(this.bytes + now - read, this.totalBytes);
      read = now;
      this.task.progress(this.bytes, this.totalBytes, this.users + pass.shape.users);
    }
    if (!pass.push(new Uint8Array(), true)) return { otherEncoding: number };
    this.users += pass.shape.users;
    return this.fault;
  }
}
