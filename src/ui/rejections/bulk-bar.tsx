import type { RejectionStatus } from '../../core/report/rejection.ts';
import { decide, undo } from '../../state/triage-verbs.ts';
import { chosenRejections, shownRejections, tickedRejections } from '../../state/triage-view.ts';
import { countWords, numberWords } from '../words.ts';
import { statuses, statusWords } from './status-words.ts';

/** What can be done with many rows at once, and the way back. */
export function BulkBar({ steps }: { readonly steps: number }) {
  const rows = shownRejections.value;
  const ticked = rows.filter((row) => tickedRejections.value.has(row)).length;
  const tickAll = () => {
    tickedRejections.value = ticked === rows.length ? new Set() : new Set(rows);
  };
  const set = (status: RejectionStatus) => () => {
    void decide(chosenRejections(), (before) => ({ ...before, status }));
    tickedRejections.value = new Set();
  };
  return (
    <div class="bulk actions">
      <button type="button" onClick={tickAll} disabled={rows.length === 0}>
        {ticked === rows.length && ticked > 0 ? 'Choose none' : `Choose all ${numberWords(rows.length)}`}
      </button>
      {ticked > 0 && (
        <>
          <span role="status">{countWords(ticked, 'row')} chosen:</span>
          {statuses.map((status) => (
            <button key={status} type="button" onClick={set(status)} title={statusWords[status].means}>
              {statusWords[status].label}
            </button>
          ))}
        </>
      )}
      <button type="button" class="quiet" disabled={steps === 0} onClick={() => void undo()}>
        {steps === 0 ? 'Nothing to undo' : 'Undo the last step'}
      </button>
    </div>
  );
}
