interface SearchFieldProps {
  readonly label: string;
  readonly text: string;
  /** What is looked through, in a few words. */
  readonly hint?: string;
  readonly onText: (text: string) => void;
}

/** A field that filters while somebody types; the browser neither completes nor corrects what may be an identifier. */
export function SearchField({ label, text, hint, onText }: SearchFieldProps) {
  return (
    <label>
      {label}
      <input
        type="search"
        value={text}
        autocomplete="off"
        spellcheck={false}
        placeholder={hint}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </label>
  );
}
