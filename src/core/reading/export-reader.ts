import type { Place } from '../place.ts';
import { outputDeclaration } from '../repairs/output-declaration.ts';
import { hasNamespace, plainTag } from '../repairs/plain-tag.ts';
import type { Landmark, TextEdits } from '../repairs/text-edits.ts';
import type { UserRecord } from '../user-record.ts';
import { ReadUser } from './read-user.ts';
import { WordCounts } from './word-counts.ts';
import type { XmlDeclaration } from './xml-declaration.ts';
import { holdsMultiByte, type StartTag, type XmlHandler } from './xml-handler.ts';
import type { XmlName } from './xml-name-table.ts';
import type { XmlProblem } from './xml-problem.ts';
import { XmlScanner } from './xml-scanner.ts';

/** What a document as a whole turned out to be; complete when the scan is. */
export interface ExportShape {
  declaration: XmlDeclaration | null;
  /** White space stood before the start where XML allows none. */
  whiteSpaceBeforeStart: boolean;
  root: { readonly local: string; readonly name: string; readonly place: Place } | null;
  users: number;
  /** The first place with a prefix or a namespace declaration. */
  namespace: Place | null;
  /** Tags other than those of users were brought to the form that Alma documents. */
  reshaped: boolean;
}

/** Who wants to know what is read. */
export interface ExportListener {
  /** The record holds until the call returns. `start` and `end`: its bytes, from the start of the text. */
  user(user: UserRecord, start: number, end: number): void;
  problem(problem: XmlProblem): void;
}

const encoder = new TextEncoder();
const nothing = new Uint8Array();
const declarationBytes = encoder.encode(outputDeclaration);
const declarationLine = encoder.encode(`${outputDeclaration}\n`);

/**
 * Finds the users of an export wherever they are (D 1.1: any root, namespace and prefix), and edits the text around
 * them to the documented form: one declaration, root `<users>`, users directly below it, no prefixes.
 */
export class ExportReader implements XmlHandler {
  readonly scanner = new XmlScanner(this);
  /** The words of its users that an encoding can spoil. */
  readonly words = new WordCounts(this.scanner.window);
  readonly shape: ExportShape = {
    declaration: null,
    whiteSpaceBeforeStart: false,
    root: null,
    users: 0,
    namespace: null,
    reshaped: false,
  };

  private readonly edits: TextEdits;
  private readonly listener: ExportListener;
  /** How many users the documents before this one have. */
  private readonly usersBefore: number;
  private readonly user = new ReadUser();
  /** Depth of the open user, 0 when none is. */
  private userDepth = 0;
  private userStart = Number.POSITIVE_INFINITY;

  constructor(edits: TextEdits, listener: ExportListener, usersBefore: number) {
    this.edits = edits;
    this.listener = listener;
    this.usersBefore = usersBefore;
  }

  /** How far the text is settled: up to the user that is open, or to what has been read. */
  get settled(): number {
    return this.scanner.window.base + Math.min(this.userStart, this.scanner.consumed);
  }

  keepFrom(): number {
    return this.userStart;
  }

  moved(by: number): void {
    this.userStart -= by;
  }

  whiteSpaceBeforeStart(): void {
    this.shape.whiteSpaceBeforeStart = true;
  }

  declaration(declaration: XmlDeclaration, _start: number, end: number): void {
    this.shape.declaration = declaration;
    this.edits.begin(this.offset(end), declarationBytes);
  }

  startElement(tag: StartTag): void {
    if (this.userDepth > 0) {
      this.user.startElement(tag, this.userStart);
      this.dropNamespace(tag, tag.name.local);
      return;
    }
    this.begin(tag.start);
    if (this.scanner.depth === 1) this.noteRoot(tag);
    if (tag.name.local === 'user') this.beginUser(tag);
    else if (tag.name.local === 'userRecord') this.refuseVersion1(tag);
    else if (this.scanner.depth === 1) this.renameRoot(tag);
    else this.leaveOut(tag.start, tag.end);
  }

  private noteRoot(tag: StartTag): void {
    const { local, name } = tag.name;
    this.shape.root = { local, name, place: { line: tag.line, column: tag.column } };
  }

  private refuseVersion1(tag: StartTag): void {
    this.scanner.end('v1-format', { line: tag.line, column: tag.column }, 'A user in the old format begins here.');
  }

