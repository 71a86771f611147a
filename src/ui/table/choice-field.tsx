import { useId } from 'preact/hooks';

interface ChoiceFieldProps {
  readonly label: string;
  /** What it is about, where the eye sees that anyhow. */
  readonly of?: string;
  /** A word on it; empty for none. */
  readonly hint?: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly words: string }[];
  readonly take: (id: string) => void;
}

export function ChoiceField({ label, of = '', hint = '', value, choices, take }: ChoiceFieldProps) {
  return (
    <label class="map-field">
      <span>
        {label}
        {of !== '' && <span class="visually-hidden">: {of}</span>}
      </span>
      <select value={value} onChange={({ currentTarget }) => take(currentTarget.value)}>
        {choices.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
      {hint !== '' && <small>{hint}</small>}
    </label>
  );
}

interface TypedFieldProps {
  readonly label: string;
  readonly of?: string;
  readonly hint?: string;
  readonly value: string;
  /** Codes that are known; any other can be typed all the same. */
  readonly known?: readonly string[];
  readonly date?: boolean;
  readonly most?: number;
  readonly take: (text: string) => void;
}

/** Takes effect when it is left, or with Enter. */
export function TypedField({
  label,
  of = '',
  hint = '',
  value,
  known = [],
  date = false,
  most = 255,
  take,
}: TypedFieldProps) {
  const id = useId();
  return (
    <label class="map-field">
      <span>
        {label}
        {of !== '' && <span class="visually-hidden">: {of}</span>}
      </span>
      <input
        type={date ? 'date' : 'text'}
        maxLength={most}
        spellcheck={false}
        autocomplete="off"
        list={known.length === 0 ? undefined : id}
        value={value}
        onChange={({ currentTarget }) => take(currentTarget.value)}
      />
      {known.length > 0 && (
        <datalist id={id}>
          {known.map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
      )}
      {hint !== '' && <small>{hint}</small>}
    </label>
  );
}
