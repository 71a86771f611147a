import { useId } from 'preact/hooks';

interface SelectFieldProps<Id extends string> {
  readonly label: string;
  /** What tells it from others with the same label, for whoever does not see where it stands. */
  readonly of?: string;
  readonly choices: readonly { readonly id: Id; readonly words: string }[];
  readonly value: Id;
  readonly take: (id: Id) => void;
  /** How it looks is the affair of the screen that it stands on. */
  readonly class: string;
}

/** One of many, under its label. */
export function SelectField<Id extends string>({ label, of, choices, value, take, class: look }: SelectFieldProps<Id>) {
  const id = useId();
  const choose = (text: string) => {
    const chosen = choices.find((choice) => choice.id === text);
    if (chosen !== undefined) take(chosen.id);
  };
  return (
    <div class={look}>
      <label for={id}>
        {label}
        {of !== undefined && <span class="visually-hidden">: {of}</span>}
      </label>
      <select id={id} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  );
}
