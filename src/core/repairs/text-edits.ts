import type { ByteWindow } from '../reading/byte-window.ts';

/** What begins at a place: the inside of the list, a user, or what stands from the end of the list on. */
export type Landmark = 'list' | 'user' | 'end';

/** Takes the repaired text, in order, and is told what comes. */
export interface TextSink {
  write(bytes: Uint8Array): void;
  landmark(landmark: Landmark): void;
}

/** One change to the text or a landmark in it, in offsets from the start of the decoded document. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: Uint8Array | Landmark;
}

/**
 * The repaired text: the document as it is but for the edits. Edits come in the order of the text and before the text
 * they change is copied; nothing is copied before `begin`.
 */
export class TextEdits {
  private readonly edits: Edit[] = [];
  private abandoned = false;
  private copied = Number.POSITIVE_INFINITY;
  private readonly sink: TextSink;

  constructor(sink: TextSink) {
    this.sink = sink;
  }

  /** The repaired text begins here, after `head`. What stood before is left out. */
  begin(offset: number, head: Uint8Array): void {
    if (this.copied !== Number.POSITIVE_INFINITY) return;
    this.copied = offset;
    this.sink.write(head);
  }

  replace(start: number, end: number, replacement: Uint8Array): void {
    if (!this.abandoned) this.edits.push({ start, end, replacement });
  }

  mark(offset: number, landmark: Landmark): void {
    if (!this.abandoned) this.edits.push({ start: offset, end: offset, replacement: landmark });
  }

  /** Nobody wants the text any more: edits are no longer kept. */
  abandon(): void {
    this.abandoned = true;
    this.edits.length = 0;
  }

  /** Copies up to an offset that lies in the window or at its end. */
  copyTo(window: ByteWindow, offset: number): void {
    let done = 0;
    for (const { start, end, replacement } of this.edits) {
      if (end > offset) break;
      this.copyPlain(window, start);
      if (typeof replacement === 'string') this.sink.landmark(replacement);
      else this.sink.write(replacement);
      this.copied = end;
      done++;
    }
    if (done > 0) this.edits.splice(0, done);
    this.copyPlain(window, offset);
  }

  private copyPlain(window: ByteWindow, offset: number): void {
    if (offset <= this.copied) return;
    this.sink.write(window.bytes.subarray(this.copied - window.base, offset - window.base));
    this.copied = offset;
  }
}
