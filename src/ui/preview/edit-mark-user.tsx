import './edit-marks.css';
import '../parts/button.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fieldWords } from '../../core/field-words.ts';
import { editStateWords, personKey } from '../../core/preview/edit-marks.ts';
import type { EditState } from '../../core/preview/policy-cell.ts';
import type { TopField } from '../../core/preview/preview-shape.ts';
import { editMarks, markEdited, readEditMarks, unmark } from '../../state/edit-marks.ts';
import { markTroubleWords } from './edit-mark-words.ts';
import { StaffEdit } from './staff-edit.tsx';

interface EditMarkUserProps {
  readonly field: TopField;
  /** As in Alma. */
  readonly primaryId: string;
  /** Told to whoever does not see in whose row it stands; it is not kept. */
  readonly name: string;
}

/** Says of one field of one person whether staff edited it, in the person's row; where it is said, takes it back. */
export function EditMarkUser({ field, primaryId, name }: EditMarkUserProps) {
  const state = useSignal<EditState>('edited');
  const trouble = useSignal('');
  useEffect(() => void readEditMarks(), []);
  const who = personKey(primaryId);
  if (who === null) {
    return <p class="soft">This person cannot be marked: there is no identifier that may be kept.</p>;
  }
  const about = { field, scope: 'user', who } as const;
  const mark = editMarks.value.find((one) => one.field === field && one.scope === 'user' && one.who === who);
  const words = `${fieldWords(field)} of ${name === '' ? primaryId : `${name}, ${primaryId}`}`;
  const act = async (event: SubmitEvent) => {
    event.preventDefault();
    const why = await (mark === undefined ? markEdited({ ...about, state: state.value }) : unmark(about));
    trouble.value = why === null ? '' : markTroubleWords[why];
  };
  return (
    <form class="edit-mark-user" onSubmit={(event) => void act(event)}>
      {mark === undefined ? (
        <StaffEdit of={words} state={state} />
      ) : (
        <p key="said">Marked: {editStateWords[mark.state]}</p>
      )}
      {/* The same button, so that it keeps the focus. */}
      <button key="act" type="submit" class={mark === undefined ? '' : 'quiet'}>
        {mark === undefined ? 'Mark' : 'Remove'}
        <span class="visually-hidden">: {words}</span>
      </button>
      {trouble.value !== '' && <p role="alert">{trouble}</p>}
    </form>
  );
}
