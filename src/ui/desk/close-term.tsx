import { useSignal } from '@preact/signals';
import { closeTerm } from '../../state/term-verbs.ts';
import type { TermDesk } from '../../state/terms.ts';
import { countWords } from '../words.ts';

/** The end of a term: says what is deleted, and takes a second press. */
export function CloseTerm({ desk: { term, work, steps } }: { readonly desk: TermDesk }) {
  const isSure = useSignal(false);
  const open = steps.filter(({ id, stand }) => stand.state === 'open' && id !== 'close');
  return (
    <section class="sheet" aria-labelledby="close-term">
      <h3 id="close-term">Close {term.name}</h3>
      <p>
        The zips and the details of people are deleted from this browser. Kept are numbers, identifiers with what was
        decided, and what the next term needs: whom to expect, whom somebody waits for, and what to compare with.
      </p>
      {work.undecided > 0 && <p>{countWords(work.undecided, 'rejection is', 'rejections are')} still open.</p>}
      {work.waiting > 0 && (
        <p>{countWords(work.waiting, 'waiting one goes', 'waiting ones go')} over to the next term.</p>
      )}
      {open.length > 0 && <p>Still to do: {open.map(({ title }) => title).join(', ')}.</p>}
      <div class="actions">
        {!isSure.value ? (
          <button
            type="button"
            onClick={() => {
              isSure.value = true;
            }}
          >
            Close the term
          </button>
        ) : (
          <span role="alert" class="sure">
            Deleted zips and details do not come back.{' '}
            <button type="button" class="main" onClick={() => void closeTerm(term.id)}>
              Close it now
            </button>{' '}
            <button
              type="button"
              class="quiet"
              onClick={() => {
                isSure.value = false;
              }}
            >
              Leave it open
            </button>
          </span>
        )}
      </div>
    </section>
  );
}
