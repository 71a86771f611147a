import { reasonFacts } from '../../core/report/reason-facts.ts';
import type { Rejection } from '../../core/report/rejection.ts';
import { cleared, decisionIn, isAgainIn, seenBefore, triageState } from '../../state/triage.ts';
import { activeRejection, nameOf, tickedRejections } from '../../state/triage-view.ts';
import type { TableColumn } from '../parts/table-columns.tsx';
import { Tag } from '../parts/tag.tsx';
import { VirtualTable } from '../parts/virtual-table.tsx';
import { listWords, numberWords } from '../words.ts';
import { statusTones, statusWords } from './status-words.ts';

const columns: readonly TableColumn<Rejection>[] = [
  { heading: 'Person', rem: 11, cell: (row) => <Person row={row} /> },
  { heading: 'Decided', rem: 7.5, cell: (row) => <Status row={row} /> },
  { heading: 'Reason', rem: 12, cell: (row) => reasonFacts[row.reason].title },
];

/** The rejections in view, tens of thousands if need be. */
export function RejectionTable({ rows }: { readonly rows: readonly Rejection[] }) {
  if (rows.length === 0) {
    return <p>No rejection fits: show everything, or look for another text.</p>;
  }
  const at = activeRejection.value === null ? -1 : rows.indexOf(activeRejection.value);
  return (
    <VirtualTable
      name={`Rejections, ${numberWords(rows.length)}`}
      columns={columns}
      count={rows.length}
      load={rows}
      current={at < 0 ? null : at}
      isEven
    />
  );
}

function Tick({ row }: { readonly row: Rejection }) {
  const ticked = tickedRejections.value;
  const change = () => {
    const next = new Set(ticked);
    if (!next.delete(row)) next.add(row);
    tickedRejections.value = next;
  };
  return <input type="checkbox" aria-label={`Choose ${nameOf(row)}`} checked={ticked.has(row)} onChange={change} />;
}

function Person({ row }: { readonly row: Rejection }) {
  const open = () => {
    activeRejection.value = row;
  };
  return (
    <div class="person">
      <Tick row={row} />
      <div>
        <button type="button" class="quiet" onClick={open}>
          <bdi>{nameOf(row)}</bdi>
        </button>
        <small class="soft">
          <bdi>{row.sent?.primaryId ?? row.id}</bdi>
        </small>
      </div>
    </div>
  );
}

function Status({ row }: { readonly row: Rejection }) {
  const state = triageState.value;
  if (state.kind !== 'open') return null;
  const { status, note, expectedIn } = decisionIn(state, row);
  const seen = seenBefore(state, row);
  const isCleared = cleared.value.has(row);
  return (
    <>
      {isCleared ? <Tag tone="good">Cleared</Tag> : <Tag tone={statusTones[status]}>{statusWords[status].label}</Tag>}
      {!isCleared && isAgainIn(state, row) && <small class="soft"> turned away again</small>}
      {!isCleared && expectedIn !== null && <small class="soft"> expected every term</small>}
      {note !== '' && <small class="soft note-line">{note}</small>}
      {seen.length > 0 && <small class="soft"> also in {listWords(seen)}</small>}
    </>
  );
}
