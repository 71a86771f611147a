import { type OutFact, type OutId, outFacts } from '../../core/handoff/out-facts.ts';
import { type OutTrouble, outBusy, outSaved, outTrouble } from '../../state/triage-outs.ts';
import { savedWords, standOf, troubleWords } from './out-words.ts';

interface OutButtonProps {
  readonly out: OutId;
  readonly main?: boolean;
  readonly onOut: () => void;
}

/**
 * A way out with how much is in it, or why there is nothing yet, and what came of it. It stays pressable at work: the
 * focus is on it.
 */
export function OutButton({ out, main = false, onOut }: OutButtonProps) {
  const { button }: OutFact = outFacts[out];
  const { ready, words } = standOf(out);
  const isBusy = outBusy.value === out;
  const saved = outSaved.value;
  const trouble = outTrouble.value;
  return (
    <>
      <button
        type="button"
        class={main ? 'main' : ''}
        disabled={!ready}
        aria-busy={isBusy}
        aria-describedby={`out-${out}`}
        onClick={onOut}
      >
        {button}
      </button>
      <small id={`out-${out}`}>{isBusy ? 'Being made…' : words}</small>
      {saved?.out === out && <small class="out-saved">{savedWords(saved.name)}</small>}
      {trouble?.out === out && <Trouble why={trouble.why} />}
    </>
  );
}

export function Trouble({ why }: { readonly why: OutTrouble }) {
  return (
    <p class="out-trouble" role="alert">
      {troubleWords[why]}
    </p>
  );
}
