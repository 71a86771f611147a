import { useRef } from 'preact/hooks';
import { takeFiles } from '../take-files.ts';

interface ChooseFileProps {
  readonly main: boolean;
  /** What the button says. */
  readonly label?: string;
}

/**
 * The button that opens the file chooser, for one file or several that become one load, with the input that it opens. Tab stops at the button only; the input
 * keeps its label for those who reach it in other ways.
 */
export function ChooseFile({ main, label = 'Check a file' }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: Event) => {
    const chosen = event.currentTarget;
    if (!(chosen instanceof HTMLInputElement)) return;
    const files = [...(chosen.files ?? [])];
    // Else the same file, mended and chosen again, would be no change.
    chosen.value = '';
    takeFiles(files);
  };
  return (
    <>
      <input ref={input} class="visually-hidden" id="sis-export" type="file" multiple tabIndex={-1} onChange={choose} />
      <button type="button" class={main ? 'main' : ''} onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  );
}
