import '../parts/button.css';
import '../parts/sheet.css';
import { loadState } from '../../state/load.ts';
import { sampleWalk, walkSample } from '../../state/sample-walk.ts';
import { goTo } from '../route.ts';

const walkWords = {
  previous: 'Making the term before: its load is prepared, sent and its report read…',
  current: 'Making the present term…',
} as const;

/** The way into a whole made-up term, for whoever wants to see more than one file. */
export function SampleWalk() {
  const making = sampleWalk.value;
  const walk = async () => {
    const term = await walkSample();
    if (term !== null && loadState.value.kind !== 'running') goTo('term', { term });
  };
  return (
    <section class="sheet sample-walk" aria-labelledby="sample-walk">
      <h3 id="sample-walk">See a whole term with the sample</h3>
      <p>
        Two terms of the made-up college are put among your terms: one that is over, and the present one, with what has
        changed since and whom Alma turned away. Forget them under “Your data” when you have seen enough; no real term
        is compared with them.
      </p>
      <div class="actions">
        <button type="button" disabled={making !== null} onClick={() => void walk()}>
          Walk a term with the sample
        </button>
        <span role="status">{making !== null && walkWords[making]}</span>
      </div>
    </section>
  );
}
