import { useSignal } from '@preact/signals';
import { stepListOf } from '../../core/profile/term-settings.ts';
import { addStep, dropStep } from '../../core/terms/step-edits.ts';
import { stepFacts } from '../../core/terms/steps.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { focusSoon } from './focus-soon.ts';
import { StepRow } from './step-row.tsx';

/** The checklist of a term as the library has it. */
export function StepsPart() {
  const { steps, dropped, unknown } = stepListOf(profile.value);
  const open = useSignal<string | null>(null);
  const moved = useSignal('');
  const bringBack = async (id: string) => {
    await editProfile('a step is back', (before) => ({ ...before, steps: dropStep(before.steps, id, false) }));
    focusSoon(`step-${id}`);
  };
  const reset = async () => {
    await editProfile('steps as Termload has them', (before) => ({ ...before, steps: [] }));
    open.value = null;
  };
  return (
    <>
      <p role="status" class="visually-hidden">
        {moved.value}
      </p>
      <ol class="step-list">
        {steps.map((step, index) => (
          <StepRow key={step.id} step={step} place={index} of={steps.length} open={open} moved={moved} />
        ))}
      </ol>
      <AddStep
        onAdded={(id) => {
          open.value = id;
          focusSoon(`step-${id}`);
        }}
      />
      {dropped.length > 0 && (
        <section class="part-section" aria-labelledby="steps-left-out">
          <h2 id="steps-left-out" tabIndex={-1}>
            Left out
          </h2>
          <ul class="kept-list">
            {dropped.map((id) => (
              <li key={id}>
                <span>{stepFacts[id].title}</span>
                <button type="button" onClick={() => void bringBack(id)}>
                  Bring back<span class="visually-hidden"> {stepFacts[id].title}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unknown.length > 0 && (
        <p>The profile has steps that this Termload does not know; they are kept for the one that does.</p>
      )}
      {profile.value.steps.length > 0 && (
        <div class="actions">
          <button type="button" onClick={() => void reset()}>
            Go back to Termload’s own steps
          </button>
        </div>
      )}
    </>
  );
}

function AddStep({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const title = useSignal('');
  const wrong = useSignal('');
  const add = async (event: Event) => {
    event.preventDefault();
    const words = title.value.trim();
    if (words === '') {
      wrong.value = 'Type what is to be done.';
      return;
    }
    let id = '';
    const fault = await editProfile('a step is added', (before) => {
      const added = addStep(before.steps, words);
      id = added.id;
      return { ...before, steps: added.steps };
    });
    wrong.value = fault ?? '';
    if (fault !== null) return;
    title.value = '';
    onAdded(id);
  };
  return (
    <form class="setting" onSubmit={(event) => void add(event)}>
      <label for="new-step">A step of your own</label>
      <small id="new-step-hint">What is to be done, in a few words. It is ticked by hand.</small>
      <div class="actions">
        <input
          id="new-step"
          type="text"
          maxLength={120}
          autocomplete="off"
          aria-describedby="new-step-hint new-step-wrong"
          aria-invalid={wrong.value !== ''}
          value={title.value}
          onInput={({ currentTarget }) => {
            title.value = currentTarget.value;
          }}
        />
        <button type="submit">Add this step</button>
      </div>
      <p id="new-step-wrong" class="setting-wrong" role="status">
        {wrong.value}
      </p>
    </form>
  );
}
