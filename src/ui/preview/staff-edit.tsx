import type { Signal } from '@preact/signals';
import type { EditState } from '../../core/preview/policy-cell.ts';
import { SelectField } from '../parts/select-field.tsx';
import { editStateChoices } from './edit-mark-words.ts';

interface StaffEditProps {
  /** The field, and whose it is. */
  readonly of: string;
  readonly state: Signal<EditState>;
}

/** What staff did to a field by hand, as far as somebody knows. */
export function StaffEdit({ of, state }: StaffEditProps) {
  return (
    <SelectField
      class="edit-mark-select"
      label="What staff did"
      of={of}
      choices={editStateChoices}
      value={state.value}
      take={(chosen) => {
        state.value = chosen;
      }}
    />
  );
}
