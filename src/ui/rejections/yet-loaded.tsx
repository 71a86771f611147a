import { useSignal } from '@preact/signals';
import { readForeseenYetLoaded, type YetLoaded } from '../../state/foreseen.ts';
import type { OpenTriage } from '../../state/triage.ts';
import type { TableColumn } from '../parts/table-columns.tsx';
import { VirtualTable } from '../parts/virtual-table.tsx';
import { countWords, numberWords } from '../words.ts';
import { ForeseenBy } from './foreseen-by.tsx';

const columns: readonly TableColumn<YetLoaded>[] = [
  {
    heading: 'Person',
    rem: 12,
    cell: ({ name, primaryId, index }) => (
      <>
        <bdi>{name}</bdi>{' '}
        <small class="soft">
          <bdi>{primaryId}</bdi>, no. {numberWords(index + 1)} in the file
        </small>
      </>
    ),
  },
  { heading: 'What was foreseen', rem: 16, cell: ({ foreseenBy }) => <ForeseenBy by={foreseenBy} /> },
];

/** Who was foreseen and is not in the report: so the check or the preview was wrong, or the report is not whole. */
export function YetLoadedList({ triage, count }: { readonly triage: OpenTriage; readonly count: number }) {
  const people = useSignal<readonly YetLoaded[] | null>(null);
  const read = async () => {
    people.value = await readForeseenYetLoaded(triage);
  };
  return (
    <details class="sheet yet-loaded" onToggle={({ currentTarget }) => currentTarget.open && void read()}>
      <summary>{countWords(count, 'user')} foreseen, yet not in the report</summary>
      <p>
        {triage.load.previewed === null ? 'The check' : 'The check or the preview'} said that Alma would turn them away,
        and no report lists them: they did load, or the report of their file is not in yet.
      </p>
      {people.value !== null && people.value.length > 0 && (
        <VirtualTable
          name="Foreseen, yet not in the report"
          columns={columns}
          count={people.value.length}
          load={people.value}
        />
      )}
    </details>
  );
}
