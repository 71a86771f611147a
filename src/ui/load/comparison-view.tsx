import './comparison-view.css';
import {
  earlierLoadWords,
  leftOutWords,
  noComparisonWords,
  sameFileWords,
} from '../../core/comparison/comparison-words.ts';
import type { ComparedCounts, EarlierLoad, LoadComparison } from '../../core/comparison/load-comparison.ts';
import { countWords, dayWords } from '../words.ts';
import { ComparedGroups } from './compared-groups.tsx';
import { comparedId } from './compared-line.tsx';
import { ComparedLists } from './compared-lists.tsx';
import { ChangedParts, OutcomeNumbers } from './compared-numbers.tsx';

/** A load of a term beside those before it: who is new, changed, unchanged, gone, and how the groups stand. */
export function ComparisonView({ comparison }: { readonly comparison: LoadComparison }) {
  const { lastFull, sameFile, people } = comparison;
  return (
    <section class="sheet compared" aria-labelledby={comparedId}>
      <h3 id={comparedId} tabIndex={-1}>
        Compared with the last load
      </h3>
      {sameFile !== null && <p>{sameFileWords(sameFile)}</p>}
      {typeof people === 'string' ? (
        <p>{noComparisonWords[people]}</p>
      ) : (
        <>
          {lastFull !== null && <p>{besideWords(lastFull)}</p>}
          <OutcomeNumbers users={people.users} />
          <LeftOut counts={people} />
          <ChangedParts counts={people} />
        </>
      )}
      <ComparedGroups comparison={comparison} />
      {typeof people !== 'string' && <ComparedLists users={people.users} />}
    </section>
  );
}

function besideWords(load: EarlierLoad): string {
  return `The last full load is ${earlierLoadWords(load)}, saved on ${dayWords(load.saved)}, with ${countWords(load.users, 'user')}.`;
}

/** Why the numbers do not add up to the users of the file, where they do not. */
function LeftOut({ counts: { withoutId, repeated } }: { readonly counts: ComparedCounts }) {
  const sentences = [
    ...(withoutId.now + withoutId.before > 0 ? [`${leftOutWords.withoutId} ${bothWords(withoutId)}`] : []),
    ...(repeated.now + repeated.before > 0 ? [`${leftOutWords.repeated} ${bothWords(repeated)}`] : []),
  ];
  return sentences.map((sentence) => (
    <p key={sentence} class="soft">
      {sentence}
    </p>
  ));
}

function bothWords({ now, before }: ComparedCounts['repeated']): string {
  return `There are ${countWords(now, 'such user')} in this load and ${countWords(before, 'such user')} in the earlier one.`;
}
