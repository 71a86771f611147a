import { attributeText } from './content-text.ts';
import type { StartTag } from './xml-handler.ts';
import type { XmlName } from './xml-name-table.ts';

/** What the elements of the user that is being read point into: its bytes, and where its attributes stand in them. */
export class UserSource {
  bytes = new Uint8Array();
  /** Where the user begins in `bytes`; all positions of its elements and attributes count from here. */
  start = 0;
  private readonly names: XmlName[] = [];
  /** Of each attribute, between which positions its value stands. */
  private readonly edges: number[] = [];
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Keeps the attributes of a tag; returns the number of the first. */
  keepAttributes(tag: StartTag, userStart: number): number {
    const first = this.count;
    for (let index = 0; index < tag.attributeCount; index++) {
      const name = tag.attributeNames[index];
      if (name === undefined) continue;
      const slot = this.count++;
      this.names[slot] = name;
      this.edges[2 * slot] = (tag.valueStart[index] ?? 0) - userStart;
      this.edges[2 * slot + 1] = (tag.valueEnd[index] ?? 0) - userStart;
    }
    return first;
  }

  /** The value of the attribute of that name among `count` from `first` on; null where there is none. */
  attribute(first: number, count: number, name: string): string | null {
    for (let index = first; index < first + count; index++) {
      if (this.names[index]?.local !== name) continue;
      const from = this.edges[2 * index] ?? 0;
      const to = this.edges[2 * index + 1] ?? 0;
      return attributeText(this.bytes, this.start + from, this.start + to);
    }
    return null;
  }
}
