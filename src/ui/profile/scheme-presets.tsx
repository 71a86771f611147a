import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type TermPreset, type TermPresetId, termPresets } from '../../core/terms/term-presets.ts';
import type { TermScheme } from '../../core/terms/term-scheme.ts';

const presets: readonly (readonly [id: string, preset: TermPreset])[] = Object.entries(termPresets);
const first: TermPresetId = 'year-digit-letter';

const certaintyWords: Readonly<Record<TermPreset['certainty'], string>> = {
  documented: 'documented',
  inferred: 'worked out from examples',
  guess: 'a guess',
};

interface SchemePresetsProps {
  readonly scheme: TermScheme;
  readonly onUse: (scheme: TermScheme) => void;
}

/** Schemes to begin with, each with how sure it is. */
export function SchemePresets({ scheme, onUse }: SchemePresetsProps) {
  const id = useId();
  const same = presets.find(([, preset]) => JSON.stringify(preset.scheme) === JSON.stringify(scheme));
  const chosen = useSignal<string>(same?.[0] ?? first);
  const preset: TermPreset = presets.find(([one]) => one === chosen.value)?.[1] ?? termPresets[first];
  const { season, year, code } = preset.example;
  return (
    <div class="setting">
      <label for={id}>Begin with a scheme that others use</label>
      <select
        id={id}
        value={chosen.value}
        aria-describedby={`${id}-about`}
        onChange={({ currentTarget }) => {
          chosen.value = currentTarget.value;
        }}
      >
        {presets.map(
          ([
            one,
            {
              scheme: { name },
              certainty,
            },
          ]) => (
            <option key={one} value={one}>
              {name}: {certaintyWords[certainty]}
            </option>
          ),
        )}
      </select>
      <small id={`${id}-about`}>
        {season} {year} is {code}. {preset.source} This is {certaintyWords[preset.certainty]}: check it against your
        student system.
      </small>
      <div class="actions">
        <button type="button" onClick={() => onUse(preset.scheme)}>
          Use this scheme
        </button>
        <span class="soft">
          {same === undefined ? 'The scheme below is your own.' : `In use: ${same[1].scheme.name}`}
        </span>
      </div>
    </div>
  );
}
