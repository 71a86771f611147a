import type { Load } from '../../core/load.ts';
import { lettersWords } from './encoding-words.ts';
import { ReadAgain } from './read-again.tsx';
import { WordsToCheck } from './words-to-check.tsx';

/** How the letters were read, the words that show whether that is right, and the way to read them otherwise. */
export function LettersRead({ load }: { readonly load: Load }) {
  const { members, words } = load;
  const isText = members.some(({ encoding }) => encoding !== null);
  return (
    <section class="sheet" aria-labelledby="letters">
      <h3 id="letters">How the letters were read</h3>
      <p class="reading">{lettersWords(members)}</p>
      {words !== null && <WordsToCheck load={load} evidence={words} />}
      {isText && <ReadAgain isOne={members.length === 1} />}
    </section>
  );
}
