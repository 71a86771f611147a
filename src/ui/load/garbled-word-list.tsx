import './garbled-word-list.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { GarbledWord } from '../../core/repairs/garbled-words.ts';
import { garbledWords } from '../../state/garbled-words.ts';
import { VisibleValue } from '../parts/visible-value.tsx';
import { countWords, numberWords } from '../words.ts';

/** So many words at first; more at once would make the page wait. */
const firstWords = 50;
const slice = 1000;

interface GarbledWordListProps {
  /** Words that are right as they are. */
  readonly except: readonly string[];
  readonly onExcept: (except: readonly string[]) => void;
  readonly isOpen?: boolean;
  /** What stands below the list. */
  readonly children?: ComponentChildren;
}

/** Every word that undo-mojibake changes, to be unticked. The file is read for it, so only once the list is unfolded. */
export function GarbledWordList({ except, onExcept, isOpen = false, children }: GarbledWordListProps) {
  const words = useSignal<readonly GarbledWord[] | 'unreadable' | null>(null);
  const isAsked = useRef(false);
  const ask = async ({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }): Promise<void> => {
    if (!currentTarget.open || isAsked.current) return;
    isAsked.current = true;
    words.value = await garbledWords();
  };
  return (
    <details class="garbled" open={isOpen} onToggle={(event) => void ask(event)}>
      <summary>See each word, and untick those that are right as they are</summary>
      {words.value === null && <p role="status">Looking for the words …</p>}
      {words.value === 'unreadable' && <p role="alert">The file has been moved or changed since it was checked.</p>}
      {Array.isArray(words.value) && <Words words={words.value} except={except} onExcept={onExcept} />}
      {children}
    </details>
  );
}

interface WordsProps extends Pick<GarbledWordListProps, 'except' | 'onExcept'> {
  readonly words: readonly GarbledWord[];
}

function Words({ words, except, onExcept }: WordsProps) {
  const count = useSignal(firstWords);
  const region = useRef<HTMLElement>(null);
  const left = words.length - count.value;
  const next = Math.min(count.value === firstWords ? slice : count.value + slice, words.length);
  const showMore = () => {
    count.value = next;
    // The button may be gone now, and the focus with it.
    if (next === words.length) region.current?.focus();
  };
  const toggle = (word: string) =>
    onExcept(except.includes(word) ? except.filter((other) => other !== word) : [...except, word]);
  return (
    <>
      <section class="garbled-words" aria-label="Garbled words" tabIndex={-1} ref={region}>
        <ul>
          {words.slice(0, count.value).map((word) => (
            <Word key={word.before} word={word} isKept={except.includes(word.before)} onToggle={toggle} />
          ))}
        </ul>
      </section>
      {left > 0 && (
        <p class="choice">
          <span>… and {countWords(left, 'more word')}</span>
          <button type="button" onClick={showMore}>
            {next === words.length ? `Show all ${numberWords(next)} words` : `Show ${numberWords(next)} words`}
          </button>
        </p>
      )}
    </>
  );
}

interface WordProps {
  readonly word: GarbledWord;
  /** It stays as it is. */
  readonly isKept: boolean;
  readonly onToggle: (word: string) => void;
}

function Word({ word: { before, after, count }, isKept, onToggle }: WordProps) {
  return (
    <li class={isKept ? 'kept' : undefined}>
      <label>
        <input type="checkbox" checked={!isKept} onChange={() => onToggle(before)} />{' '}
        <del>
          <VisibleValue value={before} />
        </del>{' '}
        →{' '}
        <ins>
          <VisibleValue value={after} />
        </ins>
      </label>{' '}
      <span class="soft">{isKept ? 'stays as it is' : countWords(count, 'place')}</span>
    </li>
  );
}
