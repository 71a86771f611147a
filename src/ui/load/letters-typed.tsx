import { useSignal } from '@preact/signals';
import type { ChosenRepairs, TypedLetter } from '../../core/repairs/chosen-repairs.ts';
import { chooseRepairs, chosenRepairs } from '../../state/load-verbs.ts';
import { countWords } from '../words.ts';
import { LetterFields } from './letter-fields.tsx';
import { LetterWords } from './letter-words.tsx';
import { lettersIn, unreadLetters } from './letters-to-type.tsx';
import { without } from './repair-choices.ts';

/** The letters that somebody typed, with the words they make: to be looked at, changed, and taken back one by one. */
export function LettersTyped() {
  const letters = chosenRepairs()['replace-character'] ?? [];
  const found = new Map(unreadLetters().typed.map((letter) => [letter.bytes, letter]));
  return (
    <>
      <ul class="letters-typed">
        {letters.map(({ bytes, letter }) => {
          const { count, words } = found.get(bytes) ?? { count: 0, words: [] };
          return (
            <li key={bytes}>
              <strong>{letter}</strong> for {bytes}, {count === 1 ? 'once' : countWords(count, 'time')}
              {words.length > 0 && ': '}
              {words.length > 0 && <LetterWords words={words} letter={letter} />}{' '}
              <button type="button" class="quiet" onClick={() => choose(letters.filter((one) => one.bytes !== bytes))}>
                Take back<span class="visually-hidden"> {`${letter} for ${bytes}`}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <ChangeLetters letters={letters} />
    </>
  );
}

function ChangeLetters({ letters }: { readonly letters: readonly TypedLetter[] }) {
  const typed = useSignal<ReadonlyMap<string, string>>(new Map(letters.map(({ bytes, letter }) => [bytes, letter])));
  const wanted = lettersIn(typed.value);
  const isAsBefore = wanted === null || JSON.stringify(wanted) === JSON.stringify(letters);
  const fields = unreadLetters().typed.filter(({ bytes }) => typed.value.has(bytes));
  if (fields.length === 0) return null;
  return (
    <details class="letters">
      <summary>Change what was typed</summary>
      <form
        class="letters"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isAsBefore) choose(wanted);
        }}
      >
        <LetterFields
          letters={fields}
          typed={typed.value}
          onType={(bytes, text) => {
            typed.value = new Map(typed.value).set(bytes, text);
          }}
        />
        <button type="submit" disabled={isAsBefore}>
          Check again with the changed letters
        </button>
      </form>
    </details>
  );
}

/** With these letters; without any the repair is not chosen any more. */
function choose(letters: readonly TypedLetter[]): void {
  void chooseRepairs(
    (before): ChosenRepairs =>
      letters.length === 0 ? without('replace-character', before) : { ...before, 'replace-character': letters },
  );
}
