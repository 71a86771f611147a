import type { Place } from '../place.ts';
import { documentHead } from '../writing/write-user.ts';

/** Of so many lines each: to grow by copying would hold three times as much for a while. */
const blockLines = 1 << 16;

interface Block {
  readonly columns: Uint16Array;
  readonly before: Uint8Array;
}

/**
 * Where each line of a made document came from. There are millions of them, so a line takes three bytes, and a line of the
 * file, of which many become one after the other, eight.
 */
export class LineOrigins {
  private readonly inText: boolean;
  private count = 0;
  private readonly blocks: Block[] = [];
  /** Stretches of lines from one line of the file: where each begins, from 0, and which line of the file it is. */
  private stretches = 0;
  private starts = new Uint32Array(1024);
  private lines = new Uint32Array(1024);

  /** `inText`: a column of the file is a letter, so that one within a value can be told; otherwise it is a cell. */
  constructor(inText: boolean) {
    this.inText = inText;
    for (let line = 0; line < documentHead.split('\n').length - 1; line++) this.add({ line: 1, column: 1 }, 0);
  }

  /** The next line: where its value stood, and how many characters it has before its own. */
  add({ line, column }: Place, before: number): void {
    if (this.stretches === 0 || this.lines[this.stretches - 1] !== line) this.begin(line);
    const at = this.count++ % blockLines;
    if (at === 0) this.blocks.push({ columns: new Uint16Array(blockLines), before: new Uint8Array(blockLines) });
    const block = this.blocks.at(-1);
    if (block === undefined) return;
    block.columns[at] = column;
    block.before[at] = before;
  }

  /** What stands behind the last line is where that came from. */
  original({ line, column }: Place): Place {
    const index = Math.min(line, this.count) - 1;
    const block = this.blocks[Math.floor(index / blockLines)];
    const before = block?.before[index % blockLines] ?? 0;
    const within = this.inText && before > 0 ? Math.max(0, column - 1 - before) : 0;
    return { line: this.lineOf(index), column: (block?.columns[index % blockLines] ?? 1) + within };
  }

  private begin(line: number): void {
    const { stretches } = this;
    if (stretches === this.starts.length) {
      this.starts = twiceAsLong(this.starts);
      this.lines = twiceAsLong(this.lines);
    }
    this.starts[stretches] = this.count;
    this.lines[stretches] = line;
    this.stretches++;
  }

  private lineOf(index: number): number {
    let low = 0;
    let high = this.stretches;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return this.lines[low - 1] ?? 1;
  }
}

function twiceAsLong(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
