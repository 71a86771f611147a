import '../parts/filter-bar.css';
import { type SortId, showEverything, shownRejections, type TriageView, triageView } from '../../state/triage-view.ts';
import { SearchField } from '../parts/search-field.tsx';
import { countWords, numberWords } from '../words.ts';
import { statusFilterWords } from './status-words.ts';

const sorts: Readonly<Record<SortId, string>> = {
  report: 'As in the report',
  person: 'By name',
  reason: 'By reason',
  status: 'By what was decided',
  seen: 'Often turned away first',
};

type Status = NonNullable<TriageView['status']>;

/** Ways to see fewer rows, or the same in another order. */
export function RejectionFilter({ total }: { readonly total: number }) {
  const view = triageView.value;
  const shown = shownRejections.value.length;
  const change = (more: Partial<TriageView>) => {
    triageView.value = { ...view, ...more };
  };
  const isOn = view.status !== null || view.foreseen !== null || view.text !== '' || view.group !== null;
  return (
    <search class="filter-bar" aria-label="Rejections">
      <label>
        Decided as
        <select
          value={view.status ?? ''}
          onChange={({ currentTarget }) => change({ status: (currentTarget.value || null) as Status | null })}
        >
          <option value="">Anything</option>
          {(Object.keys(statusFilterWords) as Status[]).map((status) => (
            <option key={status} value={status}>
              {statusFilterWords[status]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Foreseen
        <select
          value={view.foreseen === null ? '' : String(view.foreseen)}
          onChange={({ currentTarget: { value } }) => change({ foreseen: value === '' ? null : value === 'true' })}
        >
          <option value="">Both</option>
          <option value="true">Foreseen</option>
          <option value="false">Not foreseen</option>
        </select>
      </label>
      <label>
        Order
        <select value={view.sort} onChange={({ currentTarget }) => change({ sort: currentTarget.value as SortId })}>
          {(Object.keys(sorts) as SortId[]).map((sort) => (
            <option key={sort} value={sort}>
              {sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <SearchField
        label="With this text"
        text={view.text}
        hint="id, name, message, note …"
        onText={(text) => change({ text })}
      />
      {isOn && (
        <button type="button" class="quiet" onClick={showEverything}>
          Show everything
        </button>
      )}
      <p class="soft" role="status">
        {isOn && `${numberWords(shown)} of ${countWords(total, 'row')}.`}
      </p>
    </search>
  );
}
