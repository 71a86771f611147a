import type { Place } from '../place.ts';
import { documentHead } from '../writing/write-user.ts';

/** Where each line of a made document came from: seven bytes a line, for there are millions of them. */
export class LineOrigins {
  private readonly inText: boolean;
  private count = 0;
  private lines = new Uint32Array(1024);
  private columns = new Uint16Array(1024);
  private before = new Uint8Array(1024);

  /** `inText`: a column of the file is a letter, so that one within a value can be told; otherwise it is a cell. */
  constructor(inText: boolean) {
    this.inText = inText;
    for (let line = 0; line < documentHead.split('\n').length - 1; line++) this.add({ line: 1, column: 1 }, 0);
  }

  /** The next line: where its value stood, and how many characters it has before its own. */
  add({ line, column }: Place, before: number): void {
    if (this.count === this.lines.length) this.grow();
    this.lines[this.count] = line;
    this.columns[this.count] = column;
    this.before[this.count] = before;
    this.count++;
  }

  /** What stands behind the last line is where that came from. */
  original({ line, column }: Place): Place {
    const index = Math.min(line, this.count) - 1;
    const before = this.before[index] ?? 0;
    const within = this.inText && before > 0 ? Math.max(0, column - 1 - before) : 0;
    return { line: this.lines[index] ?? 1, column: (this.columns[index] ?? 1) + within };
  }

  private grow(): void {
    const [lines, columns, before] = [this.lines, this.columns, this.before];
    this.lines = new Uint32Array(this.count * 2);
    this.lines.set(lines);
    this.columns = new Uint16Array(this.count * 2);
    this.columns.set(columns);
    this.before = new Uint8Array(this.count * 2);
    this.before.set(before);
  }
}
