import type { StartTag } from './xml-handler.ts';
import type { XmlName } from './xml-name-table.ts';
import { XmlNamespaces } from './xml-namespaces.ts';

/** RULES, not-well-formed: no real export is nested deeper. */
export const deepest = 64;

/** The elements that have begun and not ended, the root among them, and the namespaces they declare. */
export class XmlOpenElements {
  depth = 0;
  readonly namespaces = new XmlNamespaces();
  private readonly names: XmlName[] = [];
  private readonly lines = new Int32Array(deepest + 1);

  /** The innermost. */
  get name(): XmlName | undefined {
    return this.names[this.depth - 1];
  }

  /** Where its tag begins. */
  get line(): number {
    return this.lines[this.depth - 1] ?? 0;
  }

  begin(tag: StartTag): void {
    this.names[this.depth] = tag.name;
    this.lines[this.depth] = tag.line;
    this.depth++;
  }

  end(): void {
    this.depth--;
    if (!this.namespaces.empty) this.namespaces.leave(this.depth);
  }
}