  private renameRoot(tag: StartTag): void {
    if (hasNamespace(tag)) this.dropNamespace(tag, 'users');
    else if (tag.name.local !== 'users') this.replaceTag(tag, 'users');
    this.mark(tag.end, 'list');
  }

  private beginUser(tag: StartTag): void {
    if (this.scanner.depth === 1) {
      this.shape.reshaped = true;
      this.insert(tag.start, '<users>');
      this.mark(tag.start, 'list');
    }
    this.mark(tag.start, 'user');
    this.userDepth = this.scanner.depth;
    this.userStart = tag.start;
    this.user.begin(this.usersBefore + this.shape.users, { line: tag.line, column: tag.column });
    this.dropNamespace(tag, 'user');
  }

  endElement(name: XmlName, start: number, end: number): void {
    const { depth } = this.scanner;
    if (this.userDepth > 0) {
      if (depth > this.userDepth) this.user.endElement(start - this.userStart);
      this.dropPrefix(name, start, end);
      if (depth === this.userDepth) this.endUser(end);
    } else if (depth > 1) this.leaveOut(start, end);
    else this.endList(name, start, end);
  }

  private endList(name: XmlName, start: number, end: number): void {
    this.mark(start, 'end');
    if (name.name !== 'users' && end > start) this.replace(start, end, '</users>');
  }

  private endUser(end: number): void {
    this.user.finish(this.scanner.window.bytes, this.userStart);
    this.words.settle();
    this.shape.users++;
    this.listener.user(this.user, this.offset(this.userStart), this.offset(end));
    if (this.userDepth === 1) {
      this.mark(end, 'end');
      this.insert(end, '</users>');
    }
    this.userDepth = 0;
    this.userStart = Number.POSITIVE_INFINITY;
  }

  text(start: number, end: number, flags: number): void {
    if (this.userDepth > 0) {
      this.user.text(flags);
      if ((flags & holdsMultiByte) !== 0) this.words.note(this.offset(start), this.offset(end));
    } else if (this.scanner.depth > 1) this.leaveOut(start, end);
  }

  reference(_codePoint: number, start: number, end: number): void {
    this.markup(start, end);
  }

  cdata(start: number, end: number, edge: boolean): void {
    this.markup(start, end);
    if (this.userDepth > 0 && !edge) this.words.note(this.offset(start), this.offset(end));
  }

  aside(_kind: 'comment' | 'instruction', start: number, end: number, begins: boolean): void {
    if (begins) this.begin(start);
    this.markup(start, end);
  }

  private markup(start: number, end: number): void {
    if (this.userDepth > 0) this.user.markup();
    else if (this.scanner.depth > 1) this.leaveOut(start, end);
  }

  problem(problem: XmlProblem): void {
    this.listener.problem(problem);
  }

  // ---- edits

  private offset(at: number): number {
    return this.scanner.window.base + at;
  }

  /** A file without a declaration gets one before its first markup. */
  private begin(at: number): void {
    this.edits.begin(this.offset(at), declarationLine);
  }

  private mark(at: number, landmark: Landmark): void {
    this.edits.mark(this.offset(at), landmark);
  }

  private insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  private replace(start: number, end: number, text: string): void {
    this.edits.replace(this.offset(start), this.offset(end), encoder.encode(text));
  }

  /** Leaves out what is neither the root nor a user nor inside one. */
  private leaveOut(start: number, end: number): void {
    this.shape.reshaped = true;
    this.edits.replace(this.offset(start), this.offset(end), nothing);
  }

  private dropNamespace(tag: StartTag, name: string): void {
    if (!hasNamespace(tag)) return;
    this.shape.namespace ??= { line: tag.line, column: tag.column };
    this.replaceTag(tag, name);
  }

  private replaceTag(tag: StartTag, name: string): void {
    this.shape.reshaped = true;
    const plain = plainTag(this.scanner.window.bytes, tag, name);
    this.edits.replace(this.offset(tag.start), this.offset(tag.end), plain);
  }

  private dropPrefix(name: XmlName, start: number, end: number): void {
    if (name.prefix !== '' && end > start) this.replace(start, end, `</${name.local}>`);
  }
}
