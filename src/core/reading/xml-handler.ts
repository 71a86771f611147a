import type { XmlDeclaration } from './xml-declaration.ts';
import type { XmlName } from './xml-name-table.ts';
import type { XmlProblem } from './xml-problem.ts';

/** RULES, not-well-formed: no real export has more. */
export const mostAttributes = 256;

/** Set on a run of text that needs more than copying to become a value. */
export const holdsMultiByte = 1;
export const holdsCarriageReturn = 2;

/** A start tag; one object is filled again and again, so take from it what is to be kept. */
export class StartTag {
  name: XmlName = { name: '', prefix: '', local: '', bytes: new Uint8Array(), surplus: 0, valid: false };
  /** From `<` to behind `>`. */
  start = 0;
  end = 0;
  line = 0;
  column = 0;
  selfClosing = false;
  attributeCount = 0;
  readonly attributeNames: XmlName[] = [];
  /** Between the quotes. */
  readonly valueStart = new Int32Array(mostAttributes);
  readonly valueEnd = new Int32Array(mostAttributes);
}

/**
 * What the scanner tells, in the order of the document. Positions are indices into the scanner's window and hold
 * only during the call, except inside what `keepFrom` keeps.
 */
export interface XmlHandler {
  /** The start of the stretch that the next chunk must not push out, as an index into the window; Infinity for none. */
  keepFrom(): number;
  /** The window has moved: what stood at `n` stands at `n - by` now. */
  moved(by: number): void;
  /** Nothing but white space stands before the start, but where XML allows none. Told before what follows it. */
  whiteSpaceBeforeStart(): void;
  declaration(declaration: XmlDeclaration, start: number, end: number): void;
  startElement(tag: StartTag): void;
  /** `start` to `end` is the end tag; both are the same for an empty-element tag. */
  endElement(name: XmlName, start: number, end: number): void;
  /** A run of characters; `flags` tells whether it holds multi-byte characters or carriage returns. */
  text(start: number, end: number, flags: number): void;
  /** A reference, or a bare ampersand as itself. */
  reference(codePoint: number, start: number, end: number): void;
  /** A CDATA section, in pieces: its opening and its end are an `edge`, what stands between them is text as it is. */
  cdata(start: number, end: number, edge: boolean): void;
  /** A comment or processing instruction outside or inside of elements; its inside comes in one piece or more. */
  aside(kind: 'comment' | 'instruction', start: number, end: number, begins: boolean): void;
  /** Terminal ones come last; after those that are read over the scan goes on. */
  problem(problem: XmlProblem): void;
}
