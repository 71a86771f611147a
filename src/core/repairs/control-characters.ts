import { EditedText } from './edited-text.ts';
import type { OriginalPlace } from './original-place.ts';
import type { Stretch, TextMark, TextStage } from './text-stage.ts';

const nothing = new Uint8Array();

/**
 * drop-control-characters, as far as they stand there as themselves; what is written as a reference is left out by
 * `References`. Whether the text is XML does not matter: RULES forbids them anywhere.
 */
export class ControlCharacters implements TextStage {
  private readonly text: EditedText;

  constructor(original: OriginalPlace) {
    this.text = new EditedText(original);
  }

  get places(): EditedText['places'] {
    return this.text.places;
  }

  push(stretch: Stretch): Stretch {
    const { text } = this;
    text.append(stretch);
    const { start, end, bytes } = text;
    const halves = new Map(halfPairs(text.marksIn(start, end)));
    for (let at = 0; at < bytes.length; at++) {
      const half = halves.size > 0 ? halves.get(start + at) : undefined;
      const length = half === undefined ? forbiddenLength(bytes, at) : 3;
      if (length > 0) this.drop(start + at, length, half ?? codeOf(bytes, at, length));
    }
    text.copyTo(end);
    return text.take();
  }

  private drop(at: number, length: number, before: string): void {
    this.text.replace(at, at + length, nothing, true, { repair: 'drop-control-characters', before, after: '' });
  }
}

/** Half of a pair of UTF-16 alone: the decoder has put U+FFFD there, three bytes. */
function halfPairs(marks: readonly TextMark[]): (readonly [number, string])[] {
  return marks.flatMap(({ at, problem }) =>
    problem?.rule === 'control-character' ? [[at, problem.value ?? ''] as const] : [],
  );
}

/** The length of the forbidden character at a place; 0 where there is none. */
function forbiddenLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte < 0x20) return byte === 0x09 || byte === 0x0a || byte === 0x0d ? 0 : 1;
  if (byte !== 0xef || bytes[at + 1] !== 0xbf) return 0;
  const last = bytes[at + 2];
  return last === 0xbe || last === 0xbf ? 3 : 0;
}

function codeOf(bytes: Uint8Array, at: number, length: number): string {
  const code = length === 1 ? (bytes[at] ?? 0) : 0xff40 + (bytes[at + 2] ?? 0);
  return codeName(code);
}

/** `1` → `U+0001`. */
export function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
