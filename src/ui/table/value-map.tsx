import { useSignal } from '@preact/signals';
import type { ColumnValues, ColumnView } from '../../core/conversion/table-view.ts';
import { setPair } from '../../core/tables/mapping-edits.ts';
import { type FilledSlot, targetOf } from '../../core/tables/mapping-slots.ts';
import { tableDesk } from '../../state/load-verbs.ts';
import { profile } from '../../state/profile.ts';
import { countWords } from '../words.ts';
import { columnName, type Editing } from './editing.ts';

interface ValueMapProps extends Editing {
  readonly column: ColumnView;
  readonly slot: FilledSlot;
}

/** What the texts of a column stand for in Alma, text by text. */
export function ValueMap({ column, slot, view, edit }: ValueMapProps) {
  const found = useSignal<ColumnValues | null>(null);
  const open = async (): Promise<void> => {
    found.value ??= (await tableDesk()?.columnValues(view.name, view.sheet, column.column)) ?? null;
  };
  const known = new Map(slot.value.values.map(({ from, to }) => [from.trim().toLowerCase(), to]));
  const groups = targetOf(slot) === 'user_group' ? profile.value.groups : [];
  return (
    <details onToggle={() => void open()}>
      <summary>
        What its texts stand for<span class="visually-hidden">: {columnName(column)}</span>
      </summary>
      {found.value !== null && (
        <>
          <ul class="value-map">
            {found.value.values.map(({ text, count }) => (
              <li key={text}>
                <div class="value-pair">
                  <span>
                    <bdi>{text}</bdi> <small>{countWords(count, 'row')}</small>
                  </span>
                  <CodeField
                    label={`What “${text}” stands for`}
                    value={known.get(text.trim().toLowerCase()) ?? ''}
                    groups={groups}
                    take={(to) => edit((before) => setPair(before, slot, text, to === '' ? null : to))}
                  />
                </div>
              </li>
            ))}
          </ul>
          <p class="soft">
            {found.value.others > 0 && `${countWords(found.value.others, 'other text')} are not listed. `}A text without
            a code is sent as it is.
          </p>
        </>
      )}
    </details>
  );
}

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly take: (code: string) => void;
}

function CodeField({ label, value, groups, take }: CodeFieldProps) {
  if (groups.length === 0) {
    return (
      <input
        type="text"
        aria-label={label}
        maxLength={255}
        placeholder="as it is"
        spellcheck={false}
        autocomplete="off"
        value={value}
        onChange={({ currentTarget }) => take(currentTarget.value.trim())}
      />
    );
  }
  const isListed = value === '' || groups.some(({ code }) => code === value);
  return (
    <select aria-label={label} value={value} onChange={({ currentTarget }) => take(currentTarget.value)}>
      <option value="">as it is</option>
      {!isListed && <option value={value}>{value}</option>}
      {groups.map(({ code, name }) => (
        <option key={code} value={code}>
          {name === '' ? code : `${code}: ${name}`}
        </option>
      ))}
    </select>
  );
}
