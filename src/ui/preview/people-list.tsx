import './people.css';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { changedFieldWords } from '../../core/preview/effect-words.ts';
import { outcomeWords } from '../../core/preview/outcome-words.ts';
import type { PreviewFacts, PreviewListId } from '../../core/preview/preview-tally.ts';
import type { PreviewedPerson } from '../../core/preview/shown-person.ts';
import { openedPerson, previewList, previewText } from '../../state/preview-view.ts';
import { previewedPeople } from '../../state/previewed-people.ts';
import type { TableColumn } from '../parts/table-columns.tsx';
import { VirtualTable } from '../parts/virtual-table.tsx';
import { countWords, listWords, numberWords } from '../words.ts';
import { listTitle, nobodyIn, usersIn } from './list-title.ts';
import { PeopleFilter } from './people-filter.tsx';
import { pressPeopleKey } from './people-keys.ts';
import { type ListedPeople, PeoplePrint } from './people-print.tsx';
import { PersonView } from './person-view.tsx';

/** The people behind the numbers: one list of them at a time, and the one that is opened, old and new side by side. */
export function PeopleList({ facts }: { readonly facts: PreviewFacts }) {
  const list = previewList.value;
  const users = usersIn(facts, list);
  const { text, total, isLooking } = useFound(facts, list, users);
  const open = openedPerson.value;
  return (
    <section class="sheet people" aria-labelledby={peopleHeading} onKeyDown={pressPeopleKey}>
      <h2 id={peopleHeading} tabIndex={-1}>
        The people: {listTitle(list)}, {countWords(users, 'user')}
      </h2>
      <PeopleFilter facts={facts} said={isLooking ? 'Looking…' : saidOf(text, total, users)} />
      {users === 0 && <p>{nobodyIn(list)}</p>}
      {total > 0 && <PeopleTable facts={facts} list={list} text={text} total={total} />}
      {open === null ? (
        total > 0 && <p class="soft on-screen">Open a person to see old and new side by side.</p>
      ) : (
        <PersonView key={open.person.index} opened={open} total={total} />
      )}
      <p class="soft on-screen">
        Keys: <kbd>↓</kbd> <kbd>j</kbd> the next person, <kbd>↑</kbd> <kbd>k</kbd> the one before, <kbd>c</kbd> copies
        the identifier, <kbd>Esc</kbd> goes back to the list.
      </p>
      <PeoplePrint facts={facts} list={list} text={text} total={total} />
    </section>
  );
}

function saidOf(text: string, total: number, users: number): string {
  if (text === '') return '';
  return `${numberWords(total)} of ${numberWords(users)} ${total === 1 ? 'fits' : 'fit'}.`;
}

/** Whoever wants to see a list is led there. */
export const peopleHeading = 'preview-people';

/** How many of a list fit what somebody looks for, and the text that they were looked for by. */
function useFound(facts: PreviewFacts, list: PreviewListId, users: number) {
  const [found, setFound] = useState({ list, facts, text: '', total: users });
  const wanted = previewText.value;
  useEffect(() => {
    if (wanted === '') return;
    let isWanted = true;
    void previewedPeople(list, wanted, 0, 0).then(({ total }) => {
      if (isWanted) setFound({ list, facts, text: wanted, total });
    });
    return () => {
      isWanted = false;
    };
  }, [facts, list, wanted]);
  // Until they are found, what was there stays; but not of another list.
  const isOld = wanted === '' || found.text === '' || found.list !== list;
  const { text, total } = isOld ? { text: '', total: users } : found;
  return { text, total, isLooking: text !== wanted || (text !== '' && found.facts !== facts) };
}

interface Row {
  readonly person: PreviewedPerson;
  readonly place: number;
}

function PeopleTable({ facts, list, text, total }: ListedPeople) {
  const load = useCallback(
    async (from: number, most: number): Promise<readonly Row[]> => {
      const { people } = await previewedPeople(list, text, from, most);
      return people.map((person, index) => ({ person, place: from + index }));
    },
    // Another preview has other people in its lists.
    [facts, list, text],
  );
  const open = openedPerson.value;
  return (
    <VirtualTable
      key={load}
      name={`${listTitle(list)}, ${numberWords(total)}`}
      columns={columns}
      count={total}
      load={load}
      current={open?.isListed ? open.place : null}
      isEven
    />
  );
}

const columns: readonly TableColumn<Row>[] = [
  { heading: 'Person', rem: 12, cell: (row) => <Person row={row} /> },
  { heading: 'User group', rem: 8, cell: ({ person: { group } }) => <bdi>{group}</bdi> },
  { heading: 'What happens', rem: 18, cell: ({ person }) => whatHappens(person) },
];

function Person({ row: { person, place } }: { readonly row: Row }) {
  const open = () => {
    openedPerson.value = { person, place, isListed: true };
  };
  return (
    <>
      <button type="button" class="quiet" onClick={open}>
        <bdi>{person.name === '' ? person.primaryId : person.name}</bdi>
      </button>
      <small class="soft">
        <bdi>{person.primaryId === '' ? 'no primary identifier' : person.primaryId}</bdi>
      </small>
    </>
  );
}

/** In a few words: which fields, or what becomes of the user. */
export function whatHappens({ outcome, changes }: PreviewedPerson): string {
  if (changes.length === 0) return outcomeWords[outcome].title;
  return listWords([...new Set(changes.map(({ field }) => changedFieldWords(field.split('/')[0] ?? field)))]);
}
