import { useSignal } from '@preact/signals';
import type { Load } from '../../core/load.ts';
import { choosePreset } from '../../state/load-verbs.ts';
import { presetChoices } from '../preset-words.ts';

/** Whose demands the file was measured by; choosing others checks it again, and is remembered. */
export function MeasuredBy({ load }: { readonly load: Load }) {
  const chosen = useSignal(load.preset);
  return (
    <section class="sheet" aria-labelledby="measured-by">
      <h3 id="measured-by">What it was measured by</h3>
      <fieldset class="presets">
        <legend class="visually-hidden">Measure by</legend>
        {presetChoices.map(({ id, name, words }) => (
          <label key={id}>
            <input
              type="radio"
              name="preset"
              value={id}
              checked={chosen.value === id}
              onChange={() => {
                chosen.value = id;
              }}
            />{' '}
            <span>
              <b>{name}</b> <small class="soft">{words}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {/* A button, because arrow keys change the choice step by step. */}
      <p class="choice">
        <button type="button" onClick={() => void choosePreset(chosen.value)}>
          Measure again
        </button>
      </p>
    </section>
  );
}
