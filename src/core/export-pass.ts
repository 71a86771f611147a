import { trimBlank } from './blank.ts';
import type { BookWriter } from './comparison/book-writer.ts';
import type { EncodingFacts, MemberFacts, RepairCount } from './load.ts';
import { type MemberListener, MemberPass, type MemberProblem, type MemberReading } from './member-pass.ts';
import { type UnreadFacts, UnreadLetters } from './reading/unread-letters.ts';
import type { Waymark } from './reading/waymark.ts';
import type { WordsRead } from './reading/word-evidence.ts';
import { fieldText } from './rules/field-rules.ts';
import { FindingLog } from './rules/finding-log.ts';
import { type RuleId, ruleFacts } from './rules/rule-facts.ts';
import { RuleRun } from './rules/rule-run.ts';
import type { RuleSettings } from './rules/rule-settings.ts';
import { UserGroups } from './user-groups.ts';
import type { PartWriter } from './zip/part-writer.ts';

/** Roots that promise users (RULES, not-a-user-export). */
const listRoots = new Set(['users', 'userRecords', 'Users', 'user']);

interface ReadMember {
  readonly name: string | null;
  readonly pass: MemberPass;
}

/** What an export said as a whole, once all is pushed. */
export interface ExportFacts {
  /** Of the first document that was not UTF-8, or else of the first that is text; null where none is. */
  readonly encoding: EncodingFacts | null;
  readonly repairs: readonly RepairCount[];
  readonly members: readonly Omit<MemberFacts, 'form' | 'sif'>[];
  /** The words of each document, with how it was read. */
  readonly words: readonly WordsRead[];
  /** What could not be read, and is not mended. */
  readonly unread: UnreadFacts;
  /** From where each document can be read again. */
  readonly waymarks: readonly (readonly Waymark[])[];
}

/**
 * One pass over an export, document by document: rules that see all its users, findings, and the repaired text on its
 * way out. Memory is what a document's pass holds and what the rules remember.
 */
export class ExportPass {
  readonly log: FindingLog;
  readonly groups = new UserGroups();
  /** Set by the first finding that no repair settles; from then on no repaired text is written. */
  blocked = false;

  private readonly rules: RuleRun;
  private readonly parts: PartWriter;
  private readonly members: ReadMember[] = [];
  private readonly listener: MemberListener;
  private readonly unread = new UnreadLetters();
  private usersBefore = 0;
  private lines = new Uint32Array(1024);

  /** `book`: looks at every user too; null outside of terms, where nothing is compared. */
  constructor(settings: RuleSettings, parts: PartWriter, book: BookWriter | null = null) {
    this.log = new FindingLog(settings.preset, settings.expected);
    this.rules = new RuleRun(this.log, settings);
    this.parts = parts;
    this.listener = {
      user: (user, misread) => {
        this.noteLine(user.index, user.place.line);
        this.rules.look(user, misread);
        this.groups.set(user.index, trimBlank(fieldText(user, 'user_group')));
        book?.look(user);
      },
      problem: (problem, count) => this.add(problem, count, this.members.at(-1)?.name ?? null),
      decoded: (text, last) => this.unread.look(text, last),
    };
  }

  get users(): number {
    return this.usersBefore + (this.members.at(-1)?.pass.shape.users ?? 0);
  }

  /** Digits that must not be shown wherever they stand; complete when all is pushed. */
  get secrets(): ReadonlySet<string> {
    return this.rules.secrets;
  }

  /** A scan has ended for good: what follows is not read any more (RULES, "What ends a scan"). */
  get ended(): boolean {
    return this.members.at(-1)?.pass.ended ?? false;
  }

  /** Begins a document; `name` is its path in the zip, null for the export itself. */
  begin(name: string | null, { decoder, bom }: Pick<MemberReading, 'decoder' | 'bom'>): void {
    this.usersBefore = this.users;
    const pass = new MemberPass({ decoder, bom, usersBefore: this.usersBefore }, this.listener, this.parts);
    if (this.blocked) pass.abandon();
    this.rules.beginFile(name, this.usersBefore);
    this.members.push({ name, pass });
  }

  /** Bytes of the document that was begun last. False when they are not of its encoding, and all must begin anew. */
  push(chunk: Uint8Array, last: boolean): boolean {
    return this.members.at(-1)?.pass.push(chunk, last) ?? false;
  }

  /** Once, when all is pushed: the findings about files, and the end of the text. */
  finish(): ExportFacts {
    if (!this.ended) {
      this.rules.end();
      if (this.users === 0) this.judgeEmptiness();
      else for (const member of this.members) this.judgeShape(member);
    }
    this.rules.hideSecrets();
    if (!this.blocked) this.parts.finish();
    const facts = this.members.map(({ name, pass }) => {
      return { name: name ?? '', users: pass.shape.users, encoding: pass.encoding };
    });
    const waymarks = this.members.map(({ pass }) => pass.waymarks);
    const words = this.members.map(({ pass }) => {
      return { counts: pass.words, encoding: pass.isAsGiven ? pass.encoding : null };
    });
    const texts = facts.flatMap(({ encoding }) => encoding ?? []);
    const encoding = texts.find(({ detected }) => detected !== 'utf-8') ?? texts[0] ?? null;
    const repairs = this.blocked ? [] : this.repairs();
    const unread = this.unread.facts();
    return { encoding, repairs, members: facts, words, unread, waymarks };
  }

  /** The line of its file in which each user begins. */
  get userLines(): Uint32Array {
    return this.lines.subarray(0, this.users);
  }

  private noteLine(user: number, line: number): void {
    if (user >= this.lines.length) {
      const larger = new Uint32Array(this.lines.length * 2);
      larger.set(this.lines);
      this.lines = larger;
    }
    this.lines[user] = line;
  }

  private repairs(): RepairCount[] {
    const counts = new Map<RepairCount['repair'], number>();
    for (const { pass } of this.members) {
      for (const { repair, count } of pass.repairs) counts.set(repair, (counts.get(repair) ?? 0) + count);
    }
    return [...counts].map(([repair, count]) => ({ repair, count }));
  }

  /** No user anywhere: is it an export with an empty list, or none at all? */
  private judgeEmptiness(): void {
    const listed = this.members.find(({ pass }) => listRoots.has(pass.shape.root?.local ?? ''));
    const member = listed ?? this.members[0];
    const root = member?.pass.shape.root ?? null;
    if (member === undefined || root === null) return;
    if (listed !== undefined) this.file('no-users', member, root.place, null);
    else {
      const rule = member.name === null ? 'not-a-user-export' : 'zip-without-xml';
      this.file(rule, member, root.place, `The outermost element is <${root.name}>, and there is no <user> in it.`);
    }
  }

  private judgeShape(member: ReadMember): void {
    const { root, users, namespace } = member.pass.shape;
    if (root === null || users === 0) return;
    if (root.local !== 'users') {
      this.file('root-not-users', member, root.place, `The outermost element is <${root.name}>.`);
    }
    if (namespace !== null) this.file('namespace-present', member, namespace, null);
  }

  private file(rule: RuleId, { name }: ReadMember, place: MemberProblem['place'], detail: string | null): void {
    this.add({ rule, place, detail, value: null }, 1, name);
  }

  private add({ rule, place, detail, value }: MemberProblem, count: number, file: string | null): void {
    if (ruleFacts[rule].severity === 'fatal') this.block();
    this.log.add({ rule, user: null, file, place, field: null, value, count, other: null, detail });
  }

  private block(): void {
    this.blocked = true;
    this.members.at(-1)?.pass.abandon();
  }
}
