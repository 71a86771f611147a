import type { UnreadLetters } from '../reading/unread-letters.ts';
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
  private readonly replaced: UnreadLetters;

  /** `replaced`: is told what comes, for the words in which letters are put. */
  constructor(letters: readonly TypedLetter[], original: OriginalPlace, replaced: UnreadLetters) {
    this.text = new EditedText(original);
    this.replaced = replaced;
    this.letters = new Map(letters.map(({ bytes, letter }) => [bytes, letter]));
  }

  get places(): EditedText['places'] {
    return this.text.places;
  }

  push(stretch: Stretch, last: boolean): Stretch {
    const { text } = this;
    const problems = stretch.marks.flatMap(({ at, problem }) => (problem === null ? [] : [{ ...problem, at }]));
    this.replaced.look({ bytes: stretch.bytes, problems }, last);
    text.append(stretch);
    for (const { at, problem } of text.marksIn(text.start, text.end)) {
      if (problem?.rule !== 'undecodable-bytes') continue;
      const { bytes: before = null } = problem;
      const letter = before === null ? undefined : this.letters.get(before);
      if (before === null || letter === undefined) continue;
      const length = sequenceLength(text.bytes[at - text.start] ?? 0);
      const change = { repair: 'replace-character', before, after: letter } as const;
      text.replace(at, at + length, utf8.encode(escapedText(letter)), true, change);
    }
    text.copyTo(text.end);
    return text.take();
  }
}
