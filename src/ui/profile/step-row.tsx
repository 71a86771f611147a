import type { Signal } from '@preact/signals';
import { dropStep, moveStep, removeStep } from '../../core/terms/step-edits.ts';
import type { ListedStep } from '../../core/terms/steps-for.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { Tag } from '../parts/tag.tsx';
import { focusSoon } from './focus-soon.ts';
import { StepEditor } from './step-editor.tsx';

interface StepRowProps {
  readonly step: ListedStep;
  /** From 0. */
  readonly place: number;
  readonly of: number;
  /** The id of the step whose words are being changed. */
  readonly open: Signal<string | null>;
  /** What is said when a step has moved. */
  readonly moved: Signal<string>;
}

/** A step with what can be done to it. */
export function StepRow({ step, place, of, open, moved }: StepRowProps) {
  const { id, title, origin } = step;
  const isOpen = open.value === id;
  const move = async (by: -1 | 1, button: string) => {
    const to = place + 1 + by;
    if (to < 1 || to > of) return;
    await editProfile('order of the steps', (before) => ({ ...before, steps: moveStep(before.steps, id, by) }));
    moved.value = `${title} is now step ${to} of ${of}.`;
    // What moves in a list loses the focus.
    focusSoon(button);
  };
  const leaveOut = async () => {
    await editProfile(origin === 'own' ? 'a step is removed' : 'a step is left out', (before) => ({
      ...before,
      steps: origin === 'own' ? removeStep(before.steps, id) : dropStep(before.steps, id, true),
    }));
    focusSoon(origin === 'own' ? 'new-step' : 'steps-left-out');
  };
  return (
    <li>
      <div class="step-head">
        <h2 id={`step-${id}`} tabIndex={-1}>
          <span class="soft">{place + 1}.</span> {title}
        </h2>
        {origin !== 'ours' && <Tag tone="note">{origin === 'own' ? 'Your own' : 'Reworded'}</Tag>}
      </div>
      <div class="actions">
        {/* Not disabled: the focus would be lost at the end of the list. */}
        <button
          type="button"
          class="quiet"
          id={`up-${id}`}
          aria-disabled={place === 0}
          onClick={() => void move(-1, `up-${id}`)}
        >
          Up<span class="visually-hidden"> {title}</span>
        </button>
        <button
          type="button"
          class="quiet"
          id={`down-${id}`}
          aria-disabled={place === of - 1}
          onClick={() => void move(1, `down-${id}`)}
        >
          Down<span class="visually-hidden"> {title}</span>
        </button>
        <button
          type="button"
          class="quiet"
          aria-expanded={isOpen}
          onClick={() => {
            open.value = isOpen ? null : id;
          }}
        >
          Reword<span class="visually-hidden"> {title}</span>
        </button>
        <button type="button" class="quiet" onClick={() => void leaveOut()}>
          {origin === 'own' ? 'Remove' : 'Leave out'}
          <span class="visually-hidden"> {title}</span>
        </button>
      </div>
      {isOpen && <StepEditor step={step} />}
    </li>
  );
}
