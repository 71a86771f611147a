import { isBlankCharacter } from '../blank.ts';
import type { Place } from '../place.ts';
import { isSpaceByte, sequenceLength } from './xml-characters.ts';
import { parseXmlDeclaration, type XmlDeclaration } from './xml-declaration.ts';
import type { XmlHandler } from './xml-handler.ts';
import type { XmlInput } from './xml-input.ts';

/** A declaration is one short line; one that does not end within so much is none. */
const longestDeclaration = 4096;

/**
 * The start of a document: what stands before the declaration or the first markup, where XML allows nothing or white
 * space only. It is noted, and told once, when the first markup shows what it stood before.
 */
export class XmlStart {
  private readonly input: XmlInput;
  private readonly handler: XmlHandler;
  private before: { readonly place: Place; readonly blank: boolean } | null = null;
  private declared = false;
  private anyMarkup = false;

  constructor(input: XmlInput, handler: XmlHandler) {
    this.input = input;
    this.handler = handler;
  }

  /** A character stands before the first markup. */
  noteCharacter(at: number, place: Place): void {
    const { bytes } = this.input.window;
    if (!isSpaceByte(bytes[at])) this.note(place, isBlankCharacter(characterAt(bytes, at)));
  }

  /** The first markup that is no declaration has come. */
  noteMarkup(): void {
    if (!this.anyMarkup) this.tell();
    this.anyMarkup = true;
  }

  /** Reads `<?xml …?>` at `at`; `cut`: more bytes are needed; otherwise why it is no declaration, as a sentence. */
  readDeclaration(at: number): 'read' | 'cut' | { readonly fault: string } {
    const { window, position } = this.input;
    if (this.declared) return { fault: 'A second “<?xml” stands in the file, as if two files had been joined.' };
    const end = declarationEnd(window.bytes, at, window.end);
    if (end < 0 && window.end - at <= longestDeclaration) return 'cut';
    const declaration = end < 0 ? null : parse(window.bytes, at, end);
    if (declaration === null) return { fault: 'The XML declaration in the first line is not as XML wants it.' };
    if (this.anyMarkup) this.note(position.place(at), false);
    else if (at + window.base > 0) this.note({ line: 1, column: 1 }, true);
    this.tell();
    this.declared = true;
    this.anyMarkup = true;
    this.input.countLines(at, end);
    this.input.consumed = end;
    this.handler.declaration(declaration, at, end);
    return 'read';
  }

  private note(place: Place, blank: boolean): void {
    if (this.before === null || (this.before.blank && !blank)) this.before = { place, blank };
  }

  private tell(): void {
    const { before } = this;
    this.before = null;
    if (before === null) return;
    if (before.blank) this.handler.whiteSpaceBeforeStart();
    else {
      const detail = 'Text stands before the start of the XML.';
      this.handler.problem({ rule: 'bytes-before-declaration', place: before.place, detail, value: null });
    }
  }
}

/** Behind `?>`, or -1. */
function declarationEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 2; at + 1 < end && at - start < longestDeclaration; at++) {
    if (bytes[at] === 0x3f && bytes[at + 1] === 0x3e) return at + 2;
  }
  return -1;
}

function parse(bytes: Uint8Array, start: number, end: number): XmlDeclaration | null {
  return parseXmlDeclaration(new TextDecoder().decode(bytes.subarray(start, end)));
}

function characterAt(bytes: Uint8Array, at: number): number {
  const sequence = bytes.subarray(at, at + sequenceLength(bytes[at] ?? 0));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(sequence).codePointAt(0) ?? 0;
}
