import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceSettingProps<Id extends string> {
  readonly legend: string;
  readonly hint?: ComponentChildren;
  readonly choices: readonly { readonly id: Id; readonly name: string; readonly words?: string }[];
  readonly value: Id;
  readonly take: (id: Id) => void;
}

/** A setting that is one of a few. */
export function ChoiceSetting<Id extends string>({ legend, hint, choices, value, take }: ChoiceSettingProps<Id>) {
  const group = useId();
  return (
    <fieldset class="setting choices" aria-describedby={hint === undefined ? undefined : `${group}-hint`}>
      <legend>{legend}</legend>
      {hint !== undefined && <small id={`${group}-hint`}>{hint}</small>}
      {choices.map(({ id, name, words }) => (
        <label key={id}>
          <input type="radio" name={group} value={id} checked={value === id} onChange={() => take(id)} />{' '}
          <span>
            {name}
            {words !== undefined && <small>{words}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
