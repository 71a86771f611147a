import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect } from 'preact/hooks';
import type { Take } from './text-setting.tsx';

interface CellFieldProps {
  /** What the column is called; shown where the table has become a list. */
  readonly column: string;
  /** Whose cell it is. */
  readonly of: string;
  readonly value: string;
  readonly most: number;
  readonly number?: boolean;
  readonly take: Take;
  /** Hears every key. */
  readonly onType?: (text: string) => void;
}

/** One cell of a table that is edited in place. */
export function CellField({ column, of, value, most, number, take, onType }: CellFieldProps) {
  const id = useId();
  const typed = useSignal(value);
  const wrong = useSignal('');
  useLayoutEffect(() => {
    typed.value = value;
    wrong.value = '';
  }, [value]);
  return (
    <td>
      <span class="cell-label" aria-hidden="true">
        {column}
      </span>
      <input
        type="text"
        inputMode={number ? 'numeric' : 'text'}
        class={number ? 'short' : ''}
        aria-label={`${column}: ${of}`}
        aria-invalid={wrong.value !== ''}
        aria-describedby={id}
        maxLength={most}
        spellcheck={false}
        autocomplete="off"
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
          onType?.(currentTarget.value);
        }}
        onChange={async () => {
          if (typed.value === value && wrong.value === '') return;
          wrong.value = (await take(typed.value)) ?? '';
        }}
      />
      <p id={id} class="setting-wrong" role="status">
        {wrong.value}
      </p>
    </td>
  );
}
