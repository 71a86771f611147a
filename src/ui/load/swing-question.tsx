import './swing-question.css';
import { answerSwing, swing, swingAnswered } from '../../state/swing-answer.ts';

/** The id of what says why Save zip waits. */
export const swingWaits = 'swing-waits';

/** Stops and asks where a group has fallen far, before the zip can be saved: a part of the export may be missing. */
export function SwingQuestion() {
  if (swing.value === null) return null;
  const { first } = swing.value;
  return (
    <fieldset class="swing">
      <legend>Is this right?</legend>
      <ul>
        {first.map(({ value, detail }) => (
          <li key={value}>{detail}</li>
        ))}
      </ul>
      <p>
        If not, part of the export is missing: look at its term code and conditions, and run it again. A load deletes
        nobody, but whoever is missing in it is not updated.
      </p>
      <label>
        <input
          type="checkbox"
          checked={swingAnswered.value}
          onChange={({ currentTarget }) => answerSwing(currentTarget.checked)}
        />
        Yes, it is right
      </label>
      <p class="soft" id={swingWaits}>
        {swingAnswered.value ? 'Answered, for this load only.' : 'Save zip waits for your answer.'}
      </p>
    </fieldset>
  );
}
