import { useSignal } from '@preact/signals';
import { type KeepOneChoice, type LeftOut, leftOutBeside, type Sharer } from '../../core/repairs/keep-one-choice.ts';
import { prefer } from '../../state/keep-one.ts';
import type { TableColumn } from '../parts/table-columns.tsx';
import { VirtualTable } from '../parts/virtual-table.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';
import { countWords, listWords } from '../words.ts';

interface LeftOutTableProps {
  readonly choice: KeepOneChoice;
  readonly leftOut: readonly number[];
}

/** Everybody who is left out beside those who load in the place, to be swapped by hand. */
export function LeftOutTable({ choice, leftOut }: LeftOutTableProps) {
  const swapped = useSignal('');
  const rows = leftOutBeside(choice, leftOut);
  const swap = ({ who, loads }: LeftOut) => {
    prefer({ swapped: [...choice.swapped.filter((user) => user !== who.index), who.index] });
    swapped.value = `${nameOf(who)} loads now in place of ${listWords(loads.map(nameOf))}.`;
  };
  const columns: readonly TableColumn<LeftOut>[] = [
    { heading: 'Loads', rem: 7, cell: ({ loads }) => loads.map((one) => <Person key={one.index} who={one} />) },
    { heading: 'Left out', rem: 7, cell: ({ who }) => <Person who={who} /> },
    {
      heading: 'Swap',
      rem: 4,
      kind: 'action',
      cell: (row) => (
        <button type="button" class="quiet" onClick={() => swap(row)}>
          Swap<span class="visually-hidden"> in {nameOf(row.who)}</span>
        </button>
      ),
    },
  ];
  return (
    <details class="left-out">
      <summary>
        Look at {rows.length === 1 ? 'the one who is' : `all ${countWords(rows.length, 'user')}`} left out
      </summary>
      <VirtualTable name="Users who are left out" columns={columns} count={rows.length} load={rows} />
      <p role="status" class="soft">
        {swapped.value}
      </p>
    </details>
  );
}

const nameOf = ({ primaryId, index }: Sharer): string => (primaryId === '' ? `user ${index + 1}` : primaryId);

function Person({ who }: { readonly who: Sharer }) {
  return (
    <p class="sharer">
      <VisibleValue value={nameOf(who)} /> <span class="soft">{who.group === '' ? 'no group' : who.group}</span>
    </p>
  );
}
