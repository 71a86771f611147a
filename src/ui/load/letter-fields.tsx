import './letter-fields.css';
import { useId } from 'preact/hooks';
import type { UnreadLetter } from '../../core/reading/unread-letters.ts';
import { letterFrom } from '../../core/repairs/letter-from.ts';
import { countWords } from '../words.ts';
import { LetterWords } from './letter-words.tsx';

interface LetterFieldsProps {
  readonly letters: readonly UnreadLetter[];
  /** What stands in the fields, by the bytes it is for. */
  readonly typed: ReadonlyMap<string, string>;
  readonly onType: (bytes: string, text: string) => void;
}

/** A field for each letter that cannot be read, beside the words that it is missing in. */
export function LetterFields({ letters, typed, onType }: LetterFieldsProps) {
  return (
    <ul class="letter-fields">
      {letters.map((letter) => (
        <LetterField
          key={letter.bytes}
          letter={letter}
          text={typed.get(letter.bytes) ?? ''}
          onType={(text) => onType(letter.bytes, text)}
        />
      ))}
    </ul>
  );
}

interface LetterFieldProps {
  readonly letter: UnreadLetter;
  readonly text: string;
  readonly onType: (text: string) => void;
}

function LetterField({ letter, text, onType }: LetterFieldProps) {
  const id = useId();
  const { bytes, count, words } = letter;
  const taken = letterFrom(text);
  const fault = typeof taken === 'string' ? null : taken.fault;
  const [first] = words;
  // As people have seen it in other programs.
  const where = first === undefined ? 'which stands in no word' : `as in “${first.join('?')}”`;
  return (
    <li>
      <p>
        <LetterWords words={words} letter={typeof taken === 'string' ? taken : ''} />{' '}
        <small>in {countWords(count, 'place')}</small>
      </p>
      <label for={id}>Letter for {bytes}</label>
      <input
        id={id}
        type="text"
        size={6}
        value={text}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={`Letter for ${bytes}, ${where}`}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-fault`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p id={`${id}-fault`} class="letter-fault" role="status">
        {fault}
      </p>
    </li>
  );
}
