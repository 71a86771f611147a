import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

interface LabelledSelectProps<Id extends string> {
  readonly label: string;
  /** What tells it from the others of the same label, for whoever does not see where it stands. */
  readonly of: string;
  readonly choices: readonly { readonly id: Id; readonly words: string }[];
  readonly chosen: Signal<Id>;
}

/** One of a few, beside others that ask the same of something else. */
export function LabelledSelect<Id extends string>({ label, of, choices, chosen }: LabelledSelectProps<Id>) {
  const id = useId();
  const choose = (text: string) => {
    const choice = choices.find((one) => one.id === text);
    if (choice !== undefined) chosen.value = choice.id;
  };
  return (
    <div class="edit-mark-select">
      <label for={id}>
        {label}
        <span class="visually-hidden">: {of}</span>
      </label>
      <select id={id} value={chosen.value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  );
}
