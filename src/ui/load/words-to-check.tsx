import './words-to-check.css';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { WordEvidence } from '../../core/evident-word.ts';
import type { EncodingFacts } from '../../core/load.ts';
import { allWords } from '../../state/load-verbs.ts';
import { countWords, numberWords } from '../words.ts';
import { almaWords } from './evidence-words.ts';
import { WordTable } from './word-table.tsx';

/** More rows at once would make the page wait. */
const slice = 1000;

interface WordsToCheckProps {
  readonly evidence: WordEvidence;
  readonly encoding: EncodingFacts;
  readonly isMended: boolean;
}

/** The words that show whether the encoding is right; unfolded where something was read otherwise than plain UTF-8. */
export function WordsToCheck({ evidence, encoding, isMended }: WordsToCheckProps) {
  const { distinct, others, believed } = evidence;
  if (distinct === 0) {
    return (
      <p>No word of any user has a letter beyond the plain English ones, so there is no name that could be misread.</p>
    );
  }
  return (
    <details class="words" open={encoding.detected !== 'utf-8' || believed !== 'utf-8'}>
      <summary>See for yourself: {countWords(distinct, 'word')} with letters beyond plain English</summary>
      <p>{almaWords(evidence, encoding, isMended)}</p>
      <WordList evidence={evidence} />
      {others > 0 && (
        <p class="soft">
          There are more different words than can be listed; {countWords(others, 'more place')} in the file hold such
          ones.
        </p>
      )}
    </details>
  );
}

/** The first words, and the rest on request. */
function WordList({ evidence: { distinct, first } }: { readonly evidence: WordEvidence }) {
  const words = useSignal(first);
  const count = useSignal(first.length);
  const region = useRef<HTMLElement>(null);
  const next = Math.min(count.value < slice ? slice : count.value + slice, distinct);
  const showMore = async (): Promise<void> => {
    words.value = await allWords();
    count.value = next;
    // The button may be gone now, and the focus with it.
    if (next === distinct) region.current?.focus();
  };
  return (
    <>
      <WordTable words={words.value.slice(0, count.value)} distinct={distinct} region={region} />
      {first.length < distinct && (
        <p class="choice">
          <span role="status">{shownWords(count.value, distinct)}</span>
          {count.value < distinct && (
            <button type="button" onClick={() => void showMore()}>
              {next === distinct ? `Show all ${numberWords(distinct)} words` : `Show ${numberWords(next)} words`}
            </button>
          )}
        </p>
      )}
    </>
  );
}

function shownWords(count: number, distinct: number): string {
  if (count === distinct) return `All ${countWords(distinct, 'word')} are listed.`;
  return `The first ${numberWords(count)} of ${countWords(distinct, 'word')} are listed.`;
}
