import { useId } from 'preact/hooks';

interface TypedFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** What is wrong with it; null when nothing is, or it is too early to say. */
  readonly wrong: string | null;
  /** Of about so many characters. */
  readonly size: number;
  /** How many characters it takes. */
  readonly most?: number;
  readonly onText: (text: string) => void;
  /** Somebody is done with it. */
  readonly onLeave?: () => void;
}

/** A line to type; what is wrong with it stands below it. The browser neither completes nor corrects names. */
export function TypedField({ label, hint, text, wrong, size, most, onText, onLeave }: TypedFieldProps) {
  const id = useId();
  return (
    <div class="typed-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={text}
        size={size}
        maxLength={most}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-wrong ${id}-hint`}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onChange={() => onLeave?.()}
      />
      <p id={`${id}-wrong`} class="wrong" role="status">
        {wrong}
      </p>
      <p id={`${id}-hint`} class="soft">
        {hint}
      </p>
    </div>
  );
}
