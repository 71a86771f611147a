import type { EncodingFacts, RepairCount } from './load.ts';
import type { Place } from './place.ts';
import type { Decoder, DecodingProblem } from './reading/decoder.ts';
import { ExportReader, type ExportShape } from './reading/export-reader.ts';
import { XmlPosition } from './reading/xml-position.ts';
import type { XmlProblem } from './reading/xml-problem.ts';
import { TextEdits } from './repairs/text-edits.ts';
import { FindingLog } from './rules/finding-log.ts';
import { type RuleId, ruleFacts } from './rules/rule-facts.ts';
import { RuleRun } from './rules/rule-run.ts';
import type { RuleSettings } from './rules/rule-settings.ts';

/** Roots that promise users (RULES, not-a-user-export). */
const listRoots = new Set(['users', 'userRecords', 'Users', 'user']);
const terminal = new Set<RuleId>(['not-well-formed', 'truncated', 'doctype', 'v1-format']);

/**
 * One pass over an export in one encoding: bytes to UTF-8, XML scan, users, rules, and the repaired text on the way
 * out. `push` it chunk by chunk; it holds one chunk, the user that is open, and what the rules remember.
 */
export class ExportPass {
  readonly log: FindingLog;
  /** Set by the first finding that no repair settles; from then on no repaired text is written. */
  blocked = false;

  private readonly decoder: Decoder;
  private readonly edits: TextEdits;
  private readonly reader: ExportReader;
  private readonly rules: RuleRun;
  private readonly pending: PendingProblem[] = [];
  /** Where the text holds U+FFFD for what could not be read, from the user that is open on. */
  private unread: number[] = [];
  private mixed: { readonly place: Place; count: number } | null = null;

  constructor(decoder: Decoder, settings: RuleSettings, write: (bytes: Uint8Array) => void) {
    this.decoder = decoder;
    this.log = new FindingLog(settings.preset);
    this.rules = new RuleRun(this.log, settings);
    this.edits = new TextEdits(write);
    this.reader = new ExportReader(this.edits, {
      user: (user) => this.rules.look(user, this.takeUnread()),
      problem: (problem) => this.note(problem),
    });
  }

  get users(): number {
    return this.reader.shape.users;
  }

  /** False when the bytes are not of this encoding, and the pass must begin anew with another. */
  push(chunk: Uint8Array, last: boolean): boolean {
    const decoded = this.decoder.decode(chunk, last);
    if (decoded === null) return false;
    const { scanner } = this.reader;
    if (scanner.ended) return true;
    scanner.append(decoded.bytes);
    this.place(decoded.problems, decoded.bytes.length);
    if (last) scanner.finish();
    else scanner.scan();
    this.tellPassed();
    const { settled } = this.reader;
    if (this.unread.length > 0) this.unread = this.unread.filter((offset) => offset >= settled);
    if (!this.blocked) this.edits.copyTo(scanner.window, settled);
    return true;
  }

  /** What the file as a whole says, once all is pushed: encoding, repairs, and the findings about the file. */
  finish(bom: boolean): { encoding: EncodingFacts; repairs: RepairCount[] } {
    const { shape } = this.reader;
    if (!this.ended) {
      this.rules.end();
      this.judgeShape(shape);
    }
    this.rules.hideSecrets();
    const declared = shape.declaration?.encoding ?? null;
    return {
      encoding: { detected: this.decoder.encoding, declared, bom },
      repairs: this.blocked ? [] : repairsOf(shape, this.decoder, bom),
    };
  }

  private get ended(): boolean {
    return this.endedBy !== null;
  }
  private endedBy: RuleId | null = null;

