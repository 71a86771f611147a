import { sequenceLength } from '../reading/xml-characters.ts';
import type { TypedLetter } from './chosen-repairs.ts';
import { EditedText } from './edited-text.ts';
import { escapedText } from './escaped-text.ts';
import type { OriginalPlace } from './original-place.ts';
import type { Stretch, TextStage } from './text-stage.ts';

const utf8 = new TextEncoder();

/** replace-character: what the decoder could not read becomes the letter that was typed for its bytes. */
export class TypedLetters implements TextStage {
  private readonly text: EditedText;
  private readonly letters: ReadonlyMap<string, string>;

  constructor(letters: readonly TypedLetter[], original: OriginalPlace) {
    this.text = new EditedText(original);
    this.letters = new Map(letters.map(({ bytes, letter }) => [bytes, letter]));
  }

  get places(): EditedText['places'] {
    return this.text.places;
  }

  push(stretch: Stretch): Stretch {
    const { text } = this;
    text.append(stretch);
    for (const { at, problem } of text.marksIn(text.start, text.end)) {
      if (problem?.rule !== 'undecodable-bytes') continue;
      const before = problem.bytes ?? '';
      const letter = this.letters.get(before);
      if (letter === undefined) continue;
      const length = sequenceLength(text.bytes[at - text.start] ?? 0);
      const change = { repair: 'replace-character', before, after: letter } as const;
      text.replace(at, at + length, utf8.encode(escapedText(letter)), true, change);
    }
    text.copyTo(text.end);
    return text.take();
  }
}
