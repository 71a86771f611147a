import type { EncodingFacts, RepairCount } from './load.ts';
import type { Place } from './place.ts';
import type { Decoded, Decoder, DecodingProblem } from './reading/decoder.ts';
import { ExportReader, type ExportShape } from './reading/export-reader.ts';
import type { Waymark } from './reading/waymark.ts';
import type { WordCounts } from './reading/word-counts.ts';
import { XmlPosition } from './reading/xml-position.ts';
import { TextEdits, type TextSink } from './repairs/text-edits.ts';
import type { RuleId } from './rules/rule-facts.ts';
import type { UserRecord } from './user-record.ts';

/** Something about a document as a whole or about a place in it, and not about a user. */
export interface MemberProblem {
  readonly rule: RuleId;
  readonly place: Place;
  /** As a sentence that names no person's data; null where the rule's own words say it all. */
  readonly detail: string | null;
  /** What stood there, for the person's own eyes; null where there is nothing to show. */
  readonly value: string | null;
}

/** Who wants to know what is in a document. */
export interface MemberListener {
  /** `misread`: something in it could not be read. The record holds until the call returns. */
  user(user: UserRecord, misread: boolean): void;
  /** A problem, and how many places it stands for. */
  problem(problem: MemberProblem, count: number): void;
  /** Text that is read; it holds until the call returns. */
  decoded(text: Decoded, last: boolean): void;
}

/** How a document is to be read. */
export interface MemberReading {
  readonly decoder: Decoder;
  /** Whether a byte order mark stood before what is pushed. */
  readonly bom: boolean;
  /** How many users the documents before this one have. */
  readonly usersBefore: number;
}

const terminal = new Set<RuleId>(['not-well-formed', 'truncated', 'doctype', 'v1-format']);

/**
 * One pass over one document in one encoding: bytes to UTF-8, XML scan, users, and the repaired text on the way out.
 * `push` it chunk by chunk; it holds one chunk and the user that is open.
 */
export class MemberPass {
  /** The scan has ended before the document has. */
  ended = false;

  /** One a chunk or so, in the order of the text; none where the bytes of the file are not those of the text. */
  readonly waymarks: Waymark[] = [];

  private readonly reading: MemberReading;
  private readonly listener: MemberListener;
  private readonly edits: TextEdits;
  private readonly reader: ExportReader;
  private abandoned = false;
  private readonly pending: PendingProblem[] = [];
  /** Where the text holds U+FFFD for what could not be read, from the user that is open on. */
  private unread: number[] = [];
  /** So far the bytes of the text are those of the file. */
  private seekable: boolean;
  /** No user has begun yet in this chunk. */
  private unmarked = false;
  private mixed: { readonly place: Place; count: number } | null = null;

  constructor(reading: MemberReading, listener: MemberListener, sink: TextSink) {
    this.reading = reading;
    this.listener = listener;
    this.seekable = reading.decoder.encoding === 'utf-8' && reading.decoder.repairs !== true;
    this.edits = new TextEdits(sink);
    const own = {
      user: (user: UserRecord) => {
        if (this.unmarked) this.markWay(user);
        listener.user(user, this.takeUnread());
      },
      problem: (problem: MemberProblem) => this.note(problem, 1),
    };
    this.reader = new ExportReader(this.edits, own, reading.usersBefore);
  }

  get shape(): ExportShape {
    return this.reader.shape;
  }

  /** The words of its users, in this encoding. */
  get words(): WordCounts {
    return this.reader.words;
  }

  /** Nobody wants the repaired text any more. */
  abandon(): void {
    this.abandoned = true;
    this.edits.abandon();
  }

  /** False when the bytes are not of this encoding, and the pass must begin anew with another. */
  push(chunk: Uint8Array, last: boolean): boolean {
    const decoded = this.reading.decoder.decode(chunk, last);
    if (decoded === null) return false;
    const { scanner } = this.reader;
    if (scanner.ended) return true;
    this.listener.decoded(decoded, last);
    // What is put in the place of bytes that are no text may be longer or shorter than they.
    if (decoded.problems.length > 0) this.seekable = false;
    this.unmarked = this.seekable;
    scanner.append(decoded.bytes);
    this.place(decoded.problems, decoded.bytes.length);
    if (last) scanner.finish();
    else scanner.scan();
    this.tellPassed();
    const { settled } = this.reader;
    if (this.unread.length > 0) this.unread = this.unread.filter((offset) => offset >= settled);
    if (!this.abandoned) this.edits.copyTo(scanner.window, settled);
    if (last && !this.ended && this.mixed !== null) this.tellMixed(this.mixed);
    return true;
  }

  /** The text is that of the file, so it is what Alma would have read. */
  get isAsGiven(): boolean {
    return this.reading.decoder.made === undefined;
  }

  /** Null where the file is no text. */
  get encoding(): EncodingFacts | null {
    const { decoder, bom } = this.reading;
    if (decoder.made === 'cells') return null;
    const declared = decoder.made !== undefined ? null : (this.shape.declaration?.encoding ?? null);
    return { detected: decoder.encoding, declared, bom };
  }

  get repairs(): RepairCount[] {
    const { decoder, bom } = this.reading;
    const { declaration, whiteSpaceBeforeStart, reshaped } = this.shape;
    const disagrees =
      declaration !== null &&
      ((declaration.encoding !== null && declaration.encoding.toLowerCase() !== 'utf-8') ||
        declaration.version !== '1.0');
    const repairs: (RepairCount | null)[] = [
      decoder.converted > 0 ? { repair: 'to-utf8', count: decoder.converted } : null,
      bom && decoder.encoding === 'utf-8' ? { repair: 'drop-bom', count: 1 } : null,
      disagrees ? { repair: 'fix-declaration', count: 1 } : null,
      whiteSpaceBeforeStart ? { repair: 'trim-before-declaration', count: 1 } : null,
      reshaped ? { repair: 'rename-root', count: 1 } : null,
    ];
    return repairs.filter((repair) => repair !== null);
  }

  private markWay({ index, place }: UserRecord): void {
    this.waymarks.push({ user: index, place, offset: this.reader.settled });
    this.unmarked = false;
  }

  private note(problem: MemberProblem, count: number): void {
    if (terminal.has(problem.rule)) this.ended = true;
    this.listener.problem(problem, count);
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
      else this.note({ rule, place, detail: decodingDetails[rule], value }, 1);
    }
  }

  private noteMixed(place: Place): void {
    if (this.mixed === null) this.mixed = { place, count: 1 };
    else this.mixed.count++;
  }

  private tellMixed({ place, count }: { readonly place: Place; readonly count: number }): void {
    this.note({ rule: 'mixed-encoding', place, detail: null, value: null }, count);
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
