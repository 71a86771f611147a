import { useSignal } from '@preact/signals';
import type { TypedLetter } from '../../core/repairs/chosen-repairs.ts';
import { letterFrom } from '../../core/repairs/letter-from.ts';
import { loadState } from '../../state/load.ts';
import { chooseRepairs, chosenRepairs } from '../../state/load-verbs.ts';
import { countWords } from '../words.ts';
import { LetterFields } from './letter-fields.tsx';
import type { RepairFormProps } from './repair-form-props.ts';

/** What cannot be read in the load on screen, and what was typed for it already. */
export function unreadLetters() {
  const state = loadState.value;
  return state.kind === 'done' ? state.load.unread : { letters: [], more: 0, typed: [] };
}

/** What stands in the fields, without those left blank; null while something in one of them cannot be put in. */
export function lettersIn(typed: ReadonlyMap<string, string>): readonly TypedLetter[] | null {
  const letters = [...typed].map(([bytes, text]) => ({ bytes, letter: letterFrom(text) }));
  const taken = letters.flatMap(({ bytes, letter }) => (typeof letter === 'string' ? [{ bytes, letter }] : []));
  return taken.length < letters.length ? null : taken.filter(({ letter }) => letter !== '');
}

/** The letters that belong where none can be read: each is typed once for all its places. What is left blank stays so. */
export function LettersToType({ choice, onChoice }: RepairFormProps) {
  const typed = useSignal<ReadonlyMap<string, string>>(new Map());
  const { letters, more } = unreadLetters();
  const type = (bytes: string, text: string): void => {
    typed.value = new Map(typed.value).set(bytes, text);
    const come = lettersIn(typed.value) ?? [];
    const before = chosenRepairs()['replace-character'] ?? [];
    onChoice(come.length === 0 ? {} : { 'replace-character': [...before, ...come] });
  };
  return (
    <form
      class="letters"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice['replace-character'] !== undefined) void chooseRepairs((before) => ({ ...before, ...choice }));
      }}
    >
      <LetterFields letters={letters} typed={typed.value} onType={type} />
      {more > 0 && (
        <p class="soft">
          Other unreadable letters stand in {countWords(more, 'more place')}; they are listed once these are settled.
        </p>
      )}
      <button type="submit" disabled={choice['replace-character'] === undefined}>
        Check again with these letters
      </button>
    </form>
  );
}
