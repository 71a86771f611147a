import { useId } from 'preact/hooks';

interface SchemeTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  /** Hears every key. */
  readonly onType: (text: string) => void;
  /** The field is left. */
  readonly onKeep: () => void;
}

/** A text of the scheme; what is wrong with the scheme as a whole is said beside the preview. */
export function SchemeText({ label, hint, value, most, onType, onKeep }: SchemeTextProps) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      <input
        id={id}
        type="text"
        maxLength={most}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-hint scheme-wrong`}
        value={value}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onChange={onKeep}
      />
    </div>
  );
}
