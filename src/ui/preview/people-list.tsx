import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { changedFieldWords } from '../../core/preview/effect-words.ts';
import { outcomeWords } from '../../core/preview/outcome-words.ts';
import type { PreviewListId } from '../../core/preview/preview-tally.ts';
import type { PreviewedPerson } from '../../core/preview/shown-person.ts';
import type { OpenPreview } from '../../state/preview.ts';
import { previewedPeople, previewedPerson } from '../../state/preview-verbs.ts';
import type { TableColumn } from '../parts/table-columns.tsx';
import { VirtualTable } from '../parts/virtual-table.tsx';
import { countWords } from '../words.ts';
import { listTitle, usersIn } from './list-title.ts';
import { PersonView } from './person-view.tsx';

interface PeopleListProps {
  readonly list: PreviewListId;
  readonly state: OpenPreview;
}

/** The people behind a number, and the one that is opened, old and new side by side. */
export function PeopleList({ list, state: { facts } }: PeopleListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const open = useSignal<PreviewedPerson | null>(null);
  // Another preview has other people in its lists.
  const load = useCallback((from: number, most: number) => previewedPeople(list, from, most), [list, facts]);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(() => {
    const shown = open.value;
    if (shown === null) return;
    void previewedPerson(shown.index).then((person) => {
      if (open.value === shown) open.value = person;
    });
  }, [facts]);
  const users = usersIn(facts, list);
  const title = listTitle(list);
  const columns: readonly TableColumn<PreviewedPerson>[] = [
    {
      heading: 'Person',
      rem: 12,
      cell: (person) => (
        <>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              open.value = person;
            }}
          >
            <bdi>{person.name === '' ? person.primaryId : person.name}</bdi>
          </button>
          <small class="soft">
            <bdi>{person.primaryId}</bdi>
          </small>
        </>
      ),
    },
    { heading: 'User group', rem: 8, cell: ({ group }) => <bdi>{group}</bdi> },
    { heading: 'What happens', rem: 16, cell: whatHappens },
  ];
  return (
    <section class="sheet" aria-labelledby="preview-people">
      <h2 id="preview-people" tabIndex={-1} ref={heading}>
        {title}, {countWords(users, 'user')}
      </h2>
      {users > 0 && (
        <div class="bench">
          <VirtualTable key={facts} name={title} columns={columns} count={users} load={load} isEven />
          {open.value === null ? (
            <p class="soft">Open a person to see old and new side by side.</p>
          ) : (
            <PersonView key={open.value.index} person={open.value} />
          )}
        </div>
      )}
    </section>
  );
}

function whatHappens({ outcome, changes }: PreviewedPerson): string {
  if (changes.length === 0) return outcomeWords[outcome].title;
  return [...new Set(changes.map(({ field }) => changedFieldWords(field.split('/')[0] ?? field)))].join(', ');
}
