import { startsWith } from './content-text.ts';
import type { XmlCharacterReader } from './xml-character-reader.ts';
import {
  ampersand,
  carriageReturn,
  closingBracket,
  lessThan,
  lineFeed,
  multiByte,
  plain,
  textClass,
} from './xml-characters.ts';
import { holdsCarriageReturn, holdsMultiByte, type XmlHandler } from './xml-handler.ts';
import type { XmlInput } from './xml-input.ts';

/** What reading stopped at: markup, behind a reference, a `]]>` that must not stand there, or more bytes are needed. */
export type TextStop = 'markup' | 'reference' | 'section end' | 'cut';

/** The text between tags, told in runs, and references one by one. */
export class XmlTextReader {
  private readonly input: XmlInput;
  private readonly handler: XmlHandler;
  private readonly characters: XmlCharacterReader;

  constructor(input: XmlInput, handler: XmlHandler, characters: XmlCharacterReader) {
    this.input = input;
    this.handler = handler;
    this.characters = characters;
  }

  read(): TextStop {
    const { input } = this;
    const { bytes, end } = input.window;
    const start = input.consumed;
    let at = start;
    let flags = 0;
    for (;;) {
      let kind = plain;
      while (at < end) {
        kind = textClass[bytes[at] ?? 0] ?? 0;
        if (kind !== plain) break;
        at++;
      }
      if (at >= end) return this.stop('cut', start, end, flags);
      if (kind === lessThan) return this.stop('markup', start, at, flags);
      if (kind === lineFeed) {
        input.position.newLine(++at);
        continue;
      }
      if (kind === closingBracket && at + 2 < end && startsWith(bytes, at, ']]>')) {
        return this.stop('section end', start, at, flags);
      }
      if (kind === ampersand) {
        this.stop('reference', start, at, flags);
        return this.readReference(at);
      }
      const next = this.passOver(at, kind);
      if (next < 0) return this.stop('cut', start, at, flags);
      if (kind === multiByte) flags |= holdsMultiByte;
      if (kind === carriageReturn) flags |= holdsCarriageReturn;
      at = next;
    }
  }

  private passOver(at: number, kind: number): number {
    const { window, final } = this.input;
    // Whether `]` begins `]]>` shows two bytes later.
    if (kind === closingBracket && at + 2 >= window.end && !final) return -1;
    return this.characters.passOver(window.bytes, at, window.end, final, kind);
  }

  /** Tells the run that ends here. */
  private stop(stop: TextStop, start: number, end: number, flags: number): TextStop {
    if (end > start) this.handler.text(start, end, flags);
    this.input.consumed = end;
    return stop;
  }

  private readReference(at: number): TextStop {
    const { window, final } = this.input;
    const next = this.characters.reference(window.bytes, at, window.end, final);
    if (next < 0) return 'cut';
    this.input.consumed = next;
    this.handler.reference(this.characters.found.codePoint, at, next);
    return 'reference';
  }
}
