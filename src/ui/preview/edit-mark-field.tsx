import { useSignal } from '@preact/signals';
import { fieldWords } from '../../core/field-words.ts';
import { type EditMark, groupKey } from '../../core/preview/edit-marks.ts';
import type { EditState } from '../../core/preview/policy-cell.ts';
import type { TopField } from '../../core/preview/preview-shape.ts';
import { SelectField } from '../parts/select-field.tsx';
import { countWords } from '../words.ts';
import { StaffEdit } from './staff-edit.tsx';

interface EditMarkFieldProps {
  readonly field: TopField;
  /** Of how many people the preview says “unless staff edited it”. */
  readonly users: number;
  readonly groups: readonly string[];
  readonly onMark: (mark: EditMark) => void;
}

/** One field: for whom something is known of it, and what. */
export function EditMarkField({ field, users, groups, onMark }: EditMarkFieldProps) {
  const who = useSignal('');
  const state = useSignal<EditState>('never');
  const words = fieldWords(field);
  const mark = (event: SubmitEvent) => {
    event.preventDefault();
    onMark({ field, scope: who.value === '' ? 'all' : 'group', who: who.value, state: state.value });
  };
  return (
    <li>
      <form class="edit-mark-field" onSubmit={mark}>
        <p>
          <strong>{words}</strong> <span class="soft">changes for {countWords(users, 'person', 'people')}</span>
        </p>
        <SelectField
          class="edit-mark-select"
          label="For whom"
          of={words}
          choices={[{ id: '', words: 'Everybody' }, ...choicesOf(groups)]}
          value={who.value}
          take={(chosen) => {
            who.value = chosen;
          }}
        />
        <StaffEdit of={words} state={state} />
        <button type="submit">
          Mark<span class="visually-hidden">: {words}</span>
        </button>
      </form>
    </li>
  );
}

function choicesOf(groups: readonly string[]): { id: string; words: string }[] {
  const codes = [...new Set(groups.map(groupKey))].filter((code) => code !== '');
  return codes.sort().map((code) => ({ id: code, words: `Group ${code}` }));
}
