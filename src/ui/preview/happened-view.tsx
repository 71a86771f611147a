import { useSignal } from '@preact/signals';
import { useCallback } from 'preact/hooks';
import { changedFieldWords } from '../../core/preview/effect-words.ts';
import type { SideFacts } from '../../core/preview/gathered-users.ts';
import type { HappenedFacts, HappenedListId } from '../../core/preview/happened-tally.ts';
import { happenedWords, tableAndAlma } from '../../core/preview/happened-words.ts';
import type { HappenedPerson } from '../../core/preview/shown-person.ts';
import { happenedPeople } from '../../state/happened.ts';
import type { TableColumn } from '../parts/table-columns.tsx';
import { VirtualTable } from '../parts/virtual-table.tsx';
import { countWords, numberWords } from '../words.ts';
import { HappenedTable } from './happened-table.tsx';

interface HappenedViewProps {
  readonly facts: HappenedFacts;
  readonly after: SideFacts;
}

interface Chosen {
  readonly list: HappenedListId;
  readonly title: string;
  readonly users: number;
}

/** How far Alma did as foretold, field by field, and the people behind each number. */
export function HappenedView({ facts, after }: HappenedViewProps) {
  const chosen = useSignal<Chosen | null>(null);
  const { users, right } = facts;
  const wrong = users - right;
  return (
    <>
      <p role="status">
        Compared with <bdi>{after.name}</bdi>, {countWords(after.users, 'user')}.{' '}
        <strong>
          {wrong === 0
            ? `Alma did as foretold with all ${numberWords(users)}.`
            : `Alma did as foretold with ${numberWords(right)} of ${numberWords(users)}; look at the other ${numberWords(wrong)}.`}
        </strong>
      </p>
      <HappenedTable
        facts={facts}
        show={(list, title, some) => {
          chosen.value = { list, title, users: some };
        }}
      />
      {chosen.value !== null && <HappenedPeople key={chosen.value.list} {...chosen.value} />}
    </>
  );
}

const columns: readonly TableColumn<HappenedPerson>[] = [
  {
    heading: 'Person',
    rem: 11,
    cell: ({ name, primaryId }) => (
      <>
        <bdi>{name === '' ? primaryId : name}</bdi>
        <small class="soft">
          {' '}
          <bdi>{primaryId}</bdi>
        </small>
      </>
    ),
  },
  {
    heading: 'Before, foretold, and now in Alma',
    rem: 34,
    cell: ({ differences }) => (
      <ul>
        {differences
          .filter(({ kind }) => kind !== 'as-foretold')
          .map((difference) => (
            <li key={`${difference.field} ${difference.kind}`}>
              <strong>{difference.field === 'user' ? 'The user' : changedFieldWords(difference.field)}</strong>:{' '}
              {happenedWords[difference.kind].title}. {tableAndAlma(difference)}{' '}
              {difference.field !== 'user' && (
                <>
                  Before: <Told text={difference.before} />; foretold: <Told text={difference.predicted} />; now:{' '}
                  <Told text={difference.happened} />.
                </>
              )}
            </li>
          ))}
      </ul>
    ),
  },
];

function Told({ text }: { readonly text: string | null }) {
  return text === null ? <span class="soft">nothing</span> : <bdi>{text}</bdi>;
}

function HappenedPeople({ list, title, users }: Chosen) {
  const load = useCallback((from: number, most: number) => happenedPeople(list, from, most), [list]);
  return (
    <section aria-labelledby="happened-people">
      <h3 id="happened-people">
        {title}, {countWords(users, 'user')}
      </h3>
      <VirtualTable name={title} columns={columns} count={users} load={load} />
    </section>
  );
}
