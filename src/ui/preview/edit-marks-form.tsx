import './edit-marks.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { EditMark } from '../../core/preview/edit-marks.ts';
import type { TopField } from '../../core/preview/preview-shape.ts';
import { editMarks, markEdited, readEditMarks, unmark } from '../../state/edit-marks.ts';
import { EditMarkField } from './edit-mark-field.tsx';
import { aboutWords, markTroubleWords, markWords } from './edit-mark-words.ts';
import { MadeMarks } from './made-marks.tsx';

interface EditMarksFormProps {
  /** Protected fields of which the preview says “unless staff edited it”, and of how many people. */
  readonly fields: readonly { readonly field: TopField; readonly users: number }[];
  /** Codes of the groups that users have in Alma now. */
  readonly groups: readonly string[];
}

/** What people know of edits by hand, which Alma does not export: said for all or for a group, listed, and taken back. */
export function EditMarksForm({ fields, groups }: EditMarksFormProps) {
  const told = useSignal('');
  const trouble = useSignal('');
  const listHeading = useRef<HTMLHeadingElement>(null);
  const hasActed = useRef(false);
  const marks = editMarks.value;
  useEffect(() => void readEditMarks(), []);
  // With what was pressed its line may be gone, at once or once the preview has followed; keyboards go on at the list.
  useEffect(() => {
    if (hasActed.current && document.activeElement === document.body) listHeading.current?.focus();
  }, [fields, marks]);
  const say = async (what: string, doing: ReturnType<typeof markEdited>) => {
    hasActed.current = true;
    const why = await doing;
    trouble.value = why === null ? '' : markTroubleWords[why];
    told.value = why === 'storage-full' ? '' : what;
  };
  return (
    <section class="sheet edit-marks" aria-labelledby="edit-marks">
      <h2 id="edit-marks">Edited by hand</h2>
      <p>
        In some fields Alma keeps what staff typed by hand, and its export does not say for whom they did that; so the
        preview can only say “unless staff edited it”. Where you know it, say so here for everybody or for a user group,
        or in a person’s row for that person: the preview counts on it from then on, next time too.
      </p>
      {fields.length === 0 ? (
        <p class="soft">No change in this preview depends on it.</p>
      ) : (
        <ul class="edit-mark-fields">
          {fields.map((one) => (
            <EditMarkField
              key={one.field}
              {...one}
              groups={groups}
              onMark={(mark) => void say(`Marked. ${markWords(mark)}`, markEdited(mark))}
            />
          ))}
        </ul>
      )}
      <p class="soft">
        An edit ends by itself when the file has again what the student system sent last before it. Preferred names stay
        even then, until staff press Restore in Alma.
      </p>
      <MadeMarks
        heading={listHeading}
        onRemove={(mark: EditMark) => void say(`Removed: ${aboutWords(mark)}.`, unmark(mark))}
      />
      <p role="status" class="visually-hidden">
        {told}
      </p>
      {trouble.value !== '' && (
        <p role="alert" class="edit-mark-trouble">
          {trouble}
        </p>
      )}
    </section>
  );
}
