import { joinBytes } from '../join-bytes.ts';
import type { Place } from '../place.ts';
import type { OriginalPlace } from './original-place.ts';
import { PlaceMap } from './place-map.ts';
import type { TextChange } from './repair-change.ts';
import type { Stretch, TextMark } from './text-stage.ts';
import { extentOf, TextWalker } from './text-walker.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: Uint8Array;
  readonly settled: boolean;
  readonly change: Told | null;
}

type Told = Omit<TextChange, 'line'>;

/**
 * A text that comes in stretches and goes out with edits: what is between them is copied byte for byte, marks move along,
 * and the map of places is kept. All offsets count from the start of the text as it comes. Memory: what has not gone out.
 */
export class EditedText {
  readonly places = new PlaceMap();
  private held: Uint8Array = new Uint8Array();
  /** The offset of the first byte that is held. */
  private base = 0;
  private edits: Edit[] = [];
  private marks: TextMark[] = [];
  private out: Uint8Array[] = [];
  private outMarks: TextMark[] = [];
  private outLength = 0;
  private readonly from = new TextWalker();
  private readonly to = new TextWalker();
  private readonly original: OriginalPlace;

  /** `original`: where in the export stood what comes here. */
  constructor(original: OriginalPlace) {
    this.original = original;
  }

  /** The bytes that have not gone out; the first is at `start`. */
  get bytes(): Uint8Array {
    return this.held;
  }

  get start(): number {
    return this.base;
  }

  get end(): number {
    return this.base + this.held.length;
  }

  append({ bytes, marks }: Stretch): void {
    const { end } = this;
    // A copy: what comes in holds only until the next stretch does.
    this.held = this.held.length === 0 ? bytes.slice() : joinBytes(this.held, bytes);
    for (const mark of marks) this.marks.push({ ...mark, at: end + mark.at });
  }

  /** Marks from one offset up to another. */
  marksIn(start: number, end: number): readonly TextMark[] {
    return this.marks.filter(({ at }) => at >= start && at < end);
  }

  /** Changes that were found by earlier stages, up to an offset: for whoever tells them; they do not go out. */
  takeChanges(end: number): TextMark[] {
    const taken = this.marks.filter(({ at, change }) => change !== null && at < end);
    if (taken.length > 0) this.marks = this.marks.filter(({ at, change }) => change === null || at >= end);
    return taken;
  }

  /**
   * Edits come in the order of the text and before it goes out. `settled`: what the decoder stumbled over there is gone with
   * it. `change`: goes along as a mark until it is known to whom it was done.
   */
  replace(start: number, end: number, replacement: Uint8Array, settled: boolean, change: Told | null = null): void {
    this.edits.push({ start, end, replacement, settled, change });
  }

  /** Lets the text go out up to an offset. */
  copyTo(offset: number): void {
    let done = 0;
    for (const edit of this.edits) {
      if (edit.end > offset) break;
      this.copyPlain(edit.start);
      this.apply(edit);
      done++;
    }
    if (done > 0) this.edits.splice(0, done);
    this.copyPlain(offset);
  }

  /** What has gone out since the last time. */
  take(): Stretch {
    const stretch = { bytes: joinBytes(...this.out), marks: this.outMarks };
    this.out = [];
    this.outMarks = [];
    this.outLength = 0;
    return stretch;
  }

  private copyPlain(offset: number): void {
    const { base } = this;
    if (offset <= base) return;
    this.moveMarks(offset, (at) => this.outLength + at - base);
    const piece = this.held.subarray(0, offset - base);
    const joined = piece[0] === 0x0a && this.from.afterReturn !== this.to.afterReturn;
    this.goOver(piece, 0, joined ? 1 : piece.length);
    if (joined) {
      // What stood between CR and LF is gone, or has come: one line end here is two there.
      this.places.alike(this.to.place, this.from.place);
      this.goOver(piece, 1, piece.length);
    }
    this.write(piece);
    this.pass(offset);
  }

  private goOver(piece: Uint8Array, start: number, end: number): void {
    const extent = extentOf(piece, start, end);
    this.from.over(extent);
    this.to.over(extent);
  }

  private apply({ start, end, replacement, settled, change }: Edit): void {
    const before = this.from.place;
    this.moveChanges(start);
    if (change !== null) this.tell(change, before);
    this.moveMarks(end, settled ? null : () => this.outLength);
    this.from.over(extentOf(this.held, 0, end - start));
    this.anchor(before, replacement);
    this.write(replacement);
    this.pass(end);
  }

  private tell(change: Told, place: Place): void {
    const { line } = this.original(place);
    this.outMarks.push({ at: this.outLength, problem: null, change: { ...change, line } });
  }

  private anchor(before: Place, replacement: Uint8Array): void {
    if (replacement.length > 0) this.places.inserted(this.to.place, before);
    this.to.over(extentOf(replacement, 0, replacement.length));
    this.places.alike(this.to.place, this.from.place);
  }

  /** What was changed just before a place comes before what is changed at it. */
  private moveChanges(start: number): void {
    const here = this.marks.slice(0, this.countUpTo(start + 1));
    if (here.every(({ change }) => change === null)) return;
    const problems = here.filter(({ change }) => change === null);
    this.marks.splice(0, here.length, ...problems);
    for (const mark of here) if (mark.change !== null) this.outMarks.push({ ...mark, at: this.outLength });
  }

  /** How many marks stand before an offset. */
  private countUpTo(end: number): number {
    let count = 0;
    while ((this.marks[count]?.at ?? Number.POSITIVE_INFINITY) < end) count++;
    return count;
  }

  /** Marks before an offset go out; problems that are settled (`placed` is null) do not. */
  private moveMarks(end: number, placed: ((at: number) => number) | null): void {
    for (const mark of this.marks.splice(0, this.countUpTo(end))) {
      if (placed !== null) this.outMarks.push({ ...mark, at: placed(mark.at) });
      else if (mark.change !== null) this.outMarks.push({ ...mark, at: this.outLength });
    }
  }

  private write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.out.push(bytes);
    this.outLength += bytes.length;
  }

  private pass(offset: number): void {
    this.held = this.held.subarray(offset - this.base);
    this.base = offset;
  }
}
