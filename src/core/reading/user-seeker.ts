import type { Place } from '../place.ts';
import { indexOfPlace, type Passage } from './passage.ts';
import type { Waymark } from './waymark.ts';
import type { StartTag, XmlHandler } from './xml-handler.ts';
import type { XmlName } from './xml-name-table.ts';
import { XmlScanner } from './xml-scanner.ts';

const root = new TextEncoder().encode('<users>');

/**
 * Finds one user of an export by number, counting users as the export reader does, and keeps nothing of the others.
 * Begun at a waymark it takes the users to stand in a plain list; where they do not, it does not find the user, and the
 * search must begin anew at the start.
 */
export class UserSeeker implements XmlHandler {
  passage: Passage | null = null;
  private readonly scanner = new XmlScanner(this);
  private readonly wanted: number;
  private readonly place: Place | null;
  private users: number;
  private userDepth = 0;
  private userStart = Number.POSITIVE_INFINITY;
  private userPlace: Place = { line: 1, column: 1 };

  /** `user`: its number in what is read, from 0; `place`: what is to be marked in it. */
  constructor(user: number, place: Place | null, from: Waymark | null) {
    this.wanted = user;
    this.place = place;
    this.users = from?.user ?? 0;
    if (from !== null) this.beginAt(from.place);
  }

  private beginAt({ line, column }: Place): void {
    const { scanner } = this;
    scanner.append(root);
    scanner.scan();
    scanner.position.newLine(scanner.consumed - (column - 1));
    scanner.position.line = line;
  }

  /** Takes the next stretch of UTF-8. True when there is nothing more to be found. */
  push(text: Uint8Array, last: boolean): boolean {
    const { scanner } = this;
    scanner.append(text);
    if (last) scanner.finish();
    else scanner.scan();
    return this.passage !== null || scanner.ended;
  }

  keepFrom(): number {
    return this.userStart;
  }

  moved(by: number): void {
    this.userStart -= by;
  }

  startElement(tag: StartTag): void {
    if (this.userDepth > 0 || tag.name.local !== 'user') return;
    this.userDepth = this.scanner.depth;
    if (this.users !== this.wanted) return;
    this.userStart = tag.start;
    this.userPlace = { line: tag.line, column: tag.column };
  }

  endElement(_name: XmlName, _start: number, end: number): void {
    if (this.userDepth === 0 || this.scanner.depth !== this.userDepth) return;
    this.userDepth = 0;
    if (this.users++ !== this.wanted) return;
    const bytes = this.scanner.window.bytes.slice(this.userStart, end);
    const mark = this.place === null ? null : indexOfPlace(bytes, this.userPlace, this.place);
    this.userStart = Number.POSITIVE_INFINITY;
    this.passage = { bytes, ...this.userPlace, mark, before: false, behind: false };
  }

  whiteSpaceBeforeStart(): void {}
  declaration(): void {}
  text(): void {}
  reference(): void {}
  cdata(): void {}
  aside(): void {}
  problem(): void {}
}
