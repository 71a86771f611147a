import type { XmlCharacterReader } from './xml-character-reader.ts';
import { bodyClass, bodyEnd, plain } from './xml-characters.ts';
import type { XmlHandler } from './xml-handler.ts';
import type { XmlInput } from './xml-input.ts';

export type XmlBody = keyof typeof bodyClass;

/** What became of an attempt to read on. */
export type BodyStep = 'ended' | 'cut' | 'hyphens';

/** The insides of comments, instructions and CDATA sections, which may be of any length and are told piece by piece. */
export class XmlBodyReader {
  /** What the window begins in. */
  open: XmlBody | null = null;
  private readonly input: XmlInput;
  private readonly handler: XmlHandler;
  private readonly characters: XmlCharacterReader;

  constructor(input: XmlInput, handler: XmlHandler, characters: XmlCharacterReader) {
    this.input = input;
    this.handler = handler;
    this.characters = characters;
  }

  begin(body: XmlBody, start: number, inside: number): void {
    this.open = body;
    this.input.consumed = inside;
    if (body === 'cdata') this.handler.cdata(start, inside, true);
    else this.handler.aside(body, start, inside, true);
  }

  read(body: XmlBody): BodyStep {
    const { bytes, end } = this.input.window;
    const table = bodyClass[body];
    const start = this.input.consumed;
    let at = start;
    for (;;) {
      let kind = plain;
      while (at < end) {
        kind = table[bytes[at] ?? 0] ?? 0;
        if (kind !== plain) break;
        at++;
      }
      if (at >= end) return this.tell(body, start, at);
      if (kind !== bodyEnd) {
        const next = this.characters.passOver(bytes, at, end, this.input.final, kind);
        if (next < 0) return this.tell(body, start, at);
        at = next;
        continue;
      }
      const length = body === 'instruction' ? 2 : 3;
      if (at + length > end) return this.tell(body, start, at);
      const doubled = body === 'instruction' || bytes[at + 1] === bytes[at];
      if (doubled && bytes[at + length - 1] === 0x3e) return this.finish(body, start, at, at + length);
      if (doubled && body === 'comment') {
        this.input.consumed = at;
        return 'hyphens';
      }
      at++;
    }
  }

  private tell(body: XmlBody, start: number, end: number): BodyStep {
    if (end > start) {
      if (body === 'cdata') this.handler.cdata(start, end, false);
      else this.handler.aside(body, start, end, false);
    }
    this.input.consumed = end;
    return 'cut';
  }

  private finish(body: XmlBody, start: number, inside: number, end: number): BodyStep {
    this.tell(body, start, inside);
    if (body === 'cdata') this.handler.cdata(inside, end, true);
    else this.handler.aside(body, inside, end, false);
    this.open = null;
    this.input.consumed = end;
    return 'ended';
  }
}
