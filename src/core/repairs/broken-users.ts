import type { StartTag, XmlHandler } from '../reading/xml-handler.ts';
import type { XmlName } from '../reading/xml-name-table.ts';
import type { ReadingRule, XmlProblem } from '../reading/xml-problem.ts';
import { XmlScanner } from '../reading/xml-scanner.ts';
import { idsInText, searchTag } from './broken-text.ts';
import { EditedText } from './edited-text.ts';
import type { OriginalPlace } from './original-place.ts';
import type { Stretch, TextStage } from './text-stage.ts';

const nothing = new Uint8Array();

/** How far a user may be broken before looking for the next one is given up; the scanner holds no larger one either. */
const longestBroken = 16 * 1024 * 1024;

/**
 * leave-out-broken-users: when the scan ends in a user, that user is left out, and a new scan goes on at the next start tag
 * of a user behind its own, or at the end of the list. Users that can be read over but stop the load all the same are left out by
 * `UserRepairs`. Where there is nothing to go on with, because the text is cut off or is no list, it stays as it is.
 */
export class BrokenUsers implements TextStage, XmlHandler {
  /** How many users were left out. */
  leftOut = 0;
  private readonly edited: EditedText;
  private scanner = new XmlScanner(this);
  /** The tags that are open around the users, as they stand there, and the name of the root. */
  private readonly around: Uint8Array[] = [];
  private rootName = '';
  private userName = 'user';
  /** Depth of the open user, 0 when none is; where it begins in the window. */
  private userDepth = 0;
  private userStart = Number.POSITIVE_INFINITY;
  private ending: ReadingRule | null = null;
  /** From an offset in what the scanner reads to one in the text: each new scan is given the tags around first. */
  private shift = 0;
  /** The scanner is given the tags around the users again, which are known. */
  private resuming = false;
  /** From where on the text is left out, while the next user is looked for. */
  private cutFrom: number | null = null;
  private searched = 0;
  private givenUp = false;

  constructor(original: OriginalPlace) {
    this.edited = new EditedText(original);
  }

  get places(): EditedText['places'] {
    return this.edited.places;
  }

  push(stretch: Stretch, last: boolean): Stretch {
    const { edited } = this;
    edited.append(stretch);
    if (!this.givenUp && this.cutFrom === null) this.read(stretch.bytes, last);
    while (!this.givenUp && this.cutFrom !== null && this.resume(this.cutFrom, last)) {
      // A user behind the one that was left out may be broken too.
    }
    edited.copyTo(last || this.givenUp ? edited.end : this.settled);
    return edited.take();
  }

  private get settled(): number {
    return this.cutFrom ?? this.offset(Math.min(this.userStart, this.scanner.consumed));
  }

  private offset(at: number): number {
    return this.scanner.window.base + at + this.shift;
  }

  private read(bytes: Uint8Array, last: boolean): void {
    const { scanner } = this;
    scanner.append(bytes);
    if (last) scanner.finish();
    else scanner.scan();
    if (this.ending === null) return;
    if (this.ending !== 'not-well-formed' || this.around.length === 0) this.giveUp();
    else {
      this.cutFrom = this.settled;
      this.searched = this.cutFrom + 1;
    }
  }

  /** Looks for where to go on, and goes on there. False when more bytes are needed, or there is no such place. */
  private resume(cutFrom: number, last: boolean): boolean {
    const { edited } = this;
    const tags = [`<${this.userName}`, `</${this.rootName}`];
    const { found, at } = searchTag(edited.bytes, this.searched - edited.start, tags, last);
    if (!found) {
      this.searched = edited.start + at;
      if (last || edited.end - cutFrom > longestBroken) this.giveUp();
      return false;
    }
    const next = edited.start + at;
    this.leaveOut(cutFrom, next);
    this.cutFrom = null;
    this.begin(next);
    this.read(edited.bytes.slice(next - edited.start), last);
    return true;
  }

  private begin(next: number): void {
    this.scanner = new XmlScanner(this);
    this.ending = null;
    this.endUser();
    this.resuming = true;
    for (const tag of this.around) this.scanner.append(tag);
    this.scanner.scan();
    this.resuming = false;
    this.shift = next - this.around.reduce((sum, { length }) => sum + length, 0);
  }

  private leaveOut(start: number, end: number): void {
    const { edited } = this;
    this.leftOut++;
    const before = idsInText(edited.bytes.subarray(start - edited.start, end - edited.start));
    edited.replace(start, end, nothing, true, { repair: 'leave-out-broken-users', before, after: '' });
  }

  /** What follows stays as it is, and is judged as it is. */
  private giveUp(): void {
    this.givenUp = true;
    this.cutFrom = null;
  }

  private endUser(): void {
    this.userDepth = 0;
    this.userStart = Number.POSITIVE_INFINITY;
  }

  // ---- told by the scanner

  keepFrom(): number {
    return this.userStart;
  }

  moved(by: number): void {
    this.userStart -= by;
  }

  startElement(tag: StartTag): void {
    if (this.userDepth > 0 || this.resuming) return;
    const { depth, window } = this.scanner;
    if (tag.name.local === 'user' && depth > 1) {
      this.userDepth = depth;
      this.userStart = tag.start;
      this.userName = tag.name.name;
    } else if (!tag.selfClosing) {
      if (depth === 1) this.rootName = tag.name.name;
      // A user alone has no others that could be sent without it.
      if (depth === 1 && tag.name.local === 'user') this.giveUp();
      this.around.push(window.bytes.slice(tag.start, tag.end));
    }
  }

  endElement(_name: XmlName, start: number, end: number): void {
    if (this.userDepth === 0) {
      if (end > start) this.around.pop();
    } else if (this.scanner.depth === this.userDepth) this.endUser();
  }

  problem({ rule }: XmlProblem): void {
    if (this.scanner.ended) this.ending = rule;
  }

  whiteSpaceBeforeStart(): void {}
  declaration(): void {}
  text(): void {}
  reference(): void {}
  cdata(): void {}
  aside(): void {}
}
