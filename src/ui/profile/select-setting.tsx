import { useId } from 'preact/hooks';

interface SelectSettingProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly words: string }[];
  readonly value: Id;
  readonly take: (id: Id) => void;
}

/** A setting that is one of many. */
export function SelectSetting<Id extends string>({ label, choices, value, take }: SelectSettingProps<Id>) {
  const id = useId();
  const choose = (text: string) => {
    const chosen = choices.find((choice) => choice.id === text);
    if (chosen !== undefined) take(chosen.id);
  };
  return (
    <div class="setting">
      <label for={id}>{label}</label>
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
