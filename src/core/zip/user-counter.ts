import { startsWith } from '../reading/content-text.ts';
import type { StartTag, XmlHandler } from '../reading/xml-handler.ts';
import { XmlScanner } from '../reading/xml-scanner.ts';

/** Reads finished XML as strictly as the scanner can and counts the users directly below `<users>`. */
export class UserCounter implements XmlHandler {
  users = 0;
  /** Why it is not what Alma loads; null while all is well. */
  fault: string | null = null;
  private readonly scanner = new XmlScanner(this);
  private readonly start: string;

  constructor(start: string) {
    this.start = start;
  }

  push(chunk: Uint8Array, last: boolean): void {
    this.scanner.append(chunk);
    if (last) this.scanner.finish();
    else this.scanner.scan();
  }

  startElement(tag: StartTag): void {
    if (this.scanner.depth === 1 && tag.name.name !== 'users') this.fault ??= 'The list is not called “users”.';
    if (this.scanner.depth === 2 && tag.name.name === 'user') this.users++;
  }

  declaration(_declaration: unknown, start: number): void {
    if (!startsWith(this.scanner.window.bytes, start, this.start)) this.fault ??= 'The declaration is another.';
    this.declared = true;
  }
  private declared = false;

  problem({ detail }: { detail: string }): void {
    this.fault ??= detail;
  }

  whiteSpaceBeforeStart(): void {
    this.fault ??= 'White space stands before the start.';
  }

  endElement(): void {
    if (!this.declared) this.fault ??= 'The declaration is missing.';
  }

  keepFrom(): number {
    return Number.POSITIVE_INFINITY;
  }
  moved(): void {}
  text(): void {}
  reference(): void {}
  cdata(): void {}
  aside(): void {}
}
