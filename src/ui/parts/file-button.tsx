import { useRef } from 'preact/hooks';

interface FileButtonProps {
  /** The name of the file input, by which people and tests find it. */
  readonly input: string;
  /** What the button says. */
  readonly label: string;
  readonly main?: boolean;
  readonly accept?: string;
  readonly id?: string;
  readonly take: (file: File) => void;
}

/** A button that opens the file chooser for one file, with the input that it opens. Tab stops at the button only. */
export function FileButton({ input: name, label, main = false, accept, id, take }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: Event) => {
    const chosen = event.currentTarget;
    if (!(chosen instanceof HTMLInputElement)) return;
    const [file] = chosen.files ?? [];
    // Else the same file, mended and chosen again, would be no change.
    chosen.value = '';
    if (file !== undefined) take(file);
  };
  return (
    <>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept={accept}
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
