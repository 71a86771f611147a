import { useSignal } from '@preact/signals';
import { chooseRepairs, chosenRepairs } from '../../state/load-verbs.ts';
import { countWords } from '../words.ts';
import { GarbledWordList } from './garbled-word-list.tsx';
import { notePlace } from './kept-place.ts';

/** The words that are mended, and those that are not; another choice is a check of its own. */
export function GarbledWordsMended() {
  const before = chosenRepairs()['undo-mojibake']?.except ?? [];
  const except = useSignal(before);
  const isSame = before.length === except.value.length && before.every((word) => except.value.includes(word));
  const checkAgain = ({ currentTarget }: { readonly currentTarget: HTMLButtonElement }) => {
    notePlace(currentTarget);
    void chooseRepairs((chosen) => ({ ...chosen, 'undo-mojibake': { except: except.value } }));
  };
  return (
    <>
      {before.length > 0 && (
        <p>
          {countWords(before.length, 'word')} {before.length === 1 ? 'stays as it is' : 'stay as they are'}, in this
          file only: the next file begins with every word ticked.
        </p>
      )}
      <GarbledWordList
        except={except.value}
        onExcept={(words) => {
          except.value = words;
        }}
      >
        <p class="choice">
          <button type="button" disabled={isSame} onClick={checkAgain}>
            Check again with these words
          </button>
        </p>
      </GarbledWordList>
    </>
  );
}
