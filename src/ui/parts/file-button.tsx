import { useRef } from 'preact/hooks';

interface FileButtonProps {
  /** The name of the file input, by which people and tests find it. */
  readonly input: string;
  /** What the button says. */
  readonly label: string;
  readonly main?: boolean;
  readonly accept?: string;
  readonly id?: string;
  /** Several may be chosen together. */
  readonly multiple?: true;
  readonly take: (first: File, all: readonly File[]) => void;
}

/** A button that opens the file chooser, with the input that it opens. Tab stops at the button only. */
export function FileButton({ input: name, label, main = false, accept, id, multiple, take }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: Event) => {
    const chosen = event.currentTarget;
    if (!(chosen instanceof HTMLInputElement)) return;
    const files = [...(chosen.files ?? [])];
    const [first] = files;
    // Else the same file, mended and chosen again, would be no change.
    chosen.value = '';
    if (first !== undefined) take(first, files);
  };
  return (
    <>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept={accept}
        multiple={multiple}
        tabIndex={-1}
        aria-label={name}
        onChange={choose}
      />
      <button type="button" id={id} class={main ? 'main' : ''} onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  );
}
