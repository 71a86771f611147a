import { useRef } from 'preact/hooks';

interface ChooseUsersProps {
  /** The name of the file input: DESIGN §9. */
  readonly input: string;
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  readonly main: boolean;
  /** Several are as good as one. */
  readonly multiple?: true;
  readonly take: (file: File, all: readonly File[]) => void;
}

/** The button that opens the file chooser for one file of users. Tab stops at the button only. */
export function ChooseUsers({ input: name, id, label, main, multiple, take }: ChooseUsersProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: Event) => {
    const chosen = event.currentTarget;
    if (!(chosen instanceof HTMLInputElement)) return;
    const files = [...(chosen.files ?? [])];
    const [file] = files;
    chosen.value = '';
    if (file !== undefined) take(file, files);
  };
  return (
    <>
      <input
        ref={input}
        class="visually-hidden"
        id={id}
        type="file"
        tabIndex={-1}
        multiple={multiple}
        onChange={choose}
        aria-label={name}
      />
      <button type="button" class={main ? 'main' : ''} onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  );
}
