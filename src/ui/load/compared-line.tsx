import { earlierLoadWords, outcomeWords } from '../../core/comparison/comparison-words.ts';
import type { LoadComparison } from '../../core/comparison/load-comparison.ts';
import { outcomes } from '../../core/comparison/outcome.ts';
import { listWords, numberWords } from '../words.ts';

/** The heading of the comparison, which may stand far below the findings. */
export const comparedId = 'compared';

/** The comparison in one line, with a way to the rest of it. */
export function ComparedLine({ comparison: { lastFull, people } }: { readonly comparison: LoadComparison }) {
  if (lastFull === null || typeof people === 'string') return null;
  const counts = outcomes.map(
    (outcome) => `${numberWords(people.users[outcome])} ${outcomeWords[outcome].title.toLowerCase()}`,
  );
  const show = () => {
    const heading = document.getElementById(comparedId);
    heading?.scrollIntoView();
    heading?.focus();
  };
  return (
    <p>
      Since {earlierLoadWords(lastFull)}: {listWords(counts)}.{' '}
      <button type="button" class="quiet" onClick={show}>
        See the comparison
      </button>
    </p>
  );
}
