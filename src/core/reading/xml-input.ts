import { ByteWindow } from './byte-window.ts';
import { XmlPosition } from './xml-position.ts';

/** Where reading stands: the window, how far it is read, and line and column of that point. */
export class XmlInput {
  readonly window = new ByteWindow();
  /** Before it all is told. */
  consumed = 0;
  readonly position = new XmlPosition();
  /** Nothing comes behind the window. */
  final = false;

  /** Adds bytes behind what is there, and drops what is read and not to be kept. Returns by how much positions shrink. */
  append(chunk: Uint8Array, keepFrom: number): number {
    const by = this.window.advance(Math.min(this.consumed, keepFrom), chunk);
    this.consumed -= by;
    this.position.lineStart -= by;
    return by;
  }

  /** Counts the lines of a stretch of markup that was read in one go. */
  countLines(start: number, end: number): void {
    for (let at = start; at < end; at++) this.position.over(this.window.bytes, at);
  }
}
