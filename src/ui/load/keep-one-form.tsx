import './keep-one-form.css';
import { useEffect } from 'preact/hooks';
import { leftOutBy, loadingByGroup } from '../../core/repairs/keep-one-choice.ts';
import { keepOne, keepOneChoice, keepOneOfMore, prefer, readSharedIds } from '../../state/keep-one.ts';
import { countWords, listWords, numberWords } from '../words.ts';
import { GroupOrder } from './group-order.tsx';
import { notePlace } from './kept-place.ts';
import { LeftOutTable } from './left-out-table.tsx';

const wayWords = { first: 'The first in the file, as Alma does it', group: 'By group' } as const;

interface KeepOneFormProps {
  /** Who is left out now; null where that is not chosen yet. */
  readonly applied: readonly number[] | null;
  /** Whether ids are still shared with all that is chosen. */
  readonly hasMore: boolean;
}

/** Who of those who share an id is kept: by a rule for all, and swapped by hand. */
export function KeepOneForm({ applied, hasMore }: KeepOneFormProps) {
  useEffect(() => void readSharedIds(), []);
  const choice = keepOneChoice();
  if (choice === null) return <p aria-busy="true">Looking who shares an id…</p>;
  const { sets, way, groups, omitted } = choice;
  const leftOut = leftOutBy(choice);
  const isOther = applied !== null && applied.join() !== leftOut.join();
  return (
    <div class="keep-one">
      <p>
        {sets.length === 1
          ? 'One set of users shares an id.'
          : `${numberWords(sets.length)} sets of users share an id each.`}
        {omitted > 0 &&
          ` ${countWords(omitted, 'more place')} where an id is shared ${omitted === 1 ? 'is' : 'are'} counted, but not listed: they come up once these are settled.`}
      </p>
      <fieldset>
        <legend>Who is kept</legend>
        {(['first', 'group'] as const).map((each) => (
          <label key={each}>
            <input type="radio" checked={way === each} onChange={() => prefer({ way: each })} name="keep-one" />{' '}
            {wayWords[each]}
          </label>
        ))}
      </fieldset>
      {way === 'group' && groups.length > 1 && <GroupOrder groups={groups} />}
      <p class="keep-one-sum" role="status">
        {sumWords(loadingByGroup(choice, leftOut), leftOut.length)}
      </p>
      <LeftOutTable choice={choice} leftOut={leftOut} />
      {applied !== null && (
        <div class="actions">
          <button type="button" disabled={!isOther} onClick={again(keepOne)}>
            Check again with this choice
          </button>
          {hasMore && (
            <button type="button" onClick={again(keepOneOfMore)}>
              Keep one of those still found too
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const again =
  (choose: () => Promise<void>) =>
  ({ currentTarget }: { readonly currentTarget: HTMLElement }): void => {
    notePlace(currentTarget);
    void choose();
  };

/** “131 load as EMPLOYEE, and 9 as STUDENT; 140 are left out.” */
function sumWords(loading: readonly (readonly [group: string, count: number])[], leftOut: number): string {
  const [first, ...others] = loading.map(([group, count]) => ({
    count,
    as: group === '' ? 'without a group' : `as ${group}`,
  }));
  if (first === undefined) return 'Nobody is left out.';
  const verb = first.count === 1 ? 'loads' : 'load';
  const parts = [`${numberWords(first.count)} ${verb} ${first.as}`];
  for (const { count, as } of others) parts.push(`${numberWords(count)} ${as}`);
  return `${others.length > 1 ? listWords(parts) : parts.join(', ')}; ${numberWords(leftOut)} ${leftOut === 1 ? 'is' : 'are'} left out.`;
}
