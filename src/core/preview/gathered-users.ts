import type { Segment } from '../alma/user-fields.ts';
import { identifierKey } from '../rules/identifier-case.ts';
import type { UserRecord } from '../user-record.ts';
import type { ColumnDoubt } from './column-doubts.ts';
import type { CurrentSource } from './current-source.ts';
import { PackedUsers } from './packed-users.ts';
import type { PreviewUser, TopField } from './preview-shape.ts';
import { readPreviewUser } from './read-preview-user.ts';
import { SourceEvidence, type SourceMark } from './source-evidence.ts';
import { loadKnowledge, type SourceKnowledge, wholeKnowledge } from './source-knowledge.ts';

/** The users of one side of a preview, taken from a file one by one. */
export interface GatheringUsers {
  /** The record holds until it returns. */
  look(record: UserRecord): void;
  /** Once, behind the last user. */
  finish(): GatheredUsers;
}

export interface GatheredUsers {
  readonly users: PackedUsers;
  /** What their file is, where it is one of users in Alma. */
  readonly source: CurrentSource;
  /** What says so; null of a table. */
  readonly mark: SourceMark | null;
}

/** The same for the page. */
export interface SideFacts extends Omit<GatheredUsers, 'users'> {
  readonly name: string;
  readonly users: number;
  /** Fields and lists of which its file tells nothing of anybody. */
  readonly unknown: readonly (TopField | Segment)[];
  /** What its columns leave open, where it is a table. */
  readonly doubts: readonly ColumnDoubt[];
}

/** The users of a load, every one: the sync goes through all of them. */
export function gatherLoad(): GatheringUsers {
  const users = new PackedUsers();
  return {
    look: (record) => users.add(readPreviewUser(record, wholeKnowledge)),
    finish: () => ({ users, source: 'load', mark: null }),
  };
}

/** Users in Alma from a table, of which it is known from the start what it can tell. */
export function gatherTable(knows: SourceKnowledge): GatheringUsers {
  const users = new PackedUsers();
  return {
    look: (record) => addAccount(users, readPreviewUser(record, knows)),
    finish: () => ({ users, source: 'table', mark: null }),
  };
}

/**
 * Alma has one account for each primary identifier. Where a file tells of one twice, as exports of groups that overlap do, the
 * first counts: two would hold each other’s identifiers, and so have everybody turned away.
 */
function addAccount(users: PackedUsers, user: PreviewUser): void {
  const key = primaryKey(user);
  const isThere = key !== '' && users.holders.find(key).some((one) => primaryKey(users.at(one)) === key);
  if (!isThere) users.add(user);
}

function primaryKey(user: PreviewUser | undefined): string {
  return identifierKey(user?.fields.get('primary_id') ?? '');
}

/** Users in Alma from XML that Alma has exported, or that was sent to it: the first of them tell which. */
export class GatheringFromXml implements GatheringUsers {
  private readonly users = new PackedUsers();
  private readonly evidence = new SourceEvidence();
  /** The first users wait until it is known what their file tells. */
  private waiting: PreviewUser[] | null = [];
  private knows = wholeKnowledge;

  look(record: UserRecord): void {
    const user = readPreviewUser(record, this.knows);
    if (this.waiting === null) {
      addAccount(this.users, user);
      return;
    }
    this.waiting.push(user);
    this.evidence.look(record);
    if (this.evidence.enough) this.settle();
  }

  finish(): GatheredUsers {
    this.settle();
    return { users: this.users, ...this.evidence.finding };
  }

  private settle(): void {
    const isLoad = this.evidence.finding.source === 'load';
    if (isLoad) this.knows = loadKnowledge;
    for (const user of this.waiting ?? []) addAccount(this.users, isLoad ? withoutInternal(user) : user);
    this.waiting = null;
  }
}

/** As a load tells of it, in which accounts and entries say nothing by themselves (D 1.2, D 1.3). */
function withoutInternal(user: PreviewUser): PreviewUser {
  const lists = [...user.lists].map(
    ([segment, entries]) => [segment, entries.map((entry) => ({ ...entry, internal: false }))] as const,
  );
  return { ...user, lists: new Map(lists), accountType: '' };
}