  private judgeShape({ root, users, namespace }: ExportShape): void {
    if (root === null) return;
    if (this.mixed !== null) this.file('mixed-encoding', this.mixed.place, null, this.mixed.count);
    const listed = listRoots.has(root.local);
    if (users === 0) {
      const detail = listed ? null : `The outermost element is <${root.name}>, and there is no <user> in it.`;
      this.file(listed ? 'no-users' : 'not-a-user-export', root.place, detail);
      return;
    }
    if (root.local !== 'users') this.file('root-not-users', root.place, `The outermost element is <${root.name}>.`);
    if (namespace !== null) this.file('namespace-present', namespace, null);
  }

  private note({ rule, place, detail, value }: XmlProblem): void {
    if (terminal.has(rule)) this.endedBy = rule;
    this.add(rule, place, detail, value, 1);
  }

  private file(rule: RuleId, place: Place, detail: string | null, count = 1): void {
    this.add(rule, place, detail, null, count);
  }

  private add(rule: RuleId, place: Place, detail: string | null, value: string | null, count: number): void {
    if (ruleFacts[rule].severity === 'fatal') this.block();
    this.log.add({ rule, user: null, file: null, place, field: null, value, count, other: null, detail });
  }

  private block(): void {
    this.blocked = true;
    this.edits.abandon();
  }

  /** Finds line and column of what the decoder stumbled over, before the scanner reads over what stands for it. */
  private place(problems: readonly DecodingProblem[], length: number): void {
    if (problems.length === 0) return;
    const { window, consumed, position } = this.reader.scanner;
    const walker = new XmlPosition();
    walker.copyFrom(position);
    const first = window.end - length;
    let at = consumed;
    for (const problem of problems) {
      for (; at < first + problem.at; at++) walker.over(window.bytes, at);
      this.pending.push({ problem, place: walker.place(at), offset: window.base + at });
      if (problem.rule !== 'mixed-encoding') this.unread.push(window.base + at);
    }
  }

  /** Whether something was not read in the user that has just ended. */
  private takeUnread(): boolean {
    if (this.unread.length === 0) return false;
    const { window, consumed } = this.reader.scanner;
    const behind = this.unread.findIndex((offset) => offset >= window.base + consumed);
    return this.unread.splice(0, behind < 0 ? this.unread.length : behind).length > 0;
  }

  /** Tells those that the scanner has read over; what lies behind the end of the scan is never told. */
  private tellPassed(): void {
    const { scanner } = this.reader;
    const reached = scanner.window.base + scanner.consumed;
    const passed = this.pending.findIndex(({ offset }) => offset >= reached);
    for (const { problem, place } of this.pending.splice(0, passed < 0 ? this.pending.length : passed)) {
      const { rule, value } = problem;
      if (rule === 'mixed-encoding') this.noteMixed(place);
      else this.note({ rule, place, detail: decodingDetails[rule], value });
    }
  }

  private noteMixed(place: Place): void {
    if (this.mixed === null) this.mixed = { place, count: 1 };
    else this.mixed.count++;
  }
}

interface PendingProblem {
  readonly problem: DecodingProblem;
  readonly place: Place;
  readonly offset: number;
}

const decodingDetails = {
  'undecodable-bytes': 'A byte here stands for no letter.',
  'control-character': 'Half of a pair stands here alone, which is no character.',
} as const;

function repairsOf(shape: ExportShape, decoder: Decoder, bom: boolean): RepairCount[] {
  const declared = shape.declaration;
  const disagrees =
    declared !== null &&
    ((declared.encoding !== null && declared.encoding.toLowerCase() !== 'utf-8') || declared.version !== '1.0');
  const repairs: (RepairCount | null)[] = [
    decoder.converted > 0 ? { repair: 'to-utf8', count: decoder.converted } : null,
    bom && decoder.encoding === 'utf-8' ? { repair: 'drop-bom', count: 1 } : null,
    disagrees ? { repair: 'fix-declaration', count: 1 } : null,
    shape.whiteSpaceBeforeStart ? { repair: 'trim-before-declaration', count: 1 } : null,
    shape.reshaped ? { repair: 'rename-root', count: 1 } : null,
  ];
  return repairs.filter((repair) => repair !== null);
}
