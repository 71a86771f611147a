import type { EncodingFacts, Load } from '../../core/load.ts';
import { encodingWords } from './encoding-words.ts';
import { ReadAgain } from './read-again.tsx';
import { WordsToCheck } from './words-to-check.tsx';

/** How the letters were read, the words that show whether that is right, and the way to read them otherwise. */
export function LettersRead({ load, encoding }: { readonly load: Load; readonly encoding: EncodingFacts }) {
  return (
    <section class="sheet" aria-labelledby="letters">
      <h3 id="letters">How the letters were read</h3>
      <p class="reading">{encodingWords(encoding)}</p>
      {load.words !== null && <WordsToCheck evidence={load.words} encoding={encoding} isMended={load.zip !== null} />}
      <ReadAgain />
    </section>
  );
}
