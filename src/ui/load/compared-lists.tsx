import { useCallback, useState } from 'preact/hooks';
import type { ComparedPerson } from '../../core/comparison/compared-person.ts';
import { listWords, outcomeWords, partWords } from '../../core/comparison/comparison-words.ts';
import type { ComparedCounts } from '../../core/comparison/load-comparison.ts';
import { noGroup } from '../../core/comparison/no-group.ts';
import { type Outcome, outcomes } from '../../core/comparison/outcome.ts';
import { comparedPage } from '../../state/compared-lists.ts';
import '../parts/filter-bar.css';
import { SearchField } from '../parts/search-field.tsx';
import type { TableColumn } from '../parts/table-columns.tsx';
import { useTypingPause } from '../parts/use-typing-pause.ts';
import { VirtualTable } from '../parts/virtual-table.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';
import { numberWords } from '../words.ts';
import { SaveList } from './save-list.tsx';

const id: TableColumn<ComparedPerson> = {
  heading: 'Primary identifier',
  rem: 12,
  cell: ({ primaryId }) => <VisibleValue value={primaryId} />,
};
const group: TableColumn<ComparedPerson> = {
  heading: 'User group',
  rem: 12,
  cell: (person) => <GroupNow person={person} />,
};
const whatChanged: TableColumn<ComparedPerson> = {
  heading: 'What has changed',
  rem: 18,
  cell: ({ changed }) => changed.map((part) => partWords[part]).join('; '),
};

/** All users by what has become of them, to look through and to save. */
export function ComparedLists({ users }: Pick<ComparedCounts, 'users'>) {
  return (
    <div class="compared-lists">
      <h4>Who they are</h4>
      <p class="soft">
        {listWords.people} {listWords.csv}
      </p>
      {outcomes.map((outcome) =>
        users[outcome] === 0 ? (
          <p key={outcome}>{outcomeWords[outcome].nobody}</p>
        ) : (
          <ComparedList key={outcome} outcome={outcome} count={users[outcome]} />
        ),
      )}
    </div>
  );
}

function ComparedList({ outcome, count }: { readonly outcome: Outcome; readonly count: number }) {
  const [isOpen, setOpen] = useState(false);
  const { list } = outcomeWords[outcome];
  const name = `${list}, ${numberWords(count)}`;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && (
        <>
          <SearchedList outcome={outcome} count={count} />
          <SaveList list={outcome} what={list.toLowerCase()} note={peopleNote} />
        </>
      )}
    </details>
  );
}

/** The list, or those of it whose id holds what was typed. */
function SearchedList({ outcome, count }: { readonly outcome: Outcome; readonly count: number }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState({ text: '', total: count });
  const wanted = typed.trim();
  useTypingPause(wanted, outcome, async (text, isWanted) => {
    const { total } = await comparedPage(outcome, text, 0, 0);
    if (isWanted()) setFound({ text, total });
  });
  const { text, total } = found;
  const load = useCallback(
    async (from: number, most: number) => (await comparedPage(outcome, text, from, most)).people,
    [outcome, text],
  );
  const { list } = outcomeWords[outcome];
  return (
    <>
      <search class="filter-bar" aria-label={list}>
        <SearchField label="With this identifier, or a part of it" text={typed} onText={setTyped} />
        <p role="status">{text !== '' && `${numberWords(total)} of ${numberWords(count)} have it.`}</p>
      </search>
      {total > 0 && (
        <VirtualTable
          key={text}
          name={`${list}, ${numberWords(total)}`}
          columns={outcome === 'changed' ? [id, group, whatChanged] : [id, group]}
          count={total}
          load={load}
          isEven
        />
      )}
    </>
  );
}

const peopleNote = 'The file holds people’s data.';

function GroupNow({ person: { group: now, groupBefore } }: { readonly person: ComparedPerson }) {
  return (
    <>
      <bdi>{now || noGroup}</bdi>
      {groupBefore !== null && (
        <small class="soft">
          {' '}
          before: <bdi>{groupBefore || noGroup}</bdi>
        </small>
      )}
    </>
  );
}
