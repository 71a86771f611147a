import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { TableView } from '../../core/conversion/table-view.ts';
import { countWords } from '../words.ts';

interface SheetPartProps {
  readonly view: TableView;
  readonly take: (sheet: number) => Promise<void>;
}

/** Which sheet of a workbook is read; nothing where there is but one. */
export function SheetPart({ view: { sheets, sheet }, take }: SheetPartProps) {
  const id = useId();
  const chosen = useSignal(sheet);
  const filled = sheets.flatMap((one, index) => (one.rows === 0 ? [] : [{ ...one, index }]));
  if (filled.length < 2) return null;
  return (
    <p class="choice">
      <label for={id}>Sheet</label>{' '}
      <select
        id={id}
        value={chosen.value}
        onChange={({ currentTarget }) => {
          chosen.value = Number(currentTarget.value);
        }}
      >
        {filled.map(({ name, rows, index }) => (
          <option key={index} value={index}>
            {name || `Table ${index + 1}`}, {countWords(rows, 'row')}
          </option>
        ))}
      </select>{' '}
      {/* A button, because arrow keys change the choice step by step. */}
      <button type="button" disabled={chosen.value === sheet} onClick={() => void take(chosen.value)}>
        Look at this sheet
      </button>
    </p>
  );
}
