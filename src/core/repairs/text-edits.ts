import type { ByteWindow } from '../reading/byte-window.ts';

/** One change to the text, in offsets from the start of the decoded export. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: Uint8Array;
}

/**
 * The repaired text: the export as it is but for the edits. Edits come in the order of the text and before the text
 * they change is copied; nothing is copied before `begin`.
 */
export class TextEdits {
  private readonly edits: Edit[] = [];
  private abandoned = false;
  private copied = Number.POSITIVE_INFINITY;
  private readonly write: (bytes: Uint8Array) => void;

  constructor(write: (bytes: Uint8Array) => void) {
    this.write = write;
  }

  /** The repaired text begins here, after `head`. What stood before is left out. */
  begin(offset: number, head: Uint8Array): void {
    if (this.copied !== Number.POSITIVE_INFINITY) return;
    this.copied = offset;
    this.write(head);
  }

  replace(start: number, end: number, replacement: Uint8Array): void {
    if (!this.abandoned) this.edits.push({ start, end, replacement });
  }

  /** Nobody wants the text any more: edits are no longer kept. */
  abandon(): void {
    this.abandoned = true;
    this.edits.length = 0;
  }

  /** Copies up to an offset that lies in the window or at its end. */
  copyTo(window: ByteWindow, offset: number): void {
    let done = 0;
    for (const edit of this.edits) {
      if (edit.end > offset) break;
      this.copyPlain(window, edit.start);
      this.write(edit.replacement);
      this.copied = edit.end;
      done++;
    }
    if (done > 0) this.edits.splice(0, done);
    this.copyPlain(window, offset);
  }

  private copyPlain(window: ByteWindow, offset: number): void {
    if (offset <= this.copied) return;
    this.write(window.bytes.subarray(this.copied - window.base, offset - window.base));
    this.copied = offset;
  }
}
