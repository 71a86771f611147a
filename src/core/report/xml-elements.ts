import { attributeText, utf8Text } from '../reading/content-text.ts';
import { Utf8Decoder } from '../reading/utf8-decoder.ts';
import type { StartTag, XmlHandler } from '../reading/xml-handler.ts';
import type { XmlName } from '../reading/xml-name-table.ts';
import { XmlScanner } from '../reading/xml-scanner.ts';

/** Told of the elements of a document as they come, by their names without a prefix. */
export interface ElementListener {
  /** `attribute`: the value of one, by its name without a prefix; null where there is none. Holds during the call. */
  open(name: string, attribute: (name: string) => string | null): void;
  /** `text`: what stood in it, if its name is among those that were asked for and no element stood in it. */
  close(name: string, text: string): void;
}

/** An XML document read for its elements alone, in chunks cut anywhere. It holds one tag and one text. */
export class XmlElements implements XmlHandler {
  /** It is no XML in UTF-8, so nothing that was told counts. */
  failed = false;
  private readonly listener: ElementListener;
  private readonly wanted: ReadonlySet<string>;
  private readonly scanner = new XmlScanner(this);
  private readonly utf8 = new Utf8Decoder(false);
  private tag: StartTag | null = null;
  private value: string | null = null;
  private readonly attribute = (name: string): string | null => this.attributeOf(name);

  /** `wanted`: the names of elements whose text is told. */
  constructor(listener: ElementListener, wanted: ReadonlySet<string>) {
    this.listener = listener;
    this.wanted = wanted;
  }

  push(chunk: Uint8Array): void {
    const decoded = this.utf8.decode(chunk, false);
    if (decoded === null) this.failed = true;
    if (decoded === null || this.scanner.ended) return;
    this.scanner.append(decoded.bytes);
    this.scanner.scan();
  }

  finish(): void {
    if (this.utf8.decode(new Uint8Array(), true) === null) this.failed = true;
    this.scanner.finish();
  }

  startElement(tag: StartTag): void {
    this.tag = tag;
    this.listener.open(tag.name.local, this.attribute);
    this.tag = null;
    this.value = this.wanted.has(tag.name.local) ? '' : null;
  }

  endElement(name: XmlName): void {
    this.listener.close(name.local, this.value ?? '');
    this.value = null;
  }

  text(start: number, end: number): void {
    if (this.value !== null) this.value += utf8Text(this.scanner.window.bytes, start, end);
  }

  reference(codePoint: number): void {
    if (this.value !== null) this.value += String.fromCodePoint(codePoint);
  }

  cdata(start: number, end: number, edge: boolean): void {
    if (!edge) this.text(start, end);
  }

  problem(): void {
    this.failed = true;
  }

  keepFrom(): number {
    return Number.POSITIVE_INFINITY;
  }

  moved(): void {}
  whiteSpaceBeforeStart(): void {}
  declaration(): void {}
  aside(): void {}

  private attributeOf(name: string): string | null {
    const { tag } = this;
    if (tag === null) return null;
    for (let index = 0; index < tag.attributeCount; index++) {
      if (tag.attributeNames[index]?.local !== name) continue;
      const { bytes } = this.scanner.window;
      return attributeText(bytes, tag.valueStart[index] ?? 0, tag.valueEnd[index] ?? 0);
    }
    return null;
  }
}
