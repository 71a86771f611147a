import { joinBytes } from '../join-bytes.ts';
import type { Place } from '../place.ts';
import type { Characters } from './characters.ts';
import { comparePlaces } from './waymark.ts';

interface Target {
  readonly place: Place;
  readonly index: number;
}

/** Finds the bytes at which places stand, in the file as it came. Holds one chunk. */
export class ByteFinder {
  /** In the order in which the places were given; null for what has not been reached. */
  readonly found: (number | null)[];
  private readonly characters: Characters;
  /** The next to be found is the last. */
  private readonly targets: Target[];
  private line: number;
  private column: number;
  private byte: number;
  private rest: Uint8Array = new Uint8Array();
  private afterReturn = false;

  /** Begins at `start`, where the place is known. */
  constructor(
    characters: Characters,
    places: readonly Place[],
    start: { readonly place: Place; readonly byte: number },
  ) {
    this.characters = characters;
    this.found = places.map(() => null);
    const targets = places.map((place, index) => ({ place, index }));
    this.targets = targets.sort((a, b) => comparePlaces(b.place, a.place));
    this.line = start.place.line;
    this.column = start.place.column;
    this.byte = start.byte;
  }

  /** True when all are found. */
  push(chunk: Uint8Array, last: boolean): boolean {
    const bytes = joinBytes(this.rest, chunk);
    let at = 0;
    while (at < bytes.length && this.targets.length > 0) {
      const length = this.characters.length(bytes, at) || (last ? bytes.length - at : 0);
      if (length === 0) break;
      this.look(this.characters.lineEnd(bytes, at), at);
      at += length;
    }
    // A place may be the end of the file.
    if (last) this.look(-1, at);
    this.byte += at;
    this.rest = bytes.slice(at);
    return this.targets.length === 0;
  }

  private tell(at: number): void {
    for (let target = this.targets.at(-1); target !== undefined; target = this.targets.at(-1)) {
      if (target.place.line !== this.line || target.place.column !== this.column) return;
      this.found[target.index] = this.byte + at;
      this.targets.pop();
    }
  }

  /** LF, CRLF and CR each end a line; what a carriage return ends shows with the character behind it. */
  private look(code: number, at: number): void {
    if (this.afterReturn && code !== 0x0a) this.newLine();
    this.tell(at);
    this.afterReturn = code === 0x0d;
    if (code === 0x0a) this.newLine();
    else this.column++;
  }

  private newLine(): void {
    this.line++;
    this.column = 1;
  }
}
