import './words-to-check.css';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { WordEvidence } from '../../core/evident-word.ts';
import type { Load } from '../../core/load.ts';
import { allWords } from '../../state/load-verbs.ts';
import { countWords, numberWords } from '../words.ts';
import { almaWords, isSeen } from './evidence-words.ts';
import { WordTable } from './word-table.tsx';

/** More rows at once would make the page wait. */
const slice = 1000;

interface WordsToCheckProps {
  readonly load: Load;
  readonly evidence: WordEvidence;
}

/** The words that show whether the encoding is right; unfolded where something was read otherwise than plain UTF-8. */
export function WordsToCheck({ load, evidence }: WordsToCheckProps) {
  const { distinct, others, believed } = evidence;
  const read = load.members.flatMap(({ encoding }) => encoding ?? []);
  const isPlain = read.every(({ detected }) => detected === 'utf-8') && (believed ?? 'utf-8') === 'utf-8';
  if (distinct === 0) {
    return (
      <p>No word of any user has a letter beyond the plain English ones, so there is no name that could be misread.</p>
    );
  }
  return (
    <details class="words" open={!isPlain}>
      <summary>See for yourself: {countWords(distinct, 'word')} with letters beyond plain English</summary>
      <p>{wordsOf(load, evidence)}</p>
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

/** What Alma would have made of them; of what is no XML it makes nothing. */
function wordsOf({ members, zip }: Load, evidence: WordEvidence): string {
  const given = members.flatMap(({ form, encoding }) => (form === 'xml' ? (encoding ?? []) : []));
  const told = given.find(({ detected }) => detected !== 'utf-8') ?? given[0];
  if (told !== undefined && isSeen(evidence)) return almaWords(evidence, told, zip !== null);
  return evidence.distinct === 1 ? 'Does it look right?' : 'Do they look right?';
}

/** The first words, and the rest on request. */
function WordList({ evidence: { distinct, first, believed } }: { readonly evidence: WordEvidence }) {
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
      <WordTable
        words={words.value.slice(0, count.value)}
        distinct={distinct}
        withAlma={believed !== null}
        region={region}
      />
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
