import { useCallback, useState } from 'preact/hooks';
import type { ComparedPerson } from '../../core/comparison/compared-person.ts';
import { listWords, outcomeWords, partWords } from '../../core/comparison/comparison-words.ts';
import type { ComparedCounts } from '../../core/comparison/load-comparison.ts';
import { noGroup } from '../../core/comparison/no-group.ts';
import { type Outcome, outcomes } from '../../core/comparison/outcome.ts';
import { comparedPage } from '../../state/compared-lists.ts';
import { type TableColumn, VirtualTable } from '../parts/virtual-table.tsx';
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
  const load = useCallback((from: number, most: number) => comparedPage(outcome, from, most), [outcome]);
  const { list } = outcomeWords[outcome];
  const name = `${list}, ${numberWords(count)}`;
  const columns = outcome === 'changed' ? [id, group, whatChanged] : [id, group];
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && (
        <>
          <VirtualTable name={name} columns={columns} count={count} load={load} isEven />
          <SaveList list={outcome} what={list.toLowerCase()} note={peopleNote} />
        </>
      )}
    </details>
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
