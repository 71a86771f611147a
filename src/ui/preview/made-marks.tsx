import type { Ref } from 'preact';
import { fieldWords } from '../../core/field-words.ts';
import { type EditMark, editStateWords } from '../../core/preview/edit-marks.ts';
import { editMarks } from '../../state/edit-marks.ts';
import { aboutWords, whoWords } from './edit-mark-words.ts';

interface MadeMarksProps {
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onRemove: (mark: EditMark) => void;
}

/** All that was marked, each with a way to take it back. */
export function MadeMarks({ heading, onRemove }: MadeMarksProps) {
  const marks = editMarks.value;
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        Marked so far
      </h3>
      {marks.length === 0 ? (
        <p class="soft">Nothing yet.</p>
      ) : (
        <ul class="made-marks">
          {marks.map((mark) => (
            <li key={aboutWords(mark)}>
              <p>
                <strong>{fieldWords(mark.field)}</strong> · <bdi>{whoWords(mark)}</bdi>
                <br />
                {editStateWords[mark.state]}
              </p>
              <button type="button" class="quiet" onClick={() => onRemove(mark)}>
                Remove<span class="visually-hidden">: {aboutWords(mark)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
